import type { Edition } from "../edition/edition.ts";
import { tokensOf } from "../language/analyse.ts";
import type { Token } from "../language/analysis.ts";
import { termsOf } from "../language/terms.ts";
import { capitalShare, firstHolder } from "../search/statistics.ts";
import type { Understanding } from "./answer.ts";
import { tokensAt } from "./sentence-tokens.ts";
import type { QuestionTerm, Understood } from "./understand.ts";

/** More than this is not said of a question. */
const MOST = 3;

/** From this share of capitals on, a word is written with one wherever it stands. */
const NAME = 0.8;

/**
 * What is not plain from a question's own words: which of them were corrected, and what a
 * follow-up took along.
 * @param sentence the one that answers, as the index numbers it; null where none does
 */
export function understandingOf(
  edition: Edition,
  question: Understood,
  sentence: number | null,
): Understanding {
  return {
    corrected: correctedIn(edition, question, sentence),
    carried: carriedInto(question),
  };
}

/** The words that took the place of misspelt ones: of several for one, the one that answers. */
function correctedIn(
  edition: Edition,
  { terms }: Understood,
  sentence: number | null,
): string[] {
  const isTold = (term: QuestionTerm): boolean =>
    sentence !== null &&
    termsOf(tokensAt(edition, sentence)).some(({ key }) => key === term.key);
  const meant = new Map<Token, QuestionTerm>();
  for (const term of terms) {
    if (term.carried || term.term === null) continue;
    const own = termsOf([term.token]);
    if (own.some(({ key }) => key === term.key)) continue;
    const known = meant.get(term.token);
    if (known === undefined || (!isTold(known) && isTold(term))) {
      meant.set(term.token, term);
    }
  }
  // Two words that the articles write as one are two tokens and one term.
  return [...meant.values()]
    .slice(0, MOST)
    .map(({ key, term }) => asWritten(edition, key, term ?? 0, sentence));
}

/** A term as a sentence writes it: the one that answers, else the first that has it. */
function asWritten(
  edition: Edition,
  key: string,
  term: number,
  sentence: number | null,
): string {
  const first = firstHolder(edition.index, "sentences", term) ?? 0;
  const found = [...(sentence === null ? [] : [sentence]), first]
    .flatMap((at) => termsOf(tokensAt(edition, at)))
    .find((one) => one.key === key);
  if (found === undefined) return key;
  const { token, word, compound } = found;
  const isName = capitalShare(edition.index, term) >= NAME;
  return isName && (compound || !token.text.includes("-")) ? token.text : word;
}

/** The names of earlier turns that the question needs, else their nouns. */
function carriedInto({ leaning, terms }: Understood): string[] {
  if (leaning === null) return [];
  const carried = new Set(terms.flatMap((term) => (term.carried ? [term.key] : [])));
  const isCarried = (text: string): boolean =>
    termsOf(tokensOf(text)).some(({ key }) => carried.has(key));
  const { names, topics } = leaning.kept;
  const named = names.filter(isCarried);
  return (named.length > 0 ? named : topics.filter(isCarried)).slice(0, MOST);
}
