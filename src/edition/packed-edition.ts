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
import { inTime } from "./in-time.ts";

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
  const facts = parts
    .flatMap(({ facts }, entry) =>
      facts.map(({ fact, sentence, days }) => ({
        entry,
        fact,
        sentence: (firstSentences[entry] ?? 0) + sentence,
        days,
      })),
    )
    .sort(inTime);
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
    facts: {
      entries: Uint32Array.from(facts, ({ entry }) => entry),
      places: Uint32Array.from(facts, ({ fact }) => fact),
      sentences: Uint32Array.from(facts, ({ sentence }) => sentence),
    },
  };
}

/** Facts that are unpacked without a pause. */
const TOGETHER = 500;

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
  for (const [i, entry] of places.entries.entries()) {
    const fact = entries[entry]?.dates.facts[places.places[i] ?? 0];
    if (fact === undefined) continue;
    const days = spans.get(fact.date) ?? daysOf(fact.date);
    if (days === null) continue;
    spans.set(fact.date, days);
    facts.push({ fact, entry, sentence: places.sentences[i] ?? 0, days });
    if (i % TOGETHER === 0) yield;
  }
  return { id, on: null, entries, skipped, firstSentences, facts, index };
}
