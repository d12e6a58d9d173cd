import { anchorWords } from "../timeline/dating-words.ts";
import type { Picture, PictureEntry } from "../timeline/picture/picture.ts";
import type { Edition } from "./edition.ts";
import type { Event } from "./events.ts";

/**
 * The picture of some events of an edition, each with the first place that tells it.
 * @param more how many events the timeline has beside these
 */
export function pictureOf(
  edition: Edition,
  events: readonly Event[],
  { title, more }: Pick<Picture, "title" | "more">,
): Picture {
  return { title, more, entries: events.map((event) => entryOf(edition, event)) };
}

function entryOf(edition: Edition, { placed, told }: Event): PictureEntry {
  const { date, expression, how, planned, text, paragraph } = placed.fact;
  const article = edition.entries[placed.entry]?.article;
  const countedFrom = anchorWords(placed.fact, article?.published ?? null);
  const others = told.length > 1 ? ` and ${told.length - 1} more` : "";
  const source = `${article?.title ?? ""}, paragraph ${paragraph}${others}`;
  return { date, expression, how, countedFrom, planned, text, source };
}
