import type { Edition, PlacedFact } from "../edition/edition.ts";
import { tokensOf } from "../language/analyse.ts";
import type { Token } from "../language/analysis.ts";
import { termsOf } from "../language/terms.ts";
import { passageOf } from "../search/places.ts";
import { type DaySpan, FIRST_DAY, LAST_DAY } from "../timeline/span.ts";
import { FEATURES } from "./features.ts";
import { nearnessTo } from "./nearness.ts";
import { rank } from "./rank.ts";
import type { Ranked } from "./ranked.ts";
import type { QuestionTerm, Understood } from "./understand.ts";
import { viewOf } from "./view.ts";
import { datesIn, shiftDay, type TimeWindow } from "./window.ts";

const AFTER = /^(?:after|since|following)$/;
const BEFORE = /^(?:before|until|till)$/;
const DURING = /^during$/;
/** How much of an event's words its sentence must have. */
const ENOUGH_OF_EVENT = 0.6;
/** How near its names must stand to it: in the passage or the one before. */
const NEARBY = 0.85;
const LIKENESS = FEATURES.indexOf("likeness");

/** An event that a question reckons from: "three years after the reelection". */
export interface NamedEvent {
  readonly relation: Relation;
  readonly distance: Distance | null;
  /** The event itself. */
  readonly event: readonly Token[];
  /** Where the question says all this. */
  readonly words: TimeWindow["words"];
}

/** Finds the event that a question reckons from, if it ends with one; else null. */
export function namedEvent({ tokens, text }: Understood): NamedEvent | null {
  const at = tokens.findLastIndex(({ text }) => relationOf(text) !== null);
  const event = tokens.slice(at + 1);
  const relation = relationOf(tokens[at]?.text ?? "");
  const last = event.at(-1);
  if (relation === null || last === undefined) return null;
  const distance = distanceBefore(text, tokens, at);
  const start = distance?.start ?? tokens[at]?.start ?? 0;
  return { relation, distance, event, words: [{ start, end: last.end }] };
}

/** The time that an event gives a question, and where the event is told. */
export interface EventWindow {
  readonly window: TimeWindow;
  /** The article's place. */
  readonly article: number;
}

/**
 * The time window that an event of the articles gives a question: "three years after the
 * reelection", "before the annexation", "during the repair". Null where they do not date it.
 */
export function eventWindow(
  edition: Edition,
  question: Understood,
  { relation, distance, event, words }: NamedEvent,
): EventWindow | null {
  const anchor = anchorOf(edition, question, event);
  if (anchor === null) return null;
  return {
    window: { ...reckonedFrom(anchor.days, relation, distance), words },
    article: anchor.entry,
  };
}

/** The time before, after or during some days, or so far from them. */
export function reckonedFrom(
  days: DaySpan,
  relation: Relation,
  distance: Distance | null,
): DaySpan {
  if (distance === null) return relative(days, relation);
  const count = relation === "before" ? -distance.count : distance.count;
  return offset(days, count, distance);
}

export type Relation = "after" | "before" | "during";

function relationOf(word: string): Relation | null {
  const lower = word.toLowerCase();
  if (AFTER.test(lower)) return "after";
  if (BEFORE.test(lower)) return "before";
  return DURING.test(lower) ? "during" : null;
}

function relative(anchor: DaySpan, relation: Relation): DaySpan {
  if (relation === "during") return anchor;
  return relation === "after"
    ? { first: shiftDay(anchor.last, 1), last: LAST_DAY }
    : { first: FIRST_DAY, last: shiftDay(anchor.first, -1) };
}

/** "Three years" before "after": how far from the event. */
export interface Distance {
  readonly count: number;
  readonly unit: "Y" | "M" | "W" | "D";
  /** Where the question says so. */
  readonly start: number;
}

function distanceBefore(
  text: string,
  tokens: readonly Token[],
  relation: number,
): Distance | null {
  const word = tokens[relation];
  if (word === undefined) return null;
  for (const { value, start, end } of datesIn(text, tokens).expressions) {
    const parts = /^P(\d+)([YMWD])$/.exec(value);
    const unit = parts?.[2];
    if (unit !== "Y" && unit !== "M" && unit !== "W" && unit !== "D") continue;
    if (text.slice(end, word.start).trim() === "") {
      return { count: Number(parts?.[1]), unit, start };
    }
  }
  return null;
}

/** As wide as the unit is coarse: a year from an event is some time in that year. */
function offset(anchor: DaySpan, count: number, { unit }: Distance): DaySpan {
  const [year = 0, month = 1] = anchor.first.split("-").map(Number);
  if (unit === "Y") return yearsOf(year + count, Number(anchor.last.slice(0, 4)) + count);
  if (unit === "M") {
    const months = year * 12 + month - 1 + count;
    const moved = `${yearText(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, "0")}`;
    return { first: `${moved}-01`, last: `${moved}-31` };
  }
  const days = unit === "W" ? 7 * count : count;
  const slack = unit === "W" ? 3 : 0;
  return {
    first: shiftDay(anchor.first, days - slack),
    last: shiftDay(anchor.last, days + slack),
  };
}

const yearText = (year: number): string =>
  String(Math.min(9999, Math.max(0, year))).padStart(4, "0");

const yearsOf = (from: number, to: number): DaySpan => ({
  first: `${yearText(from)}-01-01`,
  last: `${yearText(to)}-12-31`,
});

/** The fact of the best sentence that tells of the event and has a date, or follows one. */
function anchorOf(
  edition: Edition,
  question: Understood,
  event: readonly Token[],
): PlacedFact | null {
  const within = new Set(event);
  const terms = question.terms.filter(
    ({ token, carried }) => !carried && within.has(token),
  );
  if (terms.length === 0) return null;
  const keys = new Set(terms.map(({ key }) => key));
  const found = rank(viewOf(edition.index, { ...question, terms }));
  for (const tells of [tellsWithNames, tellsNearNames]) {
    for (const ranked of found) {
      if (!tells(edition, terms, ranked)) continue;
      const nearest =
        nearestTo(factsOf(edition, ranked.sentence), keys) ??
        factBefore(edition, ranked.sentence);
      if (nearest !== null) return nearest;
    }
  }
  return null;
}

/**
 * Whether a sentence has all of an event's names, and most of its other words or their like:
 * "the takeover of Pathlight" is told by "bought Pathlight".
 */
function tellsWithNames(
  _edition: Edition,
  terms: readonly QuestionTerm[],
  { held, values }: Ranked,
): boolean {
  const names = terms.filter(({ name }) => name);
  const has = terms.filter((_, i) => i < 31 && (held & (1 << i)) !== 0);
  if (names.length === 0 || !names.every((name) => has.includes(name))) return false;
  const others = weightOf(terms) - weightOf(names);
  const alike = (values[LIKENESS] ?? 0) * weightOf(terms) - weightOf(names);
  return Math.max(alike, weightOf(has) - weightOf(names)) >= ENOUGH_OF_EVENT * others;
}

/** Whether it has most of the other words, its names standing nearby: "He was reelected". */
function tellsNearNames(
  { index }: Edition,
  terms: readonly QuestionTerm[],
  { sentence, held }: Ranked,
): boolean {
  const names = terms.filter(({ name }) => name);
  const others = terms.filter(({ name }) => !name);
  if (others.length === 0) return false;
  const has = terms.filter(({ name }, i) => !name && i < 31 && (held & (1 << i)) !== 0);
  return (
    weightOf(has) >= ENOUGH_OF_EVENT * weightOf(others) &&
    nearnessTo(index, { names, article: null })(sentence) >= NEARBY
  );
}

const weightOf = (terms: readonly QuestionTerm[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0);

/** The date that a sentence tells, or else the one before it in its passage. */
export function dateTold(edition: Edition, sentence: number): DaySpan | null {
  const placed = factsOf(edition, sentence)[0] ?? factBefore(edition, sentence);
  return placed?.days ?? null;
}

const factsOf = (edition: Edition, sentence: number): PlacedFact[] =>
  edition.facts.filter((fact) => fact.sentence === sentence);

/** "It burned down in 1964. Nobody was hurt in the fire.": the date of the sentence before. */
function factBefore(edition: Edition, sentence: number): PlacedFact | null {
  const { index } = edition;
  if (passageOf(index, sentence - 1) !== passageOf(index, sentence)) return null;
  return factsOf(edition, sentence - 1).at(-1) ?? null;
}

/** Of how many letters a comma or "and" between a date and a word counts. */
const CLAUSE = 60;

/** Of a sentence's facts the one whose date stands nearest to some words. */
function nearestTo(
  facts: readonly PlacedFact[],
  keys: ReadonlySet<string>,
): PlacedFact | null {
  let nearest: PlacedFact | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const placed of facts) {
    const { text, expression } = placed.fact;
    const date = text.indexOf(expression);
    for (const { key, token } of termsOf(tokensOf(text))) {
      const end = date + expression.length;
      const between = text.slice(Math.min(end, token.end), Math.max(date, token.start));
      const clauses = between.match(/[,;:–—(]|\band\b/g)?.length ?? 0;
      const away = between.length + CLAUSE * clauses;
      if (keys.has(key) && away < least) [nearest, least] = [placed, away];
    }
  }
  return nearest;
}
