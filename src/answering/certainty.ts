import type { Edition } from "../edition/edition.ts";
import { articleOf, cuesAt, passagesOfArticle } from "../search/places.ts";
import type { Time } from "./hints.ts";
import { isIntroduced } from "./introduction.ts";
import { lastAnswer, mayTell, offersKind } from "./last-answer.ts";
import type { Ranked } from "./ranked.ts";
import { tokensAt } from "./sentence-tokens.ts";
import type { Understood } from "./understand.ts";

/** How often an answer chosen by its date alone is right, if it fits well… */
const BY_TIME = 0.8;
/** …which is this well: a date that takes up all the window, or lies within it. */
const GOOD_FIT = 0.5;
/** How often a sentence that has all of a bare topic ("Tell me about Greta Holm") will do. */
const BY_TOPIC = 0.7;
/** How often "Who is Greta Holm?" is answered by a sentence that says who she is. */
const BY_INTRODUCTION = 0.7;
/** How often a bare "When?" is answered where the last answer stood and a date is. */
const BY_LAST_ANSWER = 0.7;
/** How often "What happened next?" is answered by what comes next. */
const BY_WHAT_FOLLOWS = 0.5;

/** What an answer was chosen by. */
export type Ground =
  | "words"
  | "time"
  | "topic"
  | "introduction"
  | "last_answer"
  | "what_follows";

/** How certain the best sentence is, and by what. */
export interface Certainty {
  /** The probability that it answers the question. */
  readonly confidence: number;
  readonly by: Ground;
}

/**
 * How certain it is that the best of the ranked sentences answers the question. Where it has
 * next to no words to go by, it was chosen by something else: a date, or the last answer.
 * @param byWords the probability by its words alone
 */
export function certaintyOf(
  edition: Edition,
  question: Understood,
  time: Time | null,
  ranked: readonly Ranked[],
  byWords: number,
): Certainty {
  const best = ranked[0];
  if (best === undefined) return { confidence: byWords, by: "words" };
  const isTold = tellsMore(edition, question, best);
  const words: Certainty = { confidence: isTold ? byWords : 0, by: "words" };
  if (time?.only) {
    const fit = Math.min(1, (time.fits.get(best.sentence) ?? 0) / GOOD_FIT);
    return { confidence: BY_TIME * fit * fit, by: "time" };
  }
  const isAll = isTopic(question) && holdsOwnTerms(question, best);
  const isSaid = isIntroduced(edition, question, best.sentence);
  const others: Certainty[] = [
    { confidence: isAll ? BY_TOPIC : 0, by: "topic" },
    { confidence: isSaid ? BY_INTRODUCTION : 0, by: "introduction" },
    byLastAnswer(edition, question, best),
  ];
  return others.reduce(
    (most, other) => (other.confidence > most.confidence ? other : most),
    words,
  );
}

/** Words with which a reason may be told besides those of its cue: "burned down when a lamp fell". */
const OCCASION = /^(?:after|amid|following|when)$/i;

/**
 * Whether a sentence may tell what a bare question asks for: "Why?" is not answered by what
 * was just said, unless it gives a reason.
 */
function tellsMore(
  edition: Edition,
  { kind, leaning }: Understood,
  { sentence }: Ranked,
): boolean {
  if (leaning === null || !leaning.bare || leaning.onward) return true;
  const cues = cuesAt(edition.index, sentence);
  const isSaid = lastAnswer(edition, leaning)?.sentence === sentence;
  if (kind !== "why" || !isSaid) return mayTell(cues, kind);
  const tokens = tokensAt(edition, sentence);
  return offersKind(cues, kind) || tokens.some(({ text }) => OCCASION.test(text));
}

/** A name or noun without a question: "Greta Holm?", "And with Obama?", "the repair". */
function isTopic({ text, kind, terms }: Understood): boolean {
  const named = /^\W*(?:(?:and|but|so)\W+)?(?:what|how) (?:about|of)\b/i.test(text);
  return (
    (named || kind === "topic") &&
    terms.every(({ token, carried }) => carried || token.pos !== "VERB")
  );
}

function holdsOwnTerms({ terms }: Understood, { held }: Ranked): boolean {
  const own = terms.flatMap(({ carried }, i) => (carried ? [] : [i]));
  return own.length > 0 && own.every((i) => i < 31 && (held & (1 << i)) !== 0);
}

function byLastAnswer(
  { index, entries }: Edition,
  { kind, leaning }: Understood,
  { sentence, passage }: Ranked,
): Certainty {
  const none: Certainty = { confidence: 0, by: "last_answer" };
  if (leaning === null || !leaning.bare || leaning.passage === null) return none;
  if (leaning.onward) return { confidence: BY_WHAT_FOLLOWS, by: "what_follows" };
  const article = articleOf(index, passage);
  const place = passage - passagesOfArticle(index, article).from;
  const isThere = entries[article]?.passages[place]?.id === leaning.passage;
  const offers = isThere && offersKind(cuesAt(index, sentence), kind);
  return offers ? { ...none, confidence: BY_LAST_ANSWER } : none;
}
