import { termsAt } from "../search/places.ts";
import type { Edition, PlacedFact } from "./edition.ts";
import { atOnce } from "./in-slices.ts";

/** An event as the articles tell it: one fact, or several that tell the same. */
export interface Event {
  /** The first of the edition's facts that tell it. */
  readonly placed: PlacedFact;
  /** All that tell it, that one included: each is a place to cite. */
  readonly told: readonly [PlacedFact, ...PlacedFact[]];
}

/**
 * Two sentences tell the same where this share of their content words is common (Dice's
 * coefficient), and no fewer words than this.
 */
const SAME_SHARE = 0.6;
const SAME_WORDS = 3;

const known = new WeakMap<Edition, readonly Event[]>();

/**
 * The events of an edition in order of time, what has no beginning by its end. Facts of one
 * date whose sentences are largely the same are one event. Worked out once an edition.
 */
export function eventsOf(edition: Edition): readonly Event[] {
  return known.get(edition) ?? atOnce(readyEvents(edition));
}

/** Works the events of an edition out, step by step, before anybody wants them. */
export function* readyEvents(edition: Edition): Generator<void, readonly Event[]> {
  const first = edition.on?.entries.length ?? 0;
  const own = edition.facts.filter(({ entry }) => entry >= first);
  const dates = new Set(own.map(({ fact }) => fact.date));
  // What happened on no date of its own is the same below.
  const all = edition.on === null ? [] : eventsOf(edition.on).filter(isElsewhen);
  const facts = edition.facts.filter(({ fact }) => dates.has(fact.date));
  for (const told of Map.groupBy(facts, ({ fact }) => fact.date).values()) {
    all.push(...merged(edition, told));
    yield;
  }
  const events = all.sort(
    (a, b) => compare(whenOf(a), whenOf(b)) || a.placed.sentence - b.placed.sentence,
  );
  known.set(edition, events);
  return events;

  function isElsewhen({ placed }: Event): boolean {
    return !dates.has(placed.fact.date);
  }
}

/** Whether two facts tell the same event: of one date, and in largely the same words. */
export function tellsTheSame(
  edition: Edition,
  one: PlacedFact,
  other: PlacedFact,
): boolean {
  if (one.fact.date !== other.fact.date) return false;
  const terms = termsOfSentence(edition, one.sentence);
  const others = termsOfSentence(edition, other.sentence);
  const shared = [...terms].filter((term) => others.has(term)).length;
  return isSame(shared, terms.size, others.size);
}

/** The distinct terms of a sentence, as the index numbers them. */
export function termsOfSentence({ index }: Edition, sentence: number): Set<number> {
  return new Set(termsAt(index, sentence));
}

function whenOf({ placed: { days, fact } }: Event): string {
  return fact.date.startsWith("../") ? days.last : days.first;
}

function merged(edition: Edition, facts: readonly PlacedFact[]): Event[] {
  const events: { told: [PlacedFact, ...PlacedFact[]]; size: number }[] = [];
  /** The events whose first sentence has a term. */
  const having = new Map<number, number[]>();
  for (const placed of facts) {
    const terms = termsOfSentence(edition, placed.sentence);
    const shared = new Map<number, number>();
    for (const event of [...terms].flatMap((term) => having.get(term) ?? [])) {
      shared.set(event, (shared.get(event) ?? 0) + 1);
    }
    const [best] = [...shared]
      .map(([event, words]) => ({ event: events[event], words }))
      .filter(({ event, words }) => isSame(words, terms.size, event?.size ?? 0))
      .sort((a, b) => b.words - a.words);
    if (best?.event !== undefined) {
      best.event.told.push(placed);
      continue;
    }
    for (const term of terms) {
      const there = having.get(term);
      if (there === undefined) having.set(term, [events.length]);
      else there.push(events.length);
    }
    events.push({ told: [placed], size: terms.size });
  }
  return events.map(({ told }) => ({ placed: told[0], told }));
}

function isSame(shared: number, one: number, other: number): boolean {
  return shared >= SAME_WORDS && (2 * shared) / (one + other) >= SAME_SHARE;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
