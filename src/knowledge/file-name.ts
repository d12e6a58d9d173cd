/** What a file's extension says that it holds. */
export type Format = "markdown" | "html" | "plain";

const FORMATS: ReadonlyMap<string, Format> = new Map([
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".html", "html"],
  [".htm", "html"],
  [".txt", "plain"],
]);

/** The format that a path's extension names, in either case; null for any other file. */
export function formatOf(file: string): Format | null {
  return FORMATS.get(extensionOf(file).toLowerCase()) ?? null;
}

/** The path without its extension, as written. */
export function stemOf(file: string): string {
  return file.slice(0, file.length - extensionOf(file).length);
}

/** A title made from a file's name: no folder, no leading date, spaces for hyphens. */
export function titleFromFile(file: string): string {
  const name = stemOf(file).replace(/^.*\//, "");
  const words = (text: string) => text.replace(/[-_\s]+/g, " ").trim();
  const title = words(name.replace(/^\d{4}-\d{2}-\d{2}(?=[-_\s])/, "")) || words(name);
  return (title || name).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/**
 * Whether a path names a place below the folder it is relative to. A backslash counts as a
 * separator too, so that what one system takes for a name cannot leave the folder on another.
 */
export function staysInside(file: string): boolean {
  if (file.includes("\0") || /^[a-z]:/i.test(file)) return false;
  return file
    .split(/[/\\]/)
    .every((part) => part !== "" && part !== "." && part !== "..");
}

function extensionOf(file: string): string {
  return /[^/](\.[^./]+)$/.exec(file)?.[1] ?? "";
}
