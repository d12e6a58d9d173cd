import type { Edition } from "../edition/edition.ts";
import type { Token } from "../language/analysis.ts";
import { termsOf } from "../language/terms.ts";
import { articleOf, passagesOfArticle, sentencesOfArticle } from "../search/places.ts";
import { holdersWithin } from "../search/statistics.ts";
import { ASKING_AMOUNT } from "./kind.ts";
import type { Ranked } from "./ranked.ts";
import { tokensAt } from "./sentence-tokens.ts";
import { placeOf } from "./show.ts";
import { toldOtherwise } from "./tellings.ts";
import type { QuestionTerm } from "./understand.ts";
import type { View } from "./view.ts";
import { partsOfNames } from "./whole-name.ts";

/** The best sentence as the decision looks at it, word by word. */
export interface Closest {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The content words' keys, by their tokens. */
  readonly keys: ReadonlyMap<Token, readonly string[]>;
  /** The question's own terms, those of an earlier turn left out where it has others. */
  readonly asked: readonly Asked[];
  /** All tokens of the question, and its terms' keys. */
  readonly question: readonly Token[];
  /** Whether a token says what the question does not. */
  readonly isNew: (token: Token) => boolean;
  /** Whether a token is a name, and not only capital for opening the sentence. */
  readonly isName: (token: Token) => boolean;
}

/** From so alike on, one word may stand for another ("Britain", "British"). */
export const ALIKE = 0.5;

/** A term of the question against the sentence. */
export interface Asked extends QuestionTerm {
  /** How much it counts, as meaning sees it. */
  readonly share: number;
  /**
   * How alike the most alike word is, of the sentence, its neighbours or the title; 1 where the
   * sentence tells in other words what the term asks for.
   */
  readonly alike: number;
  /** Whether it is there by another part of its name: "Mr. Lind" is "Pavel Lind". */
  readonly byPart: boolean;
  /** How much the article is about it: the share of its passages that have it. */
  readonly theme: number;
}

/** Looks closely at the best sentence: once a question, so it may cost something. */
export function lookClosely(
  edition: Edition,
  view: View,
  { sentence, passage }: Ranked,
): Closest {
  const { question } = view;
  const { entry, span } = placeOf(edition, sentence);
  const text = entry.article.body.slice(span.start, span.end);
  const tokens = tokensAt(edition, sentence);
  const keys = new Map<Token, string[]>();
  for (const { token, key } of termsOf(tokens)) {
    keys.set(token, [...(keys.get(token) ?? []), key]);
  }
  const words = new Set(question.tokens.map((token) => token.text.toLowerCase()));
  const known = new Set(question.terms.map(({ key }) => key));
  const first = tokens.find((token) => token.kind === "word");
  return {
    text,
    tokens,
    keys,
    asked: askedOf(view, sentence, passage, toldOtherwise(question.text, text)),
    question: question.tokens,
    isNew: (token) =>
      !words.has(token.text.toLowerCase()) &&
      !(keys.get(token) ?? []).some((key) => known.has(key)),
    isName: (token) =>
      (token.shape === "title" || token.shape === "upper") &&
      token.text.length > 1 &&
      !MONTH.test(token.text) &&
      (token !== first || token.pos === "PROPN"),
  };
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

function askedOf(
  view: View,
  sentence: number,
  passage: number,
  told: ReadonlySet<string>,
): Asked[] {
  const { index, question } = view;
  const article = articleOf(index, passage);
  const { from, to } = passagesOfArticle(index, article);
  const { alike, weights } = alikeAround(view, sentence, passage);
  const all = question.terms.map((term, i) => ({
    ...term,
    alike: told.has(term.word) ? 1 : (alike[i] ?? 0),
    share: weights[i] ?? 0,
    theme: themeOf(term.term),
  }));
  const own = all.filter(({ carried, word }) => !carried && !ASKING_AMOUNT.test(word));
  const asked = own.length > 0 ? own : all;
  const parts = partsOfNames(index, article, asked, (term) => term.alike === 1);
  return asked.map((term) => {
    const byPart = parts.has(term);
    return { ...term, byPart, alike: byPart ? 1 : term.alike };
  });

  function themeOf(term: number | null): number {
    if (term === null) return 0;
    return holdersWithin(index, "passages", term, from, to) / (to - from);
  }
}

/**
 * How alike the question's terms are to the words in and around a sentence, and what each
 * counts, in their order.
 */
export function alikeAround(
  { index, meaning }: View,
  sentence: number,
  passage: number,
): { alike: Float32Array; weights: readonly number[] } {
  const article = articleOf(index, passage);
  const { from, to } = sentencesOfArticle(index, article);
  const around = [sentence - 1, sentence, sentence + 1]
    .filter((near) => near >= from && near < to)
    .map(meaning.alignment);
  const alike = meaning
    .titleAlignment(article)
    .map((own, i) => around.reduce((most, other) => Math.max(most, other[i] ?? 0), own));
  return { alike, weights: meaning.weights };
}
