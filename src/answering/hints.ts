import type { Edition } from "../edition/edition.ts";
import { eventWindow, namedEvent } from "./event-window.ts";
import { gainsNearLastAnswer } from "./last-answer.ts";
import type { Hints } from "./rank.ts";
import { fittingSentences } from "./time-fit.ts";
import type { Understood } from "./understand.ts";
import { type TimeWindow, windowOf } from "./window.ts";

/** What a fact that fills the question's time window adds… */
const IN_WINDOW = 3;
/** …and where the question asks for nothing but what happened then: words only break ties. */
const IN_BARE_WINDOW = 100;

const ANY_EVENT =
  /^(?:happen(?:s|ed|ing)?|occur(?:s|red)?|events?|took|take|place|going|went|things?|news|anything|something|else|other|important|notable|major|main|developments?|did|early|late|mid|around|year)$/;

/** The time that a question is about. */
export interface Time {
  readonly window: TimeWindow;
  /** Whether it asks for no more than what happened then. */
  readonly only: boolean;
  /** How well sentences with a date in the window fit it, 0 to 1, by their numbers. */
  readonly fits: ReadonlyMap<number, number>;
}

/** Reads the time out of a question: by its dates, or by an event that articles date. */
export function timeOf(edition: Edition, question: Understood): Time | null {
  const stated = windowOf(question.text, question.tokens);
  if (stated !== null) {
    const only = isOnlyAbout(stated, question);
    return { window: stated, only, fits: fittingSentences(edition, stated) };
  }
  if (question.kind !== "what" && question.kind !== "topic") return null;
  const named = namedEvent(question);
  if (named === null || !isOnlyAbout(named, question)) return null;
  const window = eventWindow(edition, question, named);
  return window && { window, only: true, fits: fittingSentences(edition, window) };
}

/** What counts for a question beside its words: the last turn's answer, and its time. */
export function hintsFor(
  edition: Edition,
  question: Understood,
  time: Time | null,
): Hints {
  const { passageOf } = edition.index;
  const nearby = gainsNearLastAnswer(edition, question);
  const fits = time?.fits ?? new Map<number, number>();
  const most = time?.only ? IN_BARE_WINDOW : IN_WINDOW;
  return {
    passages: [...nearby.keys(), ...fits.keys()].map(
      (sentence) => passageOf[sentence] ?? 0,
    ),
    bonus: (sentence) => (nearby.get(sentence) ?? 0) + most * (fits.get(sentence) ?? 0),
  };
}

function isOnlyAbout(
  { words }: Pick<TimeWindow, "words">,
  { terms }: Understood,
): boolean {
  return terms.every(
    ({ token, word, carried }) =>
      carried ||
      ANY_EVENT.test(word) ||
      token.pos === "ADP" ||
      words.some(({ start, end }) => token.start >= start && token.end <= end),
  );
}
