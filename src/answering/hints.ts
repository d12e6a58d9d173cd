import type { Edition } from "../edition/edition.ts";
import type { Hints } from "./rank.ts";
import type { Understood } from "./understand.ts";
import { factsWithin, type TimeWindow } from "./window.ts";

/** What standing in the passage that answered last adds for a follow-up. */
const LAST_PASSAGE = 2.5;
/** What a fact within the question's time window adds. */
const IN_WINDOW = 3;
/** How often an answer chosen by its date alone is right. */
export const TIME_CONFIDENCE = 0.8;

const ANY_EVENT =
  /^(?:happen|occur|event|took|take|place|go|going|news|did|anything|something)/;

/** What counts for a question beside its words: the last turn's passage, and its time. */
export function hintsFor(
  edition: Edition,
  question: Understood,
  window: TimeWindow | null,
): Hints {
  const { passageOf } = edition.index;
  const last = passageNumber(edition, question.leaning?.passage ?? null);
  const dated = new Set(
    window === null ? [] : factsWithin(edition, window).map(({ sentence }) => sentence),
  );
  const passages = [...dated].map((sentence) => passageOf[sentence] ?? 0);
  return {
    passages: last === null ? passages : [last, ...passages],
    bonus: (sentence, passage) =>
      (passage === last ? LAST_PASSAGE : 0) + (dated.has(sentence) ? IN_WINDOW : 0),
  };
}

/** Whether a question asks for no more than what happened at a time. */
export function isOnlyAboutTime(question: Understood, window: TimeWindow): boolean {
  return question.terms.every(
    ({ token, word }) =>
      ANY_EVENT.test(word) ||
      token.pos === "ADP" ||
      window.words.some(({ start, end }) => token.start >= start && token.end <= end),
  );
}

function passageNumber(edition: Edition, id: string | null): number | null {
  if (id === null) return null;
  for (const [i, { passages }] of edition.entries.entries()) {
    const at = passages.findIndex((passage) => passage.id === id);
    if (at >= 0) return (edition.firstPassages[i] ?? 0) + at;
  }
  return null;
}
