import type { Token } from "../language/analysis.ts";
import { CUE, cuesOf } from "../language/cues.ts";
import { termsOf } from "../language/terms.ts";
import type { Turn } from "./answer.ts";
import { type FromLast, fromLast } from "./from-last.ts";
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
  /** Whether it turns to something else to be said the same of: "What about Medvedev?" */
  readonly shift: boolean;
  /** The time that it reckons from the last answer, if it does: "three years later". */
  readonly fromLast: FromLast | null;
  /** Whether it asks how things went on: "What happened next?", "How did that end?". */
  readonly onward: boolean;
  readonly article: string | null;
}

const ADDING = /^(?:and|but|or|so|then|also|plus|what about|how about|what of)\b/i;
/** Words that a question can have without saying what it is about. */
const EMPTY =
  /^(?:else|more|next|again|exactly|really|happen(?:ed|s)?|year|date|day|month|time|place|ones?|reason|afterwards?|later|earlier|previously|come|came|other|others|way|details?|further|end|ended|after|before)$/;
/** Words of measure that say nothing alone: "How long?", "How much?", "Since when?" */
const MEASURE = /^(?:long|much|many|old|often|far|since|until|till)$/;
/** Whole questions that ask of the last answer and say nothing themselves. */
const OF_LAST_ANSWER =
  /^\W*(?:and |but |so )?(?:who (?:said|says|claimed|claims|thinks|thought) (?:that|this|so|it)|(?:for )?how long (?:did|does|will|would|has) (?:that|this|it|they) (?:last|take|lasted|taken))\W*$/i;
/** What stands before a word that is asked for itself. */
const MEANS = /^(?:an?|is|are|was|were)$/i;
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
  const text = textOf(tokens);
  const { names, topics, actions, answered, told, article } = turn;
  const own = terms.filter(({ word }) => !EMPTY.test(word));
  const named = own.some(({ name }) => name);
  const points = pointersOf(tokens, own);
  const reckoned = reckonedBy(tokens, terms, points.person);
  const bare =
    reckoned !== null ||
    OF_LAST_ANSWER.test(text) ||
    (own.every(({ word }) => MEASURE.test(word)) && !(points.person && own.length > 0));
  const onward = bare && reckoned === null && terms.some(({ word }) => ONWARD.test(word));
  const lean = (
    kept: Subjects,
    near: boolean,
    { also = [], shift = false }: { also?: readonly string[]; shift?: boolean } = {},
  ): Leaning => ({
    carried: [...kept.names, ...also, ...kept.topics, ...kept.actions],
    kept,
    bare,
    passage: near ? turn.passage : null,
    sentence: near ? turn.sentence : null,
    shift,
    fromLast: reckoned,
    onward,
    article,
  });
  const people = personsOf(turn);
  if (onward) return lean({ names, topics, actions: [] }, true, { also: told });
  if (bare) {
    const also = [...names, ...answered, ...(points.thing ? told : [])].filter(
      (word) => !people.includes(word),
    );
    return lean({ names: people, topics, actions }, true, { also });
  }
  if (points.person) {
    // "And her first?" leaves out what was said before.
    const clear = people.length > 0 && (isClause(tokens) || !ADDING.test(text));
    return lean({ names: people, topics: clear ? [] : topics, actions: [] }, !named);
  }
  if (points.thing) return lean({ names, topics, actions: [] }, !named);
  if (ADDING.test(text) && !isClause(tokens)) {
    const kept = named ? { names: [], topics, actions } : { names, topics: [], actions };
    return lean(kept, false, { shift: true });
  }
  // "What is a lighthouse?", "What are hydrometeors?" ask for what a word means.
  if (own.length === 1 && !named && !MEANS.test(wordBefore(tokens, own[0]))) {
    return lean({ names, topics, actions: [] }, true);
  }
  return null;
}

/** "Who built it?", "Who is the mayor?", but not "Who did she meet?", "Who is Greta Holm?" */
const NEW_PERSON =
  /\bwho(?! (?:do|does|did|is|was|are|were|has|have|had|will|would|can)\b)|\bwho (?:is|was|are|were) (?:an?|the|his|her|their|its)\b/i;

/** The names that "she" may be: the one told where it was asked who, else those asked about. */
function personsOf({ question, names, answered }: Turn): readonly string[] {
  if (NEW_PERSON.test(question)) return [...answered, ...names];
  return names.length > 0 ? names : answered;
}

/** The time that a question reckons from the last answer, where it says no more. */
function reckonedBy(
  tokens: readonly Token[],
  terms: readonly Spoken[],
  person: boolean,
): FromLast | null {
  // The tokens at their places, whatever stands between them.
  const text = tokens.reduce((line, { start, text }) => line.padEnd(start) + text, "");
  const found = fromLast(text);
  const start = found?.start ?? 0;
  const said = terms.some(({ word, token }) => token.start < start && !EMPTY.test(word));
  // "What did she do before?" asks for something of hers, whatever its date.
  return said || (person && found?.distance === null) ? null : found;
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
  const rest = terms.filter(
    ({ name, word }) => !name && !EMPTY.test(word) && !MEASURE.test(word),
  );
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

/**
 * What stays spoken of once there is an answer: names said earlier only if they are told of
 * there, since the talk has moved on from others.
 * @param own the question's own words
 * @param told whether the words around the answer have a name
 */
export function stillSpokenOf(
  subjects: Subjects,
  own: readonly Spoken[],
  told: (name: string) => boolean,
): Subjects {
  const said = new Set(own.map(({ word }) => word));
  const isOwn = (name: string): boolean =>
    name
      .toLowerCase()
      .split(" ")
      .some((word) => said.has(word));
  return {
    ...subjects,
    names: subjects.names.filter((name) => isOwn(name) || told(name)),
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

/** "Sunday" and "May" are no names of anybody. */
export const isCalendarWord = (token: Token): boolean =>
  (cuesOf([token]) & CUE.date) !== 0;

/** The content words of a text, its names told by their capitals. */
export function spokenIn(tokens: readonly Token[]): Spoken[] {
  const first = tokens.find(({ kind }) => kind === "word");
  return termsOf(tokens).map(({ word, token }) => ({
    word,
    token,
    name:
      token.kind === "word" &&
      token.shape !== "lower" &&
      !isCalendarWord(token) &&
      (token !== first || token.pos === "PROPN"),
  }));
}

const words = (spoken: readonly Spoken[]): string[] =>
  spoken.map(({ token }) => token.text);

const distinct = (all: readonly string[]): string[] => [...new Set(all)];
