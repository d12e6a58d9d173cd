import type { Article, SkippedFile } from "../knowledge/article.ts";
import { segment } from "../knowledge/segment.ts";
import { tokensOf } from "../language/analyse.ts";
import { digest } from "../search/digest.ts";
import { buildIndex } from "../search/index.ts";
import type { Indexable } from "../search/segment.ts";
import { readDates } from "../timeline/dates.ts";
import type { Edition, Entry, PlacedFact } from "./edition.ts";
import { editionId } from "./edition-id.ts";
import { factPlaces } from "./fact-places.ts";
import { inTime } from "./in-time.ts";

/**
 * Builds an edition of the articles, in the order given.
 * @param skipped files that could not be read, reported with the edition
 * @param previous entries of articles that did not change are taken from here
 */
export function buildEdition(
  articles: readonly Article[],
  skipped: readonly SkippedFile[] = [],
  previous?: Edition,
): Edition {
  const known = new Map(previous?.entries.map((entry) => [entry.article.hash, entry]));
  return assemble(
    articles.map((article) => known.get(article.hash) ?? readEntry(article)),
    skipped,
  );
}

/** Reads sentences, passages, dates and terms out of one article. */
export function readEntry(article: Article): Entry {
  const { sentences, passages } = segment(article);
  const { body, published, paragraphs } = article;
  return {
    article,
    passages,
    sentences: sentences.map(({ start, end, paragraph }) => ({ start, end, paragraph })),
    dates: readDates({ body, published, sentences, paragraphs }),
    digest: digest(
      tokensOf(article.title),
      sentences.map((sentence) => sentence.tokens),
    ),
  };
}

/** What the index is built of. */
export function indexableOf({ digest, passages }: Entry): Indexable {
  return { digest, passageEnds: passages.map((passage) => passage.endSentence) };
}

/**
 * Joins entries into an edition.
 * @param on the edition that they stand on: its articles come first, its index is shared, and
 *   all are answered from as if they were one collection
 */
export function assemble(
  own: readonly Entry[],
  skipped: readonly SkippedFile[],
  on?: Edition,
): Edition {
  const below = on?.entries.length ?? 0;
  const firstSentences = new Uint32Array(below + own.length + 1);
  if (on !== undefined) firstSentences.set(on.firstSentences);
  own.forEach(({ sentences }, i) => {
    firstSentences[below + i + 1] = (firstSentences[below + i] ?? 0) + sentences.length;
  });
  const facts = own
    .flatMap((entry, i) => placedFacts(entry, below + i, firstSentences[below + i] ?? 0))
    .sort(inTime);
  return {
    id: editionId(
      own.map(({ article }) => article.hash),
      on?.id ?? null,
    ),
    on: on ?? null,
    entries: on === undefined ? own : [...on.entries, ...own],
    skipped,
    firstSentences,
    // Both are in order, and sorting finds such runs.
    facts: on === undefined ? facts : [...on.facts, ...facts].sort(inTime),
    index: buildIndex(own.map(indexableOf), on?.index),
  };
}

function placedFacts(entry: Entry, place: number, firstSentence: number): PlacedFact[] {
  return factPlaces(entry).flatMap(({ fact: at, sentence, days }) => {
    const fact = entry.dates.facts[at];
    if (fact === undefined) return [];
    return [{ fact, entry: place, sentence: firstSentence + sentence, days }];
  });
}
