import type { Article, SkippedFile } from "../knowledge/article.ts";
import { hashOf, parseArticle } from "../knowledge/parse.ts";
import { byFile, bySlug, readFolder } from "../knowledge/read.ts";
import { indexableOf, readEntry } from "./build.ts";
import type { Entry } from "./edition.ts";
import { editionId } from "./edition-id.ts";
import { factPlaces } from "./fact-places.ts";
import { type Part, packEdition } from "./packed-edition.ts";
import type { Progress } from "./progress.ts";
import type { Contents } from "./reader-messages.ts";

/** Who reads a folder again, and what they have of it. */
interface Reading {
  /** The hashes of the articles whose entries are known. */
  readonly known: ReadonlySet<string>;
  /** The edition there is of it. */
  readonly edition: string | null;
  /** Called with each entry that is not. */
  readonly onFresh: (entry: Entry) => void;
  /** Called now and then. */
  readonly onProgress: (progress: Progress) => void;
}

/** Reads a folder again. Rejects where it cannot be listed or the disk fails. */
export type ReadFolder = (reading: Reading) => Promise<Contents>;

/** What is kept of an article, so that its file is parsed only once. */
interface Kept extends Pick<Article, "slug" | "file" | "title" | "untitled">, Part {}

/** Milliseconds between two signs of life. */
const EVERY_MS = 100;

/** Remembers a folder from one reading to the next: an unchanged file costs only its hash. */
export function openFolder(folder: string): ReadFolder {
  /** What was made of files, by `hashOf`. */
  let memory = new Map<string, Kept | Article | SkippedFile>();

  return async ({ known, edition, onFresh, onProgress }) => {
    const now: typeof memory = new Map();
    const kept: Kept[] = [];
    const skipped: SkippedFile[] = [];
    let passages = 0;
    let told = -EVERY_MS;
    const steps = readFolder(folder, ({ file, slug, bytes }) => {
      const hash = hashOf(slug, file, bytes);
      const before = memory.get(hash);
      const lost = before !== undefined && "indexable" in before && !known.has(hash);
      const made =
        lost || before === undefined ? parseArticle(file, bytes, slug) : before;
      now.set(hash, made);
      return made;
    });
    for await (const { done, files, read } of steps) {
      if ("reason" in read) skipped.push(read);
      else {
        const one = "indexable" in read ? read : fresh(read, onFresh);
        now.set(one.hash, one);
        kept.push(one);
        passages += one.indexable.passageEnds.length;
      }
      if (performance.now() - told < EVERY_MS) continue;
      told = performance.now();
      onProgress({ done, files, passages });
    }
    memory = now;
    const hashes = kept.sort(bySlug).map(({ hash }) => hash);
    const isNew = kept.length > 0 && editionId(hashes, null) !== edition;
    return {
      hashes,
      skipped: skipped.sort(byFile),
      edition: isNew ? packEdition(kept) : null,
    };
  };
}

function fresh(article: Article, onFresh: (entry: Entry) => void): Kept {
  const entry = readEntry(article);
  onFresh(entry);
  const { slug, file, title, untitled, hash } = article;
  const named = untitled ? { slug, file, title, untitled } : { slug, file, title };
  return { ...named, hash, indexable: indexableOf(entry), facts: factPlaces(entry) };
}
