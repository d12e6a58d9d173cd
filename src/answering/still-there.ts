import type { Edition } from "../edition/edition.ts";
import type { Article } from "../knowledge/article.ts";
import type { Answer, ShownPassage } from "./answer.ts";

/** Where a passage stands in an edition. */
export interface Standing {
  readonly article: Article;
  /** The passage as it stands in the article's body now. */
  readonly passage: Pick<ShownPassage, "text" | "start" | "end">;
  /** From 1. */
  readonly paragraph: number;
}

/**
 * Finds a passage that an earlier edition had, also where the article has changed before or
 * behind it; null where it is gone.
 */
export function stillThere(
  { entries }: Edition,
  { article: slug, text, start, end }: ShownPassage,
): Standing | null {
  const article = entries.find((entry) => entry.article.slug === slug)?.article;
  if (article === undefined) return null;
  const at = article.body.slice(start, end) === text ? start : article.body.indexOf(text);
  const paragraph = article.paragraphs.findLast((one) => one.start <= at)?.number;
  if (at < 0 || paragraph === undefined) return null;
  return { article, passage: { text, start: at, end: at + text.length }, paragraph };
}

/** An answer that an earlier edition gave, less what was told beside it and is gone. */
export function lessWhatIsGone(edition: Edition, answer: Answer): Answer {
  const slugs = new Set(edition.entries.map(({ article }) => article.slug));
  return {
    ...answer,
    timeline: answer.timeline.filter(({ article }) => slugs.has(article)),
    alternatives: answer.alternatives.filter(
      ({ passage }) => stillThere(edition, passage) !== null,
    ),
  };
}
