import { onlyArticle } from "../edition/only-article.ts";
import type { Shelves } from "../store/shelves.ts";
import { articleCard, articlesCard, readArticlesState } from "./articles-card.ts";
import { QUESTIONS_OF_ARTICLE } from "./limits.ts";
import type { Press, Reply } from "./reply.ts";
import { privately } from "./saying.ts";
import { answerableQuestions } from "./suggest-questions.ts";
import { timelineReply } from "./timeline-card.ts";
import { articleKey } from "./timeline-state.ts";

/**
 * Does what a button or the menu of the list of articles is for.
 * @param command the one that they belong to
 */
export async function pressArticles(
  { place, state: written, chosen, words }: Press,
  shelves: Pick<Shelves, "editionFor">,
  command: string,
): Promise<Reply> {
  const state = readArticlesState(written);
  if (state === null) return privately(words.outdated);
  const edition = await shelves.editionFor(place);
  if (state.shows === "list") {
    return { card: articlesCard(edition, state.page, command, words), isPrivate: false };
  }
  if (state.shows === "timeline") {
    const asked = { page: 0, topic: null, from: null, to: null };
    const { articleKey } = state;
    const timeline = timelineReply(edition, { ...asked, articleKey }, "timeline", words);
    return { ...timeline, isPrivate: true };
  }
  const entry = edition.entries.find(
    ({ article }) => articleKey(article.slug) === chosen,
  );
  if (entry === undefined) return privately(words.shelf.gone);
  const alone = onlyArticle(edition, entry.article.slug) ?? edition;
  const questions = await answerableQuestions(alone, "", QUESTIONS_OF_ARTICLE);
  return { card: articleCard(entry, questions, command, words), isPrivate: false };
}
