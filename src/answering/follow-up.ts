import type { Token } from "../language/analysis.ts";
import { termsOf } from "../language/terms.ts";
import type { Turn } from "./answer.ts";
import { pointersOf } from "./pointers.ts";

/** A content word of a question, as far as follow-ups care. */
export interface Spoken {
  /** As written, lower case. */
  readonly word: string;
  readonly token: Token;
  readonly name: boolean;
}

/** What is spoken of: the part of a turn that the next one may take up. */
export type Subjects = Pick<Turn, "names" | "topics" | "actions">;

/** How a question leans on the one before it. */
export interface Leaning {
  /** Words of the earlier turn that it needs to be understood. */
  readonly carried: readonly string[];
  /** What stays spoken of beside the question's own words. */
  readonly kept: Subjects;
  /** Whether it says next to nothing itself: "Why?", "What year was that?". */
  readonly bare: boolean;
  /** The passage that answered then, where it is likely to answer again. */
  readonly passage: string | null;
  /** Where the answering sentence started in the article's body. */
  readonly sentence: number | null;
  /** Whether it asks how things went on: "What happened next?", "How did that end?". */
  readonly onward: boolean;
  readonly article: string | null;
}

const ADDING = /^(?:and|but|or|so|then|also|plus|what about|how about|what of)\b/i;
/** Words that a question can have without saying what it is about. */
const EMPTY =
  /^(?:else|more|next|again|exactly|really|happen(?:ed|s)?|year|date|day|month|time|place|ones?|reason|afterwards?|later|come|came|other|others|way|details?|further|end|ended|after|before)$/;
const ONWARD = /^(?:next|afterwards?|after|later|end|ended)$/;

/**
 * Whether a question leans on the last turn, and on what of it. "And when was it thrown
 * out?" points back with a pronoun and takes along what was spoken of; "Why?" says nothing
 * itself and takes everything; "And with Obama?" puts a new name in the place of the old
 * ones. Null for a question that stands alone.
 * @param terms the question's own content words
 */
export function leaningOf(
  tokens: readonly Token[],
  terms: readonly Spoken[],
  turn: Turn | null,
): Leaning | null {
  if (turn === null) return null;
  const { names, topics, actions, answered, told, article } = turn;
  const own = terms.filter(({ word }) => !EMPTY.test(word));
  const named = own.some(({ name }) => name);
  const points = pointersOf(tokens, own);
  const bare = own.length === 0;
  const onward = bare && terms.some(({ word }) => ONWARD.test(word));
  const lean = (kept: Subjects, near: boolean): Leaning => ({
    carried: [...kept.names, ...kept.topics, ...kept.actions],
    kept,
    bare,
    passage: near ? turn.passage : null,
    sentence: near ? turn.sentence : null,
    onward,
    article,
  });
  const known = [...names, ...answered];
  if (onward) return lean({ names, topics: [...topics, ...told], actions: [] }, true);
  if (bare) {
    const nouns = points.thing ? [...topics, ...told] : topics;
    return lean({ names: known, topics: nouns, actions }, true);
  }
  if (points.person) {
    return lean(
      { names: known, topics: known.length > 0 ? [] : topics, actions: [] },
      !named,
    );
  }
  if (points.thing) return lean({ names, topics, actions: [] }, !named);
  if (ADDING.test(textOf(tokens)) && !isClause(tokens)) {
    if (named) return lean({ names: [], topics, actions }, false);
    return lean({ names, topics: [], actions }, false);
  }
  if (own.length === 1 && !named && !/^an?$/i.test(wordBefore(tokens, own[0]))) {
    return lean({ names, topics, actions: [] }, true);
  }
  return null;
}

/** Whether something is said or asked of something: there is a verb. */
function isClause(tokens: readonly Token[]): boolean {
  return tokens.some(({ pos }) => pos === "VERB" || pos === "AUX");
}

function wordBefore(tokens: readonly Token[], word: Spoken | undefined): string {
  return tokens.findLast(({ end }) => end <= (word?.token.start ?? 0))?.text ?? "";
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(" ");
}

/** How many names, and how many other words, are remembered. */
const MOST_NAMES = 6;
const MOST_WORDS = 6;

/**
 * What a question leaves behind for the next turn: its own subjects, then those that it
 * leaned on. Names stay spoken of until others come up; "Holm" after "Greta Holm" is the
 * same name.
 */
export function subjectsOf(
  terms: readonly Spoken[],
  leaning: Leaning | null,
  last: Turn | null,
): Subjects {
  const rest = terms.filter(({ name, word }) => !name && !EMPTY.test(word));
  const topics = rest.filter(({ token }) => token.pos === "NOUN");
  const actions = rest.filter(({ token }) => token.pos !== "NOUN");
  const kept = leaning?.kept;
  const known = [...(last?.names ?? []), ...(last?.answered ?? [])];
  const names = namesOf(terms).map((name) => known.find(isPartOf(name)) ?? name);
  const earlier = kept?.names ?? (names.length === 0 ? (last?.names ?? []) : []);
  return {
    names: distinct([...names, ...earlier]).slice(0, MOST_NAMES),
    topics: distinct([...words(topics), ...(kept?.topics ?? [])]).slice(0, MOST_WORDS),
    actions: distinct([...words(actions), ...(kept?.actions ?? [])]).slice(0, MOST_WORDS),
  };
}

/** The names among some words, those that stand side by side as one: "Greta Holm". */
function namesOf(terms: readonly Spoken[]): string[] {
  const names: { text: string; end: number }[] = [];
  for (const { name, token } of terms) {
    if (!name) continue;
    const last = names.at(-1);
    if (last !== undefined && token.start === last.end + 1) {
      last.text += ` ${token.text}`;
      last.end = token.end;
    } else if (last?.end !== token.end) names.push({ text: token.text, end: token.end });
  }
  return names.map(({ text }) => text);
}

const isPartOf = (part: string) => (whole: string) =>
  ` ${whole} `.toLowerCase().includes(` ${part} `.toLowerCase());

/** The names and nouns of an answer that its question did not have. */
export function toldBy(
  answer: readonly Spoken[],
  asked: readonly Spoken[],
): Pick<Turn, "answered" | "told"> {
  const known = new Set(asked.map(({ word }) => word));
  const fresh = answer.filter(({ word }) => !known.has(word));
  const names = namesOf(answer).filter(
    (name) =>
      !name
        .toLowerCase()
        .split(" ")
        .some((word) => known.has(word)),
  );
  const nouns = fresh.filter(({ name, token }) => !name && token.pos === "NOUN");
  return {
    answered: distinct(names).slice(0, MOST_NAMES),
    told: distinct(words(nouns)).slice(0, MOST_WORDS),
  };
}

/** The content words of a text, its names told by their capitals. */
export function spokenIn(tokens: readonly Token[]): Spoken[] {
  const first = tokens.find(({ kind }) => kind === "word");
  return termsOf(tokens).map(({ word, token }) => ({
    word,
    token,
    name:
      token.kind === "word" &&
      token.shape !== "lower" &&
      (token !== first || token.pos === "PROPN"),
  }));
}

const words = (spoken: readonly Spoken[]): string[] =>
  spoken.map(({ token }) => token.text);

const distinct = (all: readonly string[]): string[] => [...new Set(all)];
