import { type Aspect, phrasedAs, plainWords } from "./article-phrasings.ts";
import { withoutCourtesy } from "./courtesy.ts";

/** A question about an article: what is asked, and what is said of which article. */
export interface AboutArticle {
  readonly aspect: Aspect;
  /** What the question says to tell the article from others: "about the lighthouse". */
  readonly which: string;
  /** Whether it asks for the newest or the oldest of several. */
  readonly age: "latest" | "oldest" | null;
  /** Whether it asks for all that there are: "which articles …". */
  readonly several: boolean;
  /** What must say what `which` says for it to be an article that is asked about. */
  readonly within: Within;
  /** The pronoun, where it says no more: it may be something else that is spoken of. */
  readonly pronoun: "it" | "that" | null;
}

/**
 * Anything of the article; what it states of itself, where articles write of such a thing,
 * too: "the story of a ring", "the report on the fire"; or the author alone.
 */
export type Within = "article" | "title" | "author";

/** In UTF-16 units. Longer texts are not asked about an article, and slow to look through. */
const LONGEST_QUESTION = 400;

/**
 * Recognises a question about an article itself: who wrote it, when and where it was
 * published, its headline, its link, what it is about, how long it is. Null for others: all
 * of the question must be of such a form, so "Who wrote the constitution?" is none.
 */
export function aboutArticle(question: string): AboutArticle | null {
  if (question.length > LONGEST_QUESTION) return null;
  const plain = withoutPossessive(withoutCourtesy(plainWords(question)));
  const phrased = phrasedAs(plain);
  if (phrased === null) return null;
  const { which, on, before, by, article = "", any = "", it } = phrased.parts;
  const toldApart = on ?? before;
  const loosely = isLoose(article || any, toldApart) ? "title" : "article";
  return {
    aspect: phrased.aspect,
    which: (which ?? toldApart ?? by ?? "").trim(),
    age: ageOf(article),
    several: SEVERAL.test(plain),
    within: by === undefined ? loosely : "author",
    pronoun: it === undefined ? null : it === "that" ? "that" : "it",
  };
}

const SEVERAL = /\b(?:articles|stories|pieces|texts|reports)\b/;

function isLoose(noun: string, toldApart: string | undefined): boolean {
  if (toldApart === undefined) return /^(?!.*news).*story$/.test(noun);
  return !/^articles?$/.test(noun);
}

function ageOf(article: string): AboutArticle["age"] {
  if (/\b(?:latest|newest|last|most recent)\b/.test(article)) return "latest";
  return /\b(?:oldest|first|earliest)\b/.test(article) ? "oldest" : null;
}

/** "The article's author" is "the author of the article". */
function withoutPossessive(plain: string): string {
  return plain.replace(
    /\b((?:the|this|that|your) (?:[\p{L}\p{N}-]+ ){0,3}?(?:article|story|piece|text))'s (.+)$/u,
    (_, article: string, asked: string) => `the ${asked} of ${article}`,
  );
}
