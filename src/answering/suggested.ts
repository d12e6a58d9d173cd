import type { Edition, Entry } from "../edition/edition.ts";
import { topicsOf } from "../edition/topics.ts";
import { tokensOf } from "../language/analyse.ts";
import { CUE } from "../language/cues.ts";
import { termsOf } from "../language/terms.ts";
import type { Index } from "../search/index.ts";
import type { Level } from "../search/postings.ts";
import { scoresOf } from "../search/scores.ts";
import { idfOfTerm, termOf } from "../search/statistics.ts";
import { dateWords } from "../timeline/date-words.ts";
import { questionsOf } from "./questions-of.ts";
import { respond } from "./respond.ts";
import { tokensAt } from "./sentence-tokens.ts";
import { placeOf, showSentence } from "./show.ts";

/** A question that may be suggested. */
export interface Suggested {
  readonly question: string;
  /** The sentence it was made of, which has to be the one that answers; null for any. */
  readonly sentence: number | null;
}

/** Sentences, and articles, looked at for what is typed, and as many where nothing is. */
const MOST_PLACES = 24;
/** Words of the edition that the word being typed may become. */
const MOST_WORDS = 30;
/** Names of the edition, those in most facts first. */
const MOST_NAMES = 1_000;
/** A heading of fewer or more words asks nothing by itself. */
const HEADING = { least: 2, most: 8 } as const;

/** What was worked out for an edition, so that it is worked out once. */
interface Kept {
  readonly ofSentence: Map<number, readonly Suggested[]>;
  readonly verdicts: Map<string, boolean>;
  times: readonly string[] | null;
}

const kept = new WeakMap<Edition, Kept>();

function keptOf(edition: Edition): Kept {
  const known = kept.get(edition);
  if (known !== undefined) return known;
  const fresh = { ofSentence: new Map(), verdicts: new Map(), times: null };
  kept.set(edition, fresh);
  return fresh;
}

/**
 * Questions that go on from what is typed, or have its words, the likeliest first: of the
 * sentences that hold these words, of the articles as such, and of what happened when.
 * In English, as the articles' understanding is. Not all are answered: see `isAnswerable`.
 */
export function suggested(edition: Edition, typed: string): Suggested[] {
  const words = wordsOf(typed);
  const terms = termsTyped(edition, typed);
  const all = pool(edition, terms);
  if (words.length === 0) return mixed(all);
  const tiers: Suggested[][] = [[], [], []];
  for (const one of all) {
    const tier = tierOf(one.question, words);
    if (tier !== null) tiers[tier]?.push(one);
  }
  return tiers.flat();
}

/** What may be asked where some terms occur; anywhere in the edition where there are none. */
function pool(edition: Edition, terms: readonly number[]): Suggested[] {
  const { index, entries } = edition;
  const isAnywhere = terms.length === 0;
  const sentences = isAnywhere ? spread(edition) : holding(index, "sentences", terms);
  const articles = isAnywhere
    ? evenly(entries.map((_, at) => at))
    : holding(index, "articles", terms);
  const others = [
    ...articles.flatMap((at) => entries[at] ?? []).flatMap(ofArticle),
    ...ofTimes(edition),
    ...topicsOf(edition).slice(0, MOST_NAMES).filter(isWhole).map(ofName),
  ];
  return [
    ...sentences.flatMap((sentence) => ofSentence(edition, sentence)),
    ...others.map((question) => ({ question, sentence: null })),
  ];
}

/** Whether the edition really answers a suggested question, and with what it came from. */
export function isAnswerable(
  edition: Edition,
  { question, sentence }: Suggested,
): boolean {
  const { verdicts } = keptOf(edition);
  const key = `${sentence ?? ""} ${question}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const { status, answer, passage } = respond(edition, question, null).answer;
  const isSilent = status !== "answered" && status !== "about_article";
  const verdict = !isSilent && (sentence === null || isAt(edition, sentence));
  verdicts.set(key, verdict);
  return verdict;

  function isAt(within: Edition, expected: number): boolean {
    const { entry, span } = placeOf(within, expected);
    return passage?.article === entry.article.slug && answer?.start === span.start;
  }
}

/** One of each kind in turn, so that who has typed nothing sees what can be asked. */
function mixed(all: readonly Suggested[]): Suggested[] {
  const kinds = new Map<string, Suggested[]>();
  for (const one of all) {
    const kind = one.question.split(" ", 2).join(" ");
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, [one]);
    else same.push(one);
  }
  const queues = [...kinds.values()];
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    queues.flatMap((queue) => queue[at] ?? []),
  ).flat();
}

/** 0 for what begins as typed, 1 for what has its words, 2 for what has the telling ones. */
function tierOf(question: string, words: readonly string[]): 0 | 1 | 2 | null {
  const own = wordsOf(question);
  if (words.every((word, at) => startsAs(own[at], word, at === words.length - 1)))
    return 0;
  const has = (word: string) => own.some((one) => one.startsWith(word));
  if (words.every(has)) return 1;
  const telling = words.filter((word) => !ASKING.test(word));
  return telling.length > 0 && telling.every(has) ? 2 : null;
}

/** The last word may still be being typed. */
function startsAs(own: string | undefined, word: string, isLast: boolean): boolean {
  return isLast ? (own?.startsWith(word) ?? false) : own === word;
}

const ASKING =
  /^(?:who|whom|whose|when|where|why|how|what|which|is|are|was|were|do|does|did|has|have|had|the|an?|of|in|on|at|to|for|about)$/;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** What can be asked of an article as such, and of its headings. */
function ofArticle({ article }: Entry): string[] {
  const { title, author, published, paragraphs } = article;
  const headings = new Set(paragraphs.flatMap(({ heading }) => heading ?? []));
  return [
    `What is “${title}” about?`,
    ...(author === null ? [] : [`Who wrote “${title}”?`]),
    ...(published === null ? [] : [`When was “${title}” published?`]),
    ...[...headings].filter(isAsking),
  ];
}

/** What can be asked of the years and months that an edition tells of. */
function ofTimes(edition: Edition): readonly string[] {
  const own = keptOf(edition);
  own.times ??= [
    ...new Set(
      edition.facts
        .filter(({ fact }) => fact.how === "stated" && MONTH_OR_YEAR.test(fact.date))
        .map(({ fact }) => `What happened in ${dateWords(fact.date)}?`),
    ),
  ];
  return own.times;
}

const ofName = (name: string) => `What about ${name}?`;

/** One word alone is as often "Russian" as it is a name. */
function isWhole(name: string): boolean {
  return name.includes(" ");
}

const MONTH_OR_YEAR = /^\d{4}(?:-(?:0\d|1[0-2]))?$/;

function isAsking(heading: string): boolean {
  const words = wordsOf(heading).length;
  return words >= HEADING.least && words <= HEADING.most;
}

function ofSentence(edition: Edition, sentence: number): readonly Suggested[] {
  const { ofSentence } = keptOf(edition);
  const known = ofSentence.get(sentence);
  if (known !== undefined) return known;
  const place = placeOf(edition, sentence);
  const { start, text } = showSentence(place);
  const dated = place.entry.dates.facts
    .filter((fact) => fact.start === start && fact.how !== "bounded")
    .map(({ expression }) => expression);
  const tokens = tokensAt(edition, sentence);
  const made = questionsOf({ text, tokens, dated }).map((question) => {
    return { question, sentence };
  });
  ofSentence.set(sentence, made);
  return made;
}

/** The edition's terms that are typed; the last word may be the beginning of several. */
function termsTyped({ index }: Edition, typed: string): number[] {
  const whole = termsOf(tokensOf(typed)).flatMap(({ key }) => termOf(index, key) ?? []);
  const last = /[\p{L}\p{N}]{2,}$/u.exec(typed)?.[0].toLowerCase();
  if (last === undefined || ASKING.test(last)) return whole;
  const begun = index.segments.flatMap(({ keys, first }) =>
    keys.flatMap((key, i) => (key.startsWith(last) ? first.terms + i : [])),
  );
  return [...new Set([...whole, ...begun.slice(0, MOST_WORDS)])];
}

/** The documents that hold most of some terms. */
function holding(index: Index, level: Level, terms: readonly number[]): number[] {
  const query = terms.map((term) => ({ term, weight: idfOfTerm(index, term) }));
  const { hit, of } = scoresOf(index, level, query);
  return [...hit].sort((a, b) => of(b) - of(a) || a - b).slice(0, MOST_PLACES);
}

/** Sentences of everywhere in the edition: dated ones, and such as may introduce someone. */
function spread({ facts, index }: Edition): number[] {
  const dated = evenly(facts.map(({ sentence }) => sentence));
  const introducing: number[] = [];
  for (const { first, cues } of index.segments) {
    cues.forEach((own, i) => {
      if ((own & CUE.role) !== 0) introducing.push(first.sentences + i);
    });
  }
  return [...new Set([...dated, ...evenly(introducing)])];
}

/** Some of many numbers, from everywhere among them. */
function evenly(all: readonly number[]): number[] {
  const step = Math.max(1, all.length / MOST_PLACES);
  return Array.from(
    { length: Math.min(all.length, MOST_PLACES) },
    (_, nth) => all[Math.floor(nth * step)] ?? 0,
  );
}
