import type { Edition } from "../edition/edition.ts";
import { analyse } from "../language/analyse.ts";
import { termsOf } from "../language/terms.ts";
import { type AboutArticle, type Aspect, stated } from "./about-article.ts";
import type { Answer } from "./answer.ts";
import { cite } from "./cite.ts";
import { placeOf, showPassage, showSentence } from "./show.ts";

/** How much of the words that name an article its title must have. */
const ENOUGH_OF_TITLE = 0.5;

/**
 * Which article a question about an article means: the only one, the one whose title has
 * the words of `rest`, or the one the conversation is about. Null where that is not clear.
 */
export function articleMeant(
  edition: Edition,
  { rest }: AboutArticle,
  spokenOf: string | null,
): number | null {
  if (edition.entries.length === 1) return 0;
  const { vocabulary, titles } = edition.index;
  const words = termsOf(analyse(rest).flatMap((sentence) => sentence.tokens));
  const keys = new Set(words.map(({ key }) => vocabulary.get(key) ?? -1));
  let best: number | null = null;
  let most = 0;
  titles.forEach((title, article) => {
    const share = title.filter((term) => keys.has(term)).length / Math.max(1, keys.size);
    if (share > most) [best, most] = [article, share];
    else if (share === most) best = null;
  });
  if (most >= ENOUGH_OF_TITLE) return best;
  if (spokenOf === null || keys.size > 0) return null;
  const place = edition.entries.findIndex(({ article }) => article.slug === spokenOf);
  return place < 0 ? null : place;
}

/**
 * Answers what is asked about an article with what it states of itself; what it is about,
 * with its standfirst or its first sentence. Null where it does not say.
 * @param entry the article's place among the edition's entries
 */
export function answerAboutArticle(
  edition: Edition,
  entry: number,
  aspect: Aspect,
): Pick<Answer, "answer" | "passage" | "citation"> | null {
  const article = edition.entries[entry]?.article;
  if (article === undefined) return null;
  const place = placeOf(edition, edition.firstSentences[entry] ?? 0);
  const lead = showSentence(place);
  const text =
    aspect === "topic" ? (article.standfirst ?? lead.text) : stated(article, aspect);
  if (text === null) return null;
  const { start, end } = lead;
  return {
    answer: { ...lead, text },
    passage: showPassage(place),
    citation: cite(article, { start, end, paragraph: place.passage.paragraph }),
  };
}
