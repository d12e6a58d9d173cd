import { isDeepStrictEqual } from "node:util";
import type { SkippedFile } from "../knowledge/article.ts";
import { reasonOf } from "../knowledge/reading-error.ts";
import { type Reason, sayReason } from "../knowledge/reasons.ts";
import type { Edition } from "./edition.ts";
import { readyEvents } from "./events.ts";
import { inSlices } from "./in-slices.ts";
import { readyNames } from "./named-facts.ts";
import { unpackEdition } from "./packed-edition.ts";
import type { Progress } from "./progress.ts";
import type { Reader } from "./reader.ts";
import { readyTopics } from "./topics.ts";

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
      /** Why nothing changed. */
      readonly reason: Reason;
      readonly skipped: readonly SkippedFile[];
    }
  | {
      readonly outcome: "busy";
      /** When the refresh that is under way began, and who began it. */
      readonly since: Date;
      readonly by: string | null;
    };

/** Who refreshes, and who wants to see it. */
export interface RefreshOptions {
  /** The id of the user who asked for it; null where nobody did. */
  readonly by?: string | null;
  /** Called ten times a second at the most. */
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
 * @param reader reads it, now and at each refresh
 * @throws if the folder cannot be read or holds no article; the message says what was
 *   skipped and why
 */
export async function openLibrary(folder: string, reader: Reader): Promise<Library> {
  const first = await read(folder, reader, null);
  if (first.edition === null) throw new Error(nothingIn(folder, first.skipped));
  let { edition } = first;
  let readAt = new Date();
  void inSlices(readyLater(edition));
  let running: { readonly since: Date; readonly by: string | null } | null = null;

  const renew = async (onProgress: RefreshOptions["onProgress"]): Promise<Refresh> => {
    const began = performance.now();
    const before = edition;
    const { edition: after, skipped } = await read(folder, reader, before, onProgress);
    if (after === null) {
      return { outcome: "kept", reason: { code: "nothing" }, skipped };
    }
    edition = after;
    readAt = new Date();
    if (after !== before) void inSlices(readyLater(after));
    const { entries } = after;
    return {
      outcome: before.id === after.id ? "unchanged" : "refreshed",
      before: before.id,
      after: after.id,
      ...difference(before, after),
      skipped,
      articles: entries.length,
      passages: entries.reduce((sum, entry) => sum + entry.passages.length, 0),
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
        return { outcome: "kept", reason: reasonOf(error), skipped: [] };
      } finally {
        running = null;
      }
    },
  };
}

/** Reads the folder into an edition; null where it holds no article. */
async function read(
  folder: string,
  reader: Reader,
  before: Edition | null,
  onProgress?: RefreshOptions["onProgress"],
): Promise<{ edition: Edition | null; skipped: readonly SkippedFile[] }> {
  const known = new Map(before?.entries.map((entry) => [entry.article.hash, entry]));
  const { hashes, skipped, edition } = await reader.readFolder(folder, {
    known: [...known.keys()],
    edition: before?.id ?? null,
    onFresh: (entry) => known.set(entry.article.hash, entry),
    onProgress,
  });
  if (hashes.length === 0) return { edition: null, skipped };
  const entries = hashes.flatMap((hash) => known.get(hash) ?? []);
  const after =
    edition === null
      ? before && skipping(before, skipped)
      : await inSlices(unpackEdition(edition, entries, skipped));
  // Questions need it, and would have to wait for it.
  if (after !== null && after !== before) await inSlices(readyNames(after));
  return { edition: after, skipped };
}

/** Works out what timelines and suggestions need, while the edition is in use already. */
function* readyLater(edition: Edition): Generator<void, void> {
  yield* readyEvents(edition);
  yield* readyTopics(edition);
}

/** The same edition, all that is known of it included, unless other files are skipped now. */
function skipping(edition: Edition, skipped: readonly SkippedFile[]): Edition {
  return isDeepStrictEqual(edition.skipped, skipped) ? edition : { ...edition, skipped };
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
  const lines = skipped
    .slice(0, 20)
    .map(({ file, reason }) => `  ${file}: ${sayReason(reason)}`);
  const more = skipped.length - lines.length;
  return [
    `${head}. Skipped:`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join("\n");
}
