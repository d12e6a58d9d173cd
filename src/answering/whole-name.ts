import type { Index } from "../search/index.ts";
import { sentencesOfArticle } from "../search/places.ts";
import { holds } from "../search/statistics.ts";
import type { QuestionTerm } from "./understand.ts";

/**
 * Which terms are there by another part of their name: who has been named in full, "Pavel
 * Lind", is then "Lind". So where a sentence of the article has all of a name, one part of it
 * stands for the others.
 * @param isThere whether a term itself is there
 */
export function partsOfNames<Term extends QuestionTerm>(
  index: Index,
  article: number,
  terms: readonly Term[],
  isThere: (term: Term) => boolean,
): ReadonlySet<Term> {
  const parts = namesIn(terms)
    .filter((name) => name.some(isThere) && !name.every(isThere))
    .filter((name) => isSaidWhole(index, article, name));
  return new Set(parts.flat().filter((part) => !isThere(part)));
}

/** The names of several words, one behind the other. */
function namesIn<Term extends QuestionTerm>(terms: readonly Term[]): Term[][] {
  const names: Term[][] = [];
  terms.forEach((term, i) => {
    const before = terms[i - 1];
    const isNext = before?.name && term.token.start - before.token.end === 1;
    if (term.name && isNext) names.at(-1)?.push(term);
    else if (term.name) names.push([term]);
  });
  return names;
}

function isSaidWhole(
  index: Index,
  article: number,
  name: readonly QuestionTerm[],
): boolean {
  const { from, to } = sentencesOfArticle(index, article);
  for (let sentence = from; sentence < to; sentence += 1) {
    const hasAll = name.every(
      ({ term }) => term !== null && holds(index, "sentences", term, sentence),
    );
    if (hasAll) return true;
  }
  return false;
}
