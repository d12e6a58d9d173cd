import type { Edition } from "../edition/edition.ts";
import { CUE } from "../language/cues.ts";
import type { Leaning } from "./follow-up.ts";
import type { Kind } from "./kind.ts";
import type { Hints } from "./rank.ts";
import type { Understood } from "./understand.ts";
import { factsWithin, type TimeWindow } from "./window.ts";

/** What standing in the passage that answered last adds for a follow-up. */
const LAST_PASSAGE = 2.5;
/** What being the answering sentence adds where it also has what a bare "When?" asks for. */
const SAME_SENTENCE = 2;
/** What coming right after it adds, and being it costs twice, when asked how things went on… */
const ONWARD = 4;
/** …less this much for each sentence in between. */
const ONWARD_STEP = 0.25;
/** What a fact within the question's time window adds. */
const IN_WINDOW = 3;

const ANY_EVENT =
  /^(?:happen|occur|event|took|take|place|go|going|news|did|anything|something)/;

/** What counts for a question beside its words: the last turn's answer, and its time. */
export function hintsFor(
  edition: Edition,
  question: Understood,
  window: TimeWindow | null,
): Hints {
  const { passageOf } = edition.index;
  const nearby = nearbyOf(edition, question);
  const dated = new Set(
    window === null ? [] : factsWithin(edition, window).map(({ sentence }) => sentence),
  );
  return {
    passages: [...nearby.keys(), ...dated].map((sentence) => passageOf[sentence] ?? 0),
    bonus: (sentence) =>
      (nearby.get(sentence) ?? 0) + (dated.has(sentence) ? IN_WINDOW : 0),
  };
}

/** What the sentences around the last answer gain for a question that leans on it. */
function nearbyOf(edition: Edition, { leaning, kind }: Understood): Map<number, number> {
  const gains = new Map<number, number>();
  const last = leaning === null ? null : lastAnswer(edition, leaning);
  if (leaning === null || last === null) return gains;
  if (leaning.onward) {
    gains.set(last.sentence, -2 * ONWARD);
    const end = Math.min(last.articleEnd, last.sentence + 1 + ONWARD / ONWARD_STEP);
    for (let next = last.sentence + 1; next < end; next += 1) {
      gains.set(next, ONWARD - ONWARD_STEP * (next - last.sentence - 1));
    }
    return gains;
  }
  for (let near = last.passageStart; near < last.passageEnd; near += 1) {
    gains.set(near, LAST_PASSAGE);
  }
  if (leaning.bare && offersKind(edition.index.cues[last.sentence] ?? 0, kind)) {
    gains.set(last.sentence, LAST_PASSAGE + SAME_SENTENCE);
  }
  return gains;
}

/** What a sentence must have to answer a bare question of a kind. */
const OFFERED: Readonly<Partial<Record<Kind, number>>> = {
  who: CUE.name | CUE.role,
  when: CUE.date,
  where: CUE.place,
  why: CUE.reason | CUE.purpose,
  how_many: CUE.number,
  how_much: CUE.money | CUE.percent,
  how_long: CUE.duration,
};

/**
 * Whether a sentence has what a question of a kind asks for.
 * @param cues the sentence's set of CUE's bits
 */
export function offersKind(cues: number, kind: Kind): boolean {
  return (cues & (OFFERED[kind] ?? 0)) !== 0;
}

/** Where the last answer stands in the index, as numbers of sentences. */
interface LastAnswer {
  readonly sentence: number;
  readonly passageStart: number;
  readonly passageEnd: number;
  readonly articleEnd: number;
}

function lastAnswer(
  { entries, firstSentences }: Edition,
  { article, passage, sentence }: Leaning,
): LastAnswer | null {
  if (passage === null) return null;
  const place = entries.findIndex((entry) => entry.article.slug === article);
  const entry = entries[place];
  const within = entry?.passages.find(({ id }) => id === passage);
  if (entry === undefined || within === undefined) return null;
  const first = firstSentences[place] ?? 0;
  const at = entry.sentences.findIndex(({ start }) => start === sentence);
  return {
    sentence: first + (at < 0 ? within.firstSentence : at),
    passageStart: first + within.firstSentence,
    passageEnd: first + within.endSentence,
    articleEnd: first + entry.sentences.length,
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
