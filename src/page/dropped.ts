import { assemble } from "../edition/build.ts";
import type { Edition, Entry } from "../edition/edition.ts";
import type { Library } from "../edition/library.ts";
import type { SkippedFile } from "../knowledge/article.ts";
import { recognise } from "../knowledge/recognise.ts";
import { createInTurn } from "../store/in-turn.ts";
import { type Read, SHELF_LIMITS, type ShelfFile } from "../store/shelf.ts";
import { nameOnShelf, slugOfShelf } from "../store/shelf-name.ts";

/** Articles that were dropped on pages: each page has its own, in memory, and no other sees them. */
export interface Dropped {
  /** What a page's questions are answered from: the common articles, with its own on them. */
  readonly editionFor: (place: string) => Promise<Edition>;
  /**
   * Reads a file and adds it, in the place of the one of the same name that was dropped
   * before; or tells why it cannot be read. Never rejects.
   */
  readonly add: (
    place: string,
    file: ShelfFile,
  ) => Promise<Entry | Pick<SkippedFile, "reason">>;
}

/** What all pages have, in bytes of files; the page unused for longest loses its own. */
const ALL_BYTES = 8 * 1024 * 1024;

/** What a page has; the eldest goes. */
const MOST = { articles: 20, bytes: SHELF_LIMITS.bytes } as const;

interface OwnArticle {
  readonly entry: Entry;
  readonly bytes: number;
}

interface OwnArticles {
  /** By name, the last one dropped last. */
  readonly articles: Map<string, OwnArticle>;
  /** With the common ones, once they were asked for. */
  layered: Edition | null;
}

/** Makes room for what is dropped on pages. */
export function createDropped(parts: {
  readonly library: Pick<Library, "current">;
  readonly read: Read;
}): Dropped {
  const { library, read } = parts;
  const inTurn = createInTurn();
  const pages = new Map<string, OwnArticles>();

  function keep(place: string, own: OwnArticles): void {
    pages.delete(place);
    pages.set(place, own);
    let all = [...pages.values()].reduce(
      (sum, { articles }) => sum + bytesOf(articles),
      0,
    );
    for (const [eldest, { articles }] of pages) {
      if (all <= ALL_BYTES) break;
      pages.delete(eldest);
      all -= bytesOf(articles);
    }
  }

  async function add(
    place: string,
    { file, bytes }: ShelfFile,
  ): ReturnType<Dropped["add"]> {
    if (bytes.length > SHELF_LIMITS.article)
      return { reason: { code: "too_large_for_shelf" } };
    const known = recognise(file, bytes);
    if ("reason" in known) return known;
    const named = nameOnShelf(known.file, []);
    if (named === null) return { reason: { code: "extension" } };
    const entry = await read(named.file, bytes, slugOfShelf(named.name)).catch(
      () => ({ reason: { code: "slow" } }) as const,
    );
    if ("reason" in entry) return entry;
    const articles = new Map(pages.get(place)?.articles);
    articles.delete(named.name);
    articles.set(named.name, { entry, bytes: bytes.length });
    for (const eldest of articles.keys()) {
      if (articles.size <= MOST.articles && bytesOf(articles) <= MOST.bytes) break;
      articles.delete(eldest);
    }
    keep(place, { articles, layered: null });
    return entry;
  }

  return {
    async editionFor(place) {
      const on = library.current();
      const own = pages.get(place);
      if (own === undefined) return on;
      keep(place, own);
      if (own.layered?.on !== on) {
        const entries = Array.from(own.articles.values(), ({ entry }) => entry);
        own.layered = assemble(entries, on.skipped, on);
      }
      return own.layered;
    },
    add: (place, file) => inTurn(place, () => add(place, file)),
  };
}

function bytesOf(articles: ReadonlyMap<string, OwnArticle>): number {
  return [...articles.values()].reduce((sum, { bytes }) => sum + bytes, 0);
}
