import type { Index } from "../search/index.ts";
import { type Asked, askedOf } from "./asked.ts";
import { type Look, lookAtSentence } from "./look.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { memoised } from "./memoised.ts";
import type { Understood } from "./understand.ts";
import { lookAtArticle, type WholeArticle } from "./whole-article.ts";

/** An index as a question sees it; each sentence and article is looked at but once. */
export interface View {
  readonly index: Index;
  readonly question: Understood;
  readonly asked: Asked;
  readonly meaning: Meaning;
  /** What a sentence has of the question. */
  readonly look: (sentence: number) => Look;
  /** What an article has of it. */
  readonly whole: (article: number) => WholeArticle;
}

/** The index as a question sees it. */
export function viewOf(index: Index, question: Understood): View {
  const asked = askedOf(question.terms);
  return {
    ...{ index, question, asked },
    meaning: meaningOf(index, question.terms),
    look: memoised((sentence) => lookAtSentence(index, sentence, asked.place)),
    whole: memoised((article) => lookAtArticle(index, article, asked)),
  };
}
