import { formatOf, stemOf } from "../knowledge/file-name.ts";

/** What the slugs of all shelves begin with. A knowledge folder has no hidden names. */
const SHELF = ".shelf/";

/** Characters of a name; an uploaded file's can be of any length. */
const LONGEST = 60;

/** The slug of an article on a shelf, by the name of its row. */
export function slugOfShelf(name: string): string {
  return SHELF + name;
}

/** Whether an article stands on a server's shelf, and not on the common one. */
export function isOnShelf({ slug }: { readonly slug: string }): boolean {
  return slug.startsWith(SHELF);
}

/**
 * A name for an uploaded file that no other of its shelf has, whatever the system: of the
 * file's own name the letters, digits, spaces, hyphens and underscores.
 * @param uploaded as it came: it may hold anything, a path too
 * @param taken names of the shelf
 * @returns the name, and the name with the file's extension; null where that is no article's
 */
export function nameOnShelf(
  uploaded: string,
  taken: Iterable<string>,
): { readonly name: string; readonly file: string } | null {
  const base = uploaded.normalize("NFC").replace(/^.*[/\\]/s, "");
  if (formatOf(base) === null) return null;
  const stem = stemOf(base);
  const extension = base.slice(stem.length).toLowerCase();
  const clean = stem.replace(/[^\p{L}\p{M}\p{N}_]+/gu, (gap) =>
    /^ +$/.test(gap) ? " " : "-",
  );
  const short = [...clean]
    .slice(0, LONGEST)
    .join("")
    .replace(/^[-\s]+|[-\s]+$/g, "");
  const plain = short || "article";
  const known = new Set([...taken].map((name) => name.toLowerCase()));
  let name = plain;
  for (let next = 2; known.has(name.toLowerCase()); next += 1) name = `${plain}-${next}`;
  return { name, file: name + extension };
}
