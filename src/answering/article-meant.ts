import type { Edition, Entry } from "../edition/edition.ts";
import type { Article } from "../knowledge/article.ts";
import { tokensOf } from "../language/analyse.ts";
import { overlap } from "../timeline/span.ts";
import type { AboutArticle, Within } from "./about-article.ts";
import { plainWords } from "./article-phrasings.ts";
import { type Understood, understand } from "./understand.ts";
import { type TimeWindow, windowOf } from "./window.ts";

/** How much of what is said of the article must be true of it, 0 to 1. */
const ENOUGH = 0.5;
/** How much of it where title, author and the like alone must say it. */
const ENOUGH_OF_TITLE = 0.6;
/** By how much it must be truer than of the next. */
const CLEAR_LEAD = 0.15;
/** What a word in the body counts, beside one in the title. */
const IN_BODY = 0.6;
/** How many articles are offered where it is not clear which is meant. */
const MOST_OFFERED = 5;

/**
 * The places of the articles that a question about an article may mean, likeliest first:
 * one if it is clear, several if not, none if it means none of the edition's. Title,
 * names, date, publication and author decide; failing these, the conversation.
 * @param spokenOf the slug of the article that the conversation is about
 */
export function articlesMeant(
  edition: Edition,
  { aspect, which, age, within }: AboutArticle,
  spokenOf: string | null,
): number[] {
  const places = edition.entries.map((_, place) => place);
  if (aspect === "shelf") return byAge(edition, places, null).slice(0, MOST_OFFERED);
  if (which === "") {
    if (age !== null && places.length > 1) return byAge(edition, places, age);
    if (places.length < 2) return places;
    const place = edition.entries.findIndex(({ article }) => article.slug === spokenOf);
    return place < 0 ? byAge(edition, places, null).slice(0, MOST_OFFERED) : [place];
  }
  const asked = understand(edition.index, which, null);
  const window = windowIn(which);
  const truths = edition.entries.map((entry) => truthOf(entry, asked, window, within));
  const best = Math.max(0, ...truths);
  if (best < (within === "article" ? ENOUGH : ENOUGH_OF_TITLE)) return [];
  const meant = places
    .filter((place) => (truths[place] ?? 0) > best - CLEAR_LEAD)
    .sort((a, b) => (truths[b] ?? 0) - (truths[a] ?? 0));
  return byAge(edition, meant, age).slice(0, MOST_OFFERED);
}

/** The latest or oldest alone, if one is asked for; else all, the latest first. */
function byAge(
  { entries }: Edition,
  places: readonly number[],
  age: AboutArticle["age"],
): number[] {
  const day = (place: number): string => entries[place]?.article.published ?? "";
  const sorted = [...places].sort((a, b) => (day(a) < day(b) ? 1 : -1));
  if (age === null) return places.length === 1 ? [...places] : sorted;
  const dated = sorted.filter((place) => day(place) !== "");
  const end = age === "latest" ? dated[0] : dated.at(-1);
  if (end === undefined) return sorted;
  return dated.filter((place) => day(place) === day(end));
}

/** Words that say no more than that something is said. */
const SAYS_SO =
  /^(?:published|written|dated|called|titled|entitled|headlined|named|mention(?:s|ed|ing)?|tells?|says?|covers?|covering|discuss(?:es)?|deals?|dealing|talks?|reports?)$/;

/** The time in words that have lost their capitals: "from november 2020". */
function windowIn(which: string): TimeWindow | null {
  const text = which.replace(/(?<!\S)\p{L}/gu, (letter) => letter.toUpperCase());
  return windowOf(text, tokensOf(text));
}

/** How much of what is said of an article is true of this one, 0 to 1. */
function truthOf(
  { article, digest }: Entry,
  { terms }: Understood,
  window: TimeWindow | null,
  within: Within,
): number {
  const { published } = article;
  if (window !== null) {
    if (published === null) return 0;
    if (!overlap(window, { first: published, last: published })) return 0;
  }
  const saying = terms.filter(
    ({ token, word }) =>
      !SAYS_SO.test(word) &&
      !window?.words.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  const weight = saying.reduce((sum, term) => sum + term.weight, 0);
  if (weight === 0) return window === null ? 0 : 1;
  const title = new Set([...digest.title].map((term) => digest.keys[term] ?? ""));
  const author = keysOf(article.author);
  const { publication, standfirst } = article;
  const stated = [
    title,
    author,
    ...[publication, standfirst, pathOf(article)].map(keysOf),
  ];
  const saysSo = within === "author" ? [author] : stated;
  const held = saying.reduce((sum, { key, weight }) => {
    if (saysSo.some((keys) => keys.has(key))) return sum + weight;
    return within === "article" && digest.keys.includes(key)
      ? sum + IN_BODY * weight
      : sum;
  }, 0);
  return held / weight;
}

/** The words of an article's address, which often say its kind: "…/obituaries/greta-holm". */
function pathOf({ url }: Article): string {
  if (url === null || !URL.canParse(url)) return "";
  return new URL(url).pathname.replace(/[^\p{L}\p{N}]+/gu, " ");
}

const keysOf = (text: string | null): Set<string> =>
  new Set(tokensOf(text ?? "").map(({ stem }) => stem));

/** Words of a title that a question can name an article by without saying "article". */
const LONG_TITLE = 2;

/** An article that a question names by its whole title. */
export interface Titled {
  readonly place: number;
  /** The question with "the article" in the title's place. */
  readonly question: string;
}

/** The plain words of the titles of each edition that is in use; there may be thousands. */
const titlesOf = new WeakMap<Edition, readonly string[]>();

function plainTitles(edition: Edition): readonly string[] {
  const known = titlesOf.get(edition);
  if (known !== undefined) return known;
  const below = edition.on === null ? [] : plainTitles(edition.on);
  const own = edition.entries.slice(below.length);
  const titles = [...below, ...own.map(({ article }) => plainWords(article.title))];
  titlesOf.set(edition, titles);
  return titles;
}

/** Finds an article whose whole title, of three words or more, stands in the question. */
export function titledIn(edition: Edition, question: string): Titled | null {
  const plain = ` ${plainWords(question)} `;
  let found: Titled | null = null;
  let longest = 0;
  plainTitles(edition).forEach((title, place) => {
    if (title.length <= longest || !plain.includes(` ${title} `)) return;
    if (title.split(" ").length <= LONG_TITLE) return;
    longest = title.length;
    found = { place, question: plain.replace(title, "the article").trim() };
  });
  return found;
}
