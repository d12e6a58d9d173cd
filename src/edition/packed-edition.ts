import type { SkippedFile } from "../knowledge/article.ts";
import { indexOf } from "../search/index.ts";
import {
  type PackedSegment,
  packSegment,
  unpackSegment,
} from "../search/packed-segment.ts";
import { buildSegment, type Indexable } from "../search/segment.ts";
import { type DaySpan, daysOf } from "../timeline/span.ts";
import type { Edition, Entry, PlacedFact } from "./edition.ts";
import { editionId } from "./edition-id.ts";
import type { FactPlace } from "./fact-places.ts";
import { paced } from "./in-slices.ts";

/**
 * An edition without its entries, on its way from one thread to another. Fact i is the
 * `facts.places[i]`th of the `facts.entries[i]`th entry.
 */
export interface PackedEdition extends Pick<Edition, "id" | "firstSentences"> {
  readonly segment: PackedSegment;
  /** In order of their first days. */
  readonly facts: {
    readonly entries: Uint32Array;
    readonly places: Uint32Array;
    readonly sentences: Uint32Array;
  };
}

/** What an edition is built of: all of an entry that is indexed or ordered. */
export interface Part {
  readonly hash: string;
  readonly indexable: Indexable;
  readonly facts: readonly FactPlace[];
}

/** Builds the edition of some entries that stands on no other, but for the entries. */
export function packEdition(parts: readonly Part[]): PackedEdition {
  const firstSentences = new Uint32Array(parts.length + 1);
  parts.forEach(({ indexable }, i) => {
    firstSentences[i + 1] = (firstSentences[i] ?? 0) + indexable.digest.cues.length;
  });
  return {
    id: editionId(
      parts.map(({ hash }) => hash),
      null,
    ),
    firstSentences,
    segment: packSegment(
      buildSegment(
        parts.map(({ indexable }) => indexable),
        [],
      ),
    ),
    facts: factsInTime(parts, firstSentences),
  };
}

/** Facts are sorted as numbers: the first day, and then the place in the articles. */
const MOST_FACTS = 2 ** 24;

/** The facts in the order of `inTime`, as plain numbers: there may be very many. */
function factsInTime(
  parts: readonly Part[],
  firstSentences: Uint32Array,
): PackedEdition["facts"] {
  const total = parts.reduce((sum, { facts }) => sum + facts.length, 0);
  if (total > MOST_FACTS) throw new RangeError("too many facts");
  const entries = new Uint32Array(total);
  const places = new Uint32Array(total);
  const sentences = new Uint32Array(total);
  const order = new Float64Array(total);
  let at = 0;
  for (const [entry, { facts }] of parts.entries()) {
    for (const { fact, sentence, day } of facts) {
      entries[at] = entry;
      places[at] = fact;
      sentences[at] = (firstSentences[entry] ?? 0) + sentence;
      order[at] = day * MOST_FACTS + at;
      at += 1;
    }
  }
  order.sort();
  const inTime = (of: Uint32Array) => {
    const sorted = new Uint32Array(total);
    order.forEach((key, i) => {
      sorted[i] = of[key % MOST_FACTS] ?? 0;
    });
    return sorted;
  };
  return {
    entries: inTime(entries),
    places: inTime(places),
    sentences: inTime(sentences),
  };
}

/**
 * The edition that was packed, step by step: as `assemble` builds it.
 * @param entries in the order of the parts
 */
export function* unpackEdition(
  { id, firstSentences, segment, facts: places }: PackedEdition,
  entries: readonly Entry[],
  skipped: readonly SkippedFile[],
): Generator<void, Edition> {
  const index = indexOf([yield* unpackSegment(segment)]);
  yield;
  const facts: PlacedFact[] = [];
  /** The same date comes again and again. */
  const spans = new Map<string, DaySpan | null>();
  yield* paced(places.entries.keys(), (i) => {
    const entry = places.entries[i] ?? 0;
    const fact = entries[entry]?.dates.facts[places.places[i] ?? 0];
    if (fact === undefined) return;
    const days = spans.get(fact.date) ?? daysOf(fact.date);
    if (days === null) return;
    spans.set(fact.date, days);
    facts.push({ fact, entry, sentence: places.sentences[i] ?? 0, days });
  });
  return { id, on: null, entries, skipped, firstSentences, facts, index };
}
