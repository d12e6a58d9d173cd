import type { Edition } from "../edition/edition.ts";
import { CUE } from "../language/cues.ts";
import type { Index } from "../search/index.ts";
import { articleOf, cuesAt, passageOf } from "../search/places.ts";
import { holds } from "../search/statistics.ts";
import type { Leaning } from "./follow-up.ts";
import type { Kind } from "./kind.ts";
import type { Understood } from "./understand.ts";

/** What standing in the passage that answered last adds for a follow-up. */
const SAME_PASSAGE = 2.5;
/** What being the answering sentence adds where it also has what a bare "When?" asks for. */
const SAME_SENTENCE = 2;
/** What coming right after it adds, and not coming after it costs twice, when asked how things went on… */
const ONWARD = 4;
/** …less this much for each sentence in between. */
const ONWARD_STEP = 0.25;
const ONWARD_SENTENCES = 16;

/** What the sentences around the last answer gain for a question that leans on it. */
export function gainsNearLastAnswer(
  edition: Edition,
  question: Understood,
): ReadonlyMap<number, number> {
  const { leaning, kind } = question;
  const gains = new Map<number, number>();
  const last = leaning === null ? null : lastAnswer(edition, leaning);
  if (leaning === null || last === null) return gains;
  if (leaning.onward) {
    for (let past = last.passageStart; past <= last.sentence; past += 1) {
      gains.set(past, -2 * ONWARD);
    }
    const end = Math.min(last.articleEnd, last.sentence + 1 + ONWARD_SENTENCES);
    for (let next = last.sentence + 1; next < end; next += 1) {
      gains.set(next, ONWARD - ONWARD_STEP * (next - last.sentence - 1));
    }
    return gains;
  }
  const gain = SAME_PASSAGE * shareHere(edition.index, question, last);
  for (let near = last.passageStart; near < last.passageEnd; near += 1) {
    gains.set(near, gain);
  }
  if (leaning.bare && offersKind(cuesAt(edition.index, last.sentence), kind)) {
    gains.set(last.sentence, SAME_PASSAGE + SAME_SENTENCE);
  }
  return gains;
}

/**
 * How much the last answer's passage has of what the question says itself and its article
 * knows of: 1 where that is nothing.
 */
function shareHere(
  index: Index,
  { terms }: Understood,
  { sentence }: LastAnswer,
): number {
  const passage = passageOf(index, sentence);
  const article = articleOf(index, passage);
  let here = 0;
  let all = 0;
  for (const { term, weight, carried } of terms) {
    if (carried || term === null || !holds(index, "articles", term, article)) continue;
    all += weight;
    if (holds(index, "passages", term, passage)) here += weight;
  }
  return all === 0 ? 1 : here / all;
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

/** What cannot be told otherwise: "she said" may tell who, and reasons need no "because". */
const PLAIN: ReadonlySet<Kind> = new Set(["when", "where", "how_many", "how_much"]);

/** Whether a sentence may tell what a bare question of a kind asks for. */
export function mayTell(cues: number, kind: Kind): boolean {
  return !PLAIN.has(kind) || offersKind(cues, kind);
}

/** Where the last answer stands in the index, as numbers of sentences. */
export interface LastAnswer {
  readonly sentence: number;
  readonly passageStart: number;
  readonly passageEnd: number;
  readonly articleEnd: number;
}

/** Finds where the answer stands that a question leans on; null if there was none. */
export function lastAnswer(
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
