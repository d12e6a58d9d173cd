import type { Article, SkippedFile } from "./article.ts";
import { stemOf } from "./file-name.ts";
import { listFolder, readListed } from "./folder.ts";
import { hashOf, parseArticle } from "./parse.ts";

/** A folder's articles, sorted by slug, and the files that are none, sorted by path. */
export interface Knowledge {
  readonly articles: Article[];
  readonly skipped: SkippedFile[];
}

/** How a folder is read. */
export interface ReadOptions {
  /** Called after each file. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Articles read before: one whose slug, path and bytes are the same is taken over as it is. */
  readonly known?: readonly Article[];
}

/**
 * Reads the articles of a folder and of the folders below it. What cannot be read is named
 * with its reason; it costs no other file.
 * @throws if the folder cannot be listed or the disk fails
 */
export async function readKnowledge(
  folder: string,
  { onProgress, known = [] }: ReadOptions = {},
): Promise<Knowledge> {
  const { root, files, skipped: unlisted } = await listFolder(folder);
  const before = new Map(known.map((article) => [article.hash, article]));
  const articles: Article[] = [];
  const skipped = [...unlisted];
  let done = 0;
  for (const [file, slug] of slugsOf(files)) {
    const read = await readListed(root, file);
    const article =
      "reason" in read
        ? { file, reason: read.reason }
        : (before.get(hashOf(slug, file, read.bytes)) ??
          parseArticle(file, read.bytes, slug));
    if ("reason" in article) skipped.push(article);
    else articles.push(article);
    done += 1;
    onProgress?.(done, files.length);
  }
  // The folder itself may have gone meanwhile, and then this is no reading of it.
  await listFolder(folder);
  const { kept, repeated } = firstOfEachTitle(articles);
  return {
    articles: kept.sort((one, other) => compare(one.slug, other.slug)),
    skipped: [...skipped, ...repeated].sort((one, other) =>
      compare(one.file, other.file),
    ),
  };
}

/** Parts articles from those that state the title of an earlier one. */
function firstOfEachTitle(articles: readonly Article[]): {
  kept: Article[];
  repeated: SkippedFile[];
} {
  const kept: Article[] = [];
  const repeated: SkippedFile[] = [];
  const files = new Map<string, string>();
  for (const article of articles) {
    const { file } = article;
    const title = article.untitled ? null : folded(article.title);
    const first = title === null ? undefined : files.get(title);
    if (first !== undefined) {
      repeated.push({ file, reason: `has the same title as ${first}` });
      continue;
    }
    if (title !== null) files.set(title, file);
    kept.push(article);
  }
  return { kept, repeated };
}

/** Each file's slug: its path without the extension, or with it where that is taken. */
function slugsOf(files: readonly string[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const stem = stemOf(file);
    const slug = taken.has(stem) ? file : stem;
    taken.add(slug);
    slugs.set(file, slug);
  }
  return slugs;
}

/** A title without what does not tell it from another: case, and how many spaces. */
const folded = (title: string): string =>
  title.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** By code unit, so that the order is the same everywhere. */
const compare = (one: string, other: string): number =>
  Number(one > other) - Number(one < other);
