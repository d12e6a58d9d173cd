import { setImmediate } from "node:timers/promises";
import type { Article, SkippedFile } from "../knowledge/article.ts";
import { type Knowledge, readKnowledge } from "../knowledge/read.ts";
import { assemble, readEntry } from "./build.ts";
import type { Edition, Entry } from "./edition.ts";

/** What a refresh came to. The old edition is in use until "refreshed", and after "kept". */
export type Refresh =
  | {
      readonly outcome: "refreshed" | "unchanged";
      /** The ids of the editions before and after. */
      readonly before: string;
      readonly after: string;
      /** Slugs, sorted. */
      readonly added: string[];
      readonly changed: string[];
      readonly removed: string[];
      readonly skipped: readonly SkippedFile[];
      /** How many the edition has now. */
      readonly articles: number;
      readonly passages: number;
      /** Milliseconds. */
      readonly took_ms: number;
    }
  | {
      readonly outcome: "kept";
      /** Why nothing changed, for a person. */
      readonly reason: string;
      readonly skipped: readonly SkippedFile[];
    }
  | {
      readonly outcome: "busy";
      /** When the refresh that is under way began, and who began it. */
      readonly since: Date;
      readonly by: string | null;
    };

/** How far a reading of the folder is. */
export interface Progress {
  /** Files that are done, of so many. */
  readonly done: number;
  readonly files: number;
  /** Passages in those. */
  readonly passages: number;
}

/** Who refreshes, and who wants to see it. */
export interface RefreshOptions {
  /** The id of the user who asked for it; null where nobody did. */
  readonly by?: string | null;
  /** Called many times a second for as long as it takes. */
  readonly onProgress?: (progress: Progress) => void;
}

/** The edition in use, and the way to the next one. */
export interface Library {
  /** The newest complete edition. Whoever answers a question takes it once. */
  current(): Edition;
  /** When the articles of the current edition were read. */
  readAt(): Date;
  /** Builds the next edition beside the current one and swaps it in, or leaves all as it was. */
  refresh(options?: RefreshOptions): Promise<Refresh>;
}

/**
 * Opens a knowledge folder.
 * @throws if the folder cannot be read or holds no article; the message says what was
 *   skipped and why
 */
export async function openLibrary(folder: string): Promise<Library> {
  const read = (known: readonly Article[]) => readKnowledge(folder, { known });
  const knowledge = await read([]);
  if (knowledge.articles.length === 0)
    throw new Error(nothingIn(folder, knowledge.skipped));
  let edition = await build(knowledge, undefined, undefined);
  let readAt = new Date();
  let running: { readonly since: Date; readonly by: string | null } | null = null;

  const renew = async (onProgress: RefreshOptions["onProgress"]): Promise<Refresh> => {
    const began = performance.now();
    const before = edition;
    const known = before.entries.map((entry) => entry.article);
    const knowledge = await read(known);
    const { articles, skipped } = knowledge;
    if (articles.length === 0) {
      return { outcome: "kept", reason: "no file holds an article", skipped };
    }
    const after = await build(knowledge, before, onProgress);
    edition = after;
    readAt = new Date();
    return {
      outcome: before.id === after.id ? "unchanged" : "refreshed",
      before: before.id,
      after: after.id,
      ...difference(before, after),
      skipped,
      articles: articles.length,
      passages: after.entries.reduce((sum, entry) => sum + entry.passages.length, 0),
      took_ms: performance.now() - began,
    };
  };

  return {
    current: () => edition,
    readAt: () => readAt,
    async refresh({ by = null, onProgress } = {}) {
      if (running !== null) return { outcome: "busy", ...running };
      running = { since: new Date(), by };
      try {
        return await renew(onProgress);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { outcome: "kept", reason, skipped: [] };
      } finally {
        running = null;
      }
    },
  };
}

/** Builds an edition, letting questions in between any two articles. */
async function build(
  { articles, skipped }: Knowledge,
  previous: Edition | undefined,
  onProgress: RefreshOptions["onProgress"],
): Promise<Edition> {
  const known = new Map(previous?.entries.map((entry) => [entry.article.hash, entry]));
  const entries: Entry[] = [];
  let passages = 0;
  for (const article of articles) {
    const before = known.get(article.hash);
    const entry = before ?? readEntry(article);
    entries.push(entry);
    passages += entry.passages.length;
    onProgress?.({ done: entries.length, files: articles.length, passages });
    if (before === undefined) await setImmediate();
  }
  return assemble(entries, skipped);
}

function difference(
  before: Edition,
  after: Edition,
): { added: string[]; changed: string[]; removed: string[] } {
  const hashes = (edition: Edition) =>
    new Map(edition.entries.map(({ article }) => [article.slug, article.hash]));
  const old = hashes(before);
  const now = hashes(after);
  return {
    added: [...now.keys()].filter((slug) => !old.has(slug)),
    changed: [...now]
      .filter(([slug, hash]) => old.has(slug) && old.get(slug) !== hash)
      .map(([slug]) => slug),
    removed: [...old.keys()].filter((slug) => !now.has(slug)),
  };
}

function nothingIn(folder: string, skipped: readonly SkippedFile[]): string {
  const head = `The knowledge folder "${folder}" holds no article`;
  if (skipped.length === 0) return `${head}: put .md, .html or .txt files into it`;
  const lines = skipped.slice(0, 20).map(({ file, reason }) => `  ${file}: ${reason}`);
  const more = skipped.length - lines.length;
  return [
    `${head}. Skipped:`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join("\n");
}
