import { setImmediate } from "node:timers/promises";
import type { Article, SkippedFile } from "./article.ts";
import { stemOf } from "./file-name.ts";
import { listFolder, readListed } from "./folder.ts";
import { parseArticle } from "./parse.ts";
import { titleKey } from "./title-key.ts";

/** A folder's articles, sorted by slug, and the files that are none, sorted by path. */
export interface Knowledge {
  readonly articles: Article[];
  readonly skipped: SkippedFile[];
}

/** A file of a folder, and the slug that its article gets. */
interface FolderFile {
  readonly file: string;
  readonly slug: string;
  readonly bytes: Uint8Array;
}

/** What tells articles from each other. */
type Titled = Pick<Article, "file" | "title" | "untitled">;

/** One file done, of so many; what is no file but could not be read counts as none. */
interface Step<A> {
  readonly done: number;
  readonly files: number;
  readonly read: A | SkippedFile;
}

/**
 * Reads the files of a folder and of the folders below it one after the other, letting
 * others have their turn in between. What cannot be read is named with its reason; it costs
 * no other file. Neither does a file that states the title of an earlier one.
 * @param read makes an article of a file, or says why it is none
 * @throws if the folder cannot be listed or the disk fails
 */
export async function* readFolder<A extends Titled>(
  folder: string,
  read: (file: FolderFile) => A | SkippedFile,
): AsyncGenerator<Step<A>> {
  const { root, files, skipped } = await listFolder(folder);
  for (const file of skipped) yield { done: 0, files: files.length, read: file };
  /** The files that state titles. */
  const titles = new Map<string, string>();
  let done = 0;
  for (const [file, slug] of slugsOf(files)) {
    const found = readListed(root, file);
    const made = "reason" in found ? { file, ...found } : read({ file, slug, ...found });
    done += 1;
    yield { done, files: files.length, read: unlessRepeated(made, titles) };
    await setImmediate();
  }
  // The folder itself may have gone meanwhile, and then this is no reading of it.
  await listFolder(folder);
}

/**
 * Reads the articles of a folder as `readFolder` does.
 * @param onProgress called after each file
 * @throws if the folder cannot be listed or the disk fails
 */
export async function readKnowledge(
  folder: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Knowledge> {
  const articles: Article[] = [];
  const skipped: SkippedFile[] = [];
  const steps = readFolder(folder, ({ file, bytes, slug }) =>
    parseArticle(file, bytes, slug),
  );
  for await (const { done, files, read } of steps) {
    if ("reason" in read) skipped.push(read);
    else articles.push(read);
    if (done > 0) onProgress?.(done, files);
  }
  return { articles: articles.sort(bySlug), skipped: skipped.sort(byFile) };
}

/** Puts articles in the order of their slugs, the same everywhere: by code unit. */
export function bySlug(one: Pick<Article, "slug">, other: Pick<Article, "slug">): number {
  return compare(one.slug, other.slug);
}

/** Puts files in the order of their paths, likewise. */
export function byFile(one: SkippedFile, other: SkippedFile): number {
  return compare(one.file, other.file);
}

/** What was made of a file, unless it states a title that an earlier one did. */
function unlessRepeated<A extends Titled>(
  made: A | SkippedFile,
  titles: Map<string, string>,
): A | SkippedFile {
  const title = "reason" in made ? null : titleKey(made);
  if (title === null) return made;
  const first = titles.get(title);
  if (first !== undefined) {
    return { file: made.file, reason: { code: "same_title", file: first } };
  }
  titles.set(title, made.file);
  return made;
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

const compare = (one: string, other: string): number =>
  Number(one > other) - Number(one < other);
