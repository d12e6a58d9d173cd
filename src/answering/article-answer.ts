import type { Edition } from "../edition/edition.ts";
import type { Article } from "../knowledge/article.ts";
import type { AboutArticle } from "./about-article.ts";
import type { Alternative, Answer } from "./answer.ts";
import type { Aspect } from "./article-phrasings.ts";
import { cite } from "./cite.ts";
import { extractOf } from "./extract.ts";
import { placeOf, showPassage, showSentence } from "./show.ts";

/** How many sentences tell what an article is about. */
const EXTRACT = 4;

/** An answer about an article, and the sentence that it points at. */
export interface ArticleAnswer
  extends Pick<Answer, "answer" | "passage" | "citation" | "alternatives"> {
  /** The sentence's number in the index. */
  readonly sentence: number;
}

/** Answers what is asked about an article, or about all; null where no one is meant. */
export function answerAbout(
  edition: Edition,
  meant: readonly number[],
  { aspect, several }: Pick<AboutArticle, "aspect" | "several">,
): ArticleAnswer | null {
  const [entry] = meant;
  if (entry === undefined) return null;
  if (aspect === "shelf") {
    return answerWithTitles(edition, meant, edition.entries.length);
  }
  if (aspect === "title" && several)
    return answerWithTitles(edition, meant, meant.length);
  return meant.length === 1 ? answerAboutArticle(edition, entry, aspect) : null;
}

/** How many articles there are, and some by their titles and first sentences. */
function answerWithTitles(
  edition: Edition,
  some: readonly number[],
  count: number,
): ArticleAnswer | null {
  const found = answerAboutArticle(edition, some[0] ?? 0, "title");
  if (found === null || found.answer === null) return null;
  const titles = some
    .map((place) => edition.entries[place]?.article.title ?? "")
    .join("; ");
  const all = count === 1 ? "1 article" : `${count} articles`;
  const text = `${all}: ${count > some.length ? "the latest are " : ""}${titles}`;
  return {
    ...found,
    answer: { ...found.answer, text },
    alternatives: leadsOf(edition, some.slice(1)),
  };
}

/**
 * Answers what is asked about an article with what it states of itself; what it is about,
 * with its standfirst and the sentences that cover it best. Null where it does not say.
 * @param entry the article's place among the edition's entries
 */
function answerAboutArticle(
  edition: Edition,
  entry: number,
  aspect: Exclude<Aspect, "shelf">,
): ArticleAnswer | null {
  const read = edition.entries[entry];
  if (read === undefined) return null;
  const { article } = read;
  const first = edition.firstSentences[entry] ?? 0;
  const extract = aspect === "topic" ? extractOf(read, EXTRACT) : [];
  const [best, ...others] = extract;
  const sentence = first + (best?.sentence ?? 0);
  const place = placeOf(edition, sentence);
  const shown = showSentence(place);
  const text =
    aspect === "topic" ? (article.standfirst ?? shown.text) : stated(article, aspect);
  if (text === null) return null;
  const { start, end } = shown;
  return {
    answer: { ...shown, text },
    passage: showPassage(place),
    citation: cite(article, { start, end, paragraph: place.passage.paragraph }),
    alternatives: others.map((other) =>
      alternative(edition, first + other.sentence, other.share),
    ),
    sentence,
  };
}

/** The first sentences of articles, where it is not clear which of them is meant. */
export function leadsOf(edition: Edition, entries: readonly number[]): Alternative[] {
  return entries.map((entry) =>
    alternative(edition, edition.firstSentences[entry] ?? 0, 1 / entries.length),
  );
}

function alternative(edition: Edition, sentence: number, share: number): Alternative {
  const place = placeOf(edition, sentence);
  return {
    passage: showPassage(place),
    sentence: showSentence(place).text,
    confidence: Math.min(1, share),
  };
}

/** What the article states of itself, for a person; null where it does not. */
function stated(
  article: Article,
  aspect: Exclude<Aspect, "topic" | "shelf">,
): string | null {
  switch (aspect) {
    case "author":
      return article.author;
    case "published":
      return article.published;
    case "publication":
      return article.publication;
    case "title":
      return article.title;
    case "url":
      return article.url;
    case "length": {
      const words = article.body.split(/\s+/).length;
      return `${words} words in ${article.paragraphs.length} paragraphs`;
    }
  }
}
