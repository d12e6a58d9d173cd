import { createHash } from "node:crypto";
import type { Article, SkippedFile } from "../knowledge/article.ts";
import { segment } from "../knowledge/segment.ts";
import { tokensOf } from "../language/analyse.ts";
import { buildIndex } from "../search/build-index.ts";
import { digest } from "../search/digest.ts";
import { readDates } from "../timeline/dates.ts";
import { daysOf } from "../timeline/span.ts";
import type { Edition, Entry, PlacedFact } from "./edition.ts";

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

/**
 * Joins entries into an edition with one index.
 * @param on the edition that they stand on: its articles come first and are answered from as
 *   if all were one collection
 */
export function assemble(
  own: readonly Entry[],
  skipped: readonly SkippedFile[],
  on?: Edition,
): Edition {
  const entries = on === undefined ? own : [...on.entries, ...own];
  const hash = createHash("sha256");
  for (const { article } of entries) hash.update(article.hash);
  const firstSentences = new Uint32Array(entries.length + 1);
  entries.forEach(({ sentences }, i) => {
    firstSentences[i + 1] = (firstSentences[i] ?? 0) + sentences.length;
  });
  return {
    id: hash.digest("hex").slice(0, 16),
    entries,
    skipped,
    firstSentences,
    facts: entries
      .flatMap((entry, i) => placedFacts(entry, i, firstSentences[i] ?? 0))
      .sort((a, b) => compare(a.days.first, b.days.first) || a.sentence - b.sentence),
    index: buildIndex(
      entries.map(({ digest, passages }) => ({
        digest,
        passageEnds: passages.map((passage) => passage.endSentence),
      })),
    ),
  };
}

function placedFacts(entry: Entry, place: number, firstSentence: number): PlacedFact[] {
  const numbers = new Map(
    entry.sentences.map(({ start }, i) => [start, firstSentence + i]),
  );
  return entry.dates.facts.flatMap((fact) => {
    const days = daysOf(fact.date);
    const sentence = numbers.get(fact.start);
    if (days === null || sentence === undefined) return [];
    return [{ fact, entry: place, sentence, days }];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
