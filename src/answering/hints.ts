import type { Edition } from "../edition/edition.ts";
import { cuesAt, passageOf } from "../search/places.ts";
import { holds } from "../search/statistics.ts";
import type { DaySpan } from "../timeline/span.ts";
import { dateTold, eventWindow, namedEvent, reckonedFrom } from "./event-window.ts";
import type { Hints } from "./first-look.ts";
import { gainsOfIntroducing } from "./introduction.ts";
import { gainsNearLastAnswer, lastAnswer, mayTell } from "./last-answer.ts";
import { nearnessTo, type Scope } from "./nearness.ts";
import { fittingSentences } from "./time-fit.ts";
import type { QuestionTerm, Understood } from "./understand.ts";
import { type TimeWindow, windowOf } from "./window.ts";

/** What a fact that fills the question's time window adds… */
const IN_WINDOW = 3;
/** …and where the question asks for nothing but what happened then: words only break ties. */
const IN_BARE_WINDOW = 100;

/** What having all that the talk turns to adds. */
const TURNED_TO = 4;

/** What lacking all of the kind that is asked for costs, where a question has no words of its own. */
const UNTOLD = 6;

const ANY_EVENT =
  /^(?:happen(?:s|ed|ing)?|happend|occur(?:s|red)?|events?|took|take|place|going|went|go|things?|news|anything|something|else|other|important|notable|major|main|developments?|did|early|late|mid|around|year|years|time|life|career|story|history|article|next|now)$/;

/** "Since", "during", "before": they say how the time relates, and no more. */
const LINK = /^(?:ADP|SCONJ|ADV)$/;

/** The time that a question is about. */
export interface Time {
  readonly window: TimeWindow;
  /** Whether it asks for no more than what happened then, or to somebody then. */
  readonly only: boolean;
  /** How well sentences with a date in the window fit it, 0 to 1, by their numbers. */
  readonly fits: ReadonlyMap<number, number>;
}

/** Reads the time out of a question: by its dates, or by an event that articles date. */
export function timeOf(edition: Edition, question: Understood): Time | null {
  const spokenOf = articleSpokenOf(edition, question);
  const stated = windowOf(question.text, question.tokens);
  if (stated !== null) {
    const names = namesBeside(stated, question);
    const fits = fitsIn(edition, stated, { names: names ?? [], article: spokenOf });
    return { window: stated, only: names !== null, fits };
  }
  const later = timeFromLast(edition, question);
  if (later !== null) {
    const fits = fitsIn(edition, later, { names: [], article: spokenOf });
    return { window: later, only: true, fits };
  }
  if (!asksWhatHappened(question)) return null;
  const named = namedEvent(question);
  const names = named === null ? null : namesBeside(named, question);
  if (named === null || names === null) return null;
  const found = eventWindow(edition, question, named);
  if (found === null) return null;
  const { window, article } = found;
  return { window, only: true, fits: fitsIn(edition, window, { names, article }) };
}

/** "Three years later", "before that": reckoned from the date of the last answer. */
function timeFromLast(
  edition: Edition,
  { leaning, text }: Understood,
): TimeWindow | null {
  const reckoned = leaning?.fromLast ?? null;
  const last = leaning === null ? null : lastAnswer(edition, leaning);
  if (reckoned === null || last === null) return null;
  const days = dateTold(edition, last.sentence);
  if (days === null) return null;
  const { relation, distance, start } = reckoned;
  const words = [{ start, end: text.length }];
  return { ...reckonedFrom(days, relation, distance), words };
}

const asksWhatHappened = ({ kind }: Understood): boolean =>
  kind === "what" || kind === "topic";

function fitsIn(edition: Edition, window: DaySpan, scope: Scope): Time["fits"] {
  return fittingSentences(edition, window, nearnessTo(edition.index, scope));
}

/** The place of the article that a question which leans on the last turn goes on about. */
function articleSpokenOf({ entries }: Edition, { leaning }: Understood): number | null {
  const place = entries.findIndex(({ article }) => article.slug === leaning?.article);
  return place < 0 ? null : place;
}

/** What counts for a question beside its words: the last turn's answer, and its time. */
export function hintsFor(
  edition: Edition,
  question: Understood,
  time: Time | null,
): Hints {
  const nearby = gainsNearLastAnswer(edition, question);
  const shift = shiftOf(edition, question);
  const introduction = gainsOfIntroducing(edition, question);
  const untold = lossOfUntold(edition, question);
  const fits = time?.fits ?? new Map<number, number>();
  const most = time?.only ? IN_BARE_WINDOW : IN_WINDOW;
  return {
    passages: [...nearby.keys(), ...fits.keys()].map((sentence) =>
      passageOf(edition.index, sentence),
    ),
    bonus: (sentence) =>
      (nearby.get(sentence) ?? 0) +
      shift(sentence) +
      introduction(sentence) -
      untold(sentence) +
      most * (fits.get(sentence) ?? 0),
  };
}

/** What a sentence loses that cannot tell what a bare question asks for: "Where is she from?" */
function lossOfUntold(
  { index }: Edition,
  { leaning, kind }: Understood,
): (sentence: number) => number {
  if (leaning === null || !leaning.bare) return () => 0;
  return (sentence) => (mayTell(cuesAt(index, sentence), kind) ? 0 : UNTOLD);
}

/** What a sentence gains that has what the talk turns to: "What about Medvedev?" */
function shiftOf(
  { index }: Edition,
  { leaning, terms }: Understood,
): (sentence: number) => number {
  if (leaning === null || !leaning.shift) return () => 0;
  const own = terms.flatMap(({ carried, term }) =>
    carried || term === null ? [] : term,
  );
  const has = (sentence: number) => (term: number) =>
    holds(index, "sentences", term, sentence);
  return (sentence) => (own.length > 0 && own.every(has(sentence)) ? TURNED_TO : 0);
}

/**
 * The names that a question has beside its time and words that ask for any event; null if it
 * says more than that, or asks for something else than what happened.
 */
function namesBeside(
  { words }: Pick<TimeWindow, "words">,
  question: Understood,
): QuestionTerm[] | null {
  const rest = question.terms.filter(
    ({ token, word, carried }) =>
      !carried &&
      !ANY_EVENT.test(word) &&
      !LINK.test(token.pos) &&
      !words.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  if (rest.length > 0 && !asksWhatHappened(question)) return null;
  return rest.every(({ name, term }) => name && term !== null) ? rest : null;
}
