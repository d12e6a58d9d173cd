import type { Token } from "../language/analysis.ts";
import { CUE, cuesOf } from "../language/cues.ts";

/** A sentence that questions are made of. */
export interface Statement {
  /** Offsets of the tokens are into this. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The words that date it, such as "in 1997"; none where it is not dated. */
  readonly dated: readonly string[];
}

/** More words than this behind its verb, and a question is hard to take in at a glance. */
const LONGEST_REST = 10;
/** Likewise for what stands before it. */
const LONGEST_SUBJECT = 8;

/** They mean something that a question does not say. */
const LEANING =
  /^(?:i|we|you|he|she|it|they|me|us|him|her|them|this|that|these|those|his|hers|its|their|our|my|your|such|there|then|here)$/;

/**
 * Questions that a sentence seems to answer, in its own words: "When did …?" where it is
 * dated, "Who …?" where someone does something in it, and "Who is …?" of those it
 * introduces. Rules of word order only: whether one is a good question is for others to try.
 */
export function questionsOf(statement: Statement): string[] {
  const { tokens } = statement;
  const questions = tokens.flatMap((token, at) =>
    token.pos === "VERB" ? ofVerb(statement, at) : [],
  );
  return [...new Set([...questions, ...introduced(statement)])];
}

function ofVerb(statement: Statement, at: number): string[] {
  const { tokens } = statement;
  const verb = tokens[at];
  const before = tokens[at - 1];
  if (verb === undefined || before === undefined) return [];
  const passive = /^(?:was|were)$/i.test(before.text);
  if (!passive && !isPast(verb)) return [];

  const cleft = /^who$/i.test(before.text) && tokens[at - 2]?.pos === "PROPN";
  if (cleft) {
    const rest = say(statement, at + 1, endOfRest(statement, at));
    const name = nameEndingAt(statement, at - 2);
    return [
      `What did ${name} do?`,
      ...(rest === null ? [] : [`Who ${verb.text} ${rest}?`]),
    ];
  }

  const end = passive ? at - 1 : at;
  const start = startOfSubject(tokens, end);
  if (start === null) return [];
  const subject = say(statement, start, end);
  if (subject === null) return [];
  return [
    ...whenOf(statement, { start, end, at, subject, passive }),
    ...whoOf(statement, { start, end, at, subject, passive }),
  ];
}

/** From the number of a token up to another's. */
interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** A subject's first token and one past its last, its words, and the verb behind it. */
interface Clause {
  readonly start: number;
  readonly end: number;
  readonly subject: string;
  readonly at: number;
  readonly passive: boolean;
}

function whenOf(statement: Statement, clause: Clause): string[] {
  const { tokens } = statement;
  const { start, at, subject, passive } = clause;
  const verb = tokens[at];
  const last = endOfRest(statement, at);
  const dated = spansOf(statement).find(
    ({ first, end }) =>
      (first > at && first <= last && !isBound(tokens[first])) ||
      isRightBefore(tokens, { first, end }, start),
  );
  if (dated === undefined || verb === undefined) return [];
  const end = dated.first > at ? dated.first : last;
  const rest = say(statement, at + 1, end, true);
  if (rest === null && (at + 1 < end || TELLING.test(verb.lemma))) return [];
  const did = passive
    ? `${tokens[at - 1]?.text} ${subject} ${verb.text}`
    : `did ${subject} ${verb.lemma}`;
  return [`When ${did}${rest === null ? "" : ` ${rest}`}?`];
}

function whoOf(statement: Statement, clause: Clause): string[] {
  const { tokens } = statement;
  const { start, end, at, subject, passive } = clause;
  const verb = tokens[at];
  if (verb === undefined) return [];
  const by = tokens[at + 1];
  if (passive && by?.text === "by" && !/n$/.test(verb.text)) {
    return isPerson(tokens.slice(at + 2, at + 6)) ? [`Who ${verb.text} ${subject}?`] : [];
  }
  if (!isPerson(tokens.slice(start, end)) || TELLING.test(verb.lemma)) return [];
  // "Troops led by …", "he made dealing with …".
  if (!passive && (by?.text === "by" || /ing$/.test(by?.text ?? ""))) return [];
  const rest = say(statement, at + 1, endOfRest(statement, at));
  const was = passive ? `${tokens[at - 1]?.text} ` : "";
  return rest === null ? [] : [`Who ${was}${verb.text} ${rest}?`];
}

/** They tell what is said, and without that they tell nothing. */
const TELLING =
  /^(?:say|tell|add|estimate|claim|state|report|note|argue|write|find|show|suggest|believe|think|announce|make|have|do|take|give)$/;

/** "In 1997 the bridge …", "in 1997, the bridge …", "until 1997, when the bridge …". */
function isRightBefore(
  tokens: readonly Token[],
  { first, end }: TokenSpan,
  subject: number,
): boolean {
  const between = tokens.slice(end, subject).map(({ text }) => text.toLowerCase());
  if (between.join(" ") === ", when") return true;
  return !isBound(tokens[first]) && /^,?$/.test(between.join(" ")) && end <= subject;
}

/** Something that went on until 1997 did not happen then. */
function isBound(token: Token | undefined): boolean {
  return /^(?:until|till|since|by|before|after|from|between|for)$/i.test(
    token?.text ?? "",
  );
}

/** "Who is …?" of a name with an office or occupation right before or behind it. */
function introduced({ text, tokens }: Statement): string[] {
  const questions: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isName(tokens[at])) continue;
    let end = at + 1;
    while (isName(tokens[end])) end += 1;
    const run = tokens.slice(at, end);
    const titled = run.findLastIndex((token) => hasRole([token])) + 1;
    const behind = tokens[end]?.text === "," ? tokens.slice(end + 1, end + 5) : [];
    const known =
      titled > 0 || hasRole(tokens.slice(Math.max(0, at - 1), at)) || hasRole(behind);
    const name = tokens[at + titled];
    const last = tokens[end - 1];
    if (name === undefined || last === undefined || OF_A_COUNTRY.test(name.text))
      continue;
    if (known && end - at - titled > 1) {
      questions.push(`Who is ${oneLine(text.slice(name.start, last.end))}?`);
    }
    at = end;
  }
  return questions;
}

/** The whole of the name that ends with a token. */
function nameEndingAt({ text, tokens }: Statement, last: number): string {
  let first = last;
  while (isName(tokens[first - 1])) first -= 1;
  return oneLine(text.slice(tokens[first]?.start, tokens[last]?.end));
}

/** "Australian Democrats" are named for a country, and are nobody. */
const OF_A_COUNTRY = /(?:[^t]ian|ican|ese|ish)$/;

function isName(token: Token | undefined): boolean {
  return token?.pos === "PROPN" && /^\p{Lu}[\p{L}'’.-]+$/u.test(token.text);
}

function hasRole(tokens: readonly Token[]): boolean {
  return (cuesOf(tokens) & CUE.role) !== 0;
}

/** A name that an office or occupation comes with. */
function isPerson(tokens: readonly Token[]): boolean {
  return hasRole(tokens) && tokens.some(isName);
}

/** A form of the past, as far as it can be seen. "Cut" may be one. */
function isPast({ text, lemma }: Token): boolean {
  const word = text.toLowerCase();
  return (
    !/(?:ing|s)$/.test(word) &&
    (word !== lemma || /^(?:cut|put|set|hit|let|shut|split|cost|beat|spread)$/.test(word))
  );
}

/**
 * Where the words before a verb begin that say who or what does it; null where they are not
 * all there, or mean something told before.
 */
function startOfSubject(tokens: readonly Token[], end: number): number | null {
  let start = end;
  while (start > 0 && end - start < LONGEST_SUBJECT) {
    const token = tokens[start - 1];
    const next = tokens[start];
    if (token === undefined) break;
    const isPart = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.pos) || token.text === "of";
    if (!isPart) break;
    start -= 1;
    if (token.pos === "DET" && next?.text !== "of" && tokens[start - 1]?.text !== "of") {
      break;
    }
  }
  const subject = tokens.slice(start, end);
  const [first] = subject;
  if (first === undefined || first.text === "of") return null;
  const isSaid = first.pos === "DET" || first.pos === "PROPN";
  if (!isSaid || isLeaning(first.text)) return null;
  if (/^(?:all|some|every|each|no|both|any|another)$/i.test(first.text)) return null;
  const opens = tokens[start - 1];
  const isOpening =
    opens === undefined ||
    /^(?:PUNCT|SCONJ|CCONJ|NUM)$/.test(opens.pos) ||
    /^(?:once|after|before|when|while|until|since)$/i.test(opens.text);
  return isOpening ? start : null;
}

/** One past the last token that goes with the verb at `at`. */
function endOfRest({ tokens }: Statement, at: number): number {
  let end = at + 1;
  while (end < tokens.length && !isBoundary(tokens, end)) end += 1;
  return end;
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.pos === "PUNCT" || token.pos === "SCONJ" || token.pos === "SYM") return true;
  if (/^(?:who|which|that|where|when|while)$/i.test(token.text)) return true;
  if (token.pos !== "CCONJ") return false;
  return !(isName(tokens[at - 1]) && isName(tokens[at + 1]));
}

/** The words from one token up to another, fit for a question; null where they are not. */
function say(
  { text, tokens }: Statement,
  from: number,
  to: number,
  isCut = false,
): string | null {
  let end = to;
  // What a date hung on is left hanging without it; "down" of "burned down" is not.
  while (
    isCut &&
    end - 1 > from &&
    /^(?:ADP|DET|PART|SCONJ)$/.test(tokens[end - 1]?.pos ?? "")
  ) {
    end -= 1;
  }
  const said = tokens.slice(from, end);
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined) return null;
  if (said.some(({ text: word }) => isLeaning(word) && word !== "its")) return null;
  if (said.length > LONGEST_REST || /^(?:not|n't)$/i.test(first.text)) return null;
  // Half of "Dodd–Frank", or two statements grown together.
  if (/^[-–—]$/.test(tokens[end]?.text ?? "") && tokens[end]?.start === last.end)
    return null;
  if (said.some(({ pos }) => pos === "AUX")) return null;
  const words = oneLine(text.slice(first.start, last.end));
  return first.pos === "PROPN" ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function isLeaning(word: string): boolean {
  return LEANING.test(word.toLowerCase());
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Where the dates of a sentence stand, as tokens. */
function spansOf({ text, tokens, dated }: Statement): TokenSpan[] {
  return dated.flatMap((words) => {
    const from = text.indexOf(words);
    if (from < 0) return [];
    const to = from + words.length;
    const first = tokens.findIndex(({ end }) => end > from);
    const after = tokens.findIndex(({ start }) => start >= to);
    return first < 0 ? [] : [{ first, end: after < 0 ? tokens.length : after }];
  });
}
