import type { Index } from "../search/index.ts";
import { articleOf, articleOfSentence, passageOf } from "../search/places.ts";
import { holds } from "../search/statistics.ts";
import type { QuestionTerm } from "./understand.ts";

/** What a name counts in the passage or title, in the passage before, and elsewhere in the article. */
const IN_PASSAGE = 0.95;
const IN_PASSAGE_BEFORE = 0.85;
const IN_ARTICLE = 0.7;
/** What a sentence counts that is not in the article that is spoken of. */
const OTHER_ARTICLE = 0.5;

/** What a question about a time is about beside the time. */
export interface Scope {
  /** Names of which the articles must speak: "What happened to Greta Holm in 1931?" */
  readonly names: readonly QuestionTerm[];
  /** The place of the article that is spoken of, if one is. */
  readonly article: number | null;
}

/**
 * How near a sentence is to what is spoken of, 0 to 1: stories name people once and go on
 * with "she", so the passage and the article count, too. 0 where the article lacks a name.
 */
export function nearnessTo(
  index: Index,
  { names, article }: Scope,
): (sentence: number) => number {
  const weight = names.reduce((sum, name) => sum + name.weight, 0);
  return (sentence) => {
    const own = articleOfSentence(index, sentence);
    const home = article === null || article === own ? 1 : OTHER_ARTICLE;
    let sum = 0;
    for (const name of names) {
      const near = name.term === null ? 0 : nearnessOf(index, name.term, sentence);
      if (near === 0) return 0;
      sum += near * name.weight;
    }
    return weight === 0 ? home : (home * sum) / weight;
  };
}

function nearnessOf(index: Index, term: number, sentence: number): number {
  const passage = passageOf(index, sentence);
  const article = articleOf(index, passage);
  if (holds(index, "sentences", term, sentence)) return 1;
  if (holds(index, "passages", term, passage)) return IN_PASSAGE;
  if (!holds(index, "articles", term, article)) return 0;
  const before = passage - 1;
  const follows = articleOf(index, before) === article;
  return follows && holds(index, "passages", term, before)
    ? IN_PASSAGE_BEFORE
    : IN_ARTICLE;
}
