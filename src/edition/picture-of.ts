import { dateWords } from "../timeline/date-words.ts";
import { anchorWords } from "../timeline/dating-words.ts";
import {
  MOST_ENTRIES,
  type Picture,
  type PictureEntry,
} from "../timeline/picture/picture.ts";
import type { PictureWords } from "../timeline/picture/picture-words.ts";
import type { Edition } from "./edition.ts";
import type { Event } from "./events.ts";

/**
 * The picture of some events of an edition, for as many as can be drawn, each with the
 * first place that tells it.
 * @param others how many events the timeline has beside these
 */
export function pictureOf(
  edition: Edition,
  events: readonly Event[],
  { title, others }: { readonly title: string; readonly others: number },
  words: PictureWords,
): Picture {
  const drawn = events.slice(0, MOST_ENTRIES);
  const more = others + events.length - drawn.length;
  const { stated, computed, bounded, span } = words.picture;
  const { planned } = words.timeline;
  const rest = more > 0 ? words.more(more) : null;
  return {
    title,
    entries: drawn.map((event) => entryOf(edition, event, words)),
    more,
    labels: { stated, computed, bounded, span, planned, more: rest },
  };
}

function entryOf(
  edition: Edition,
  { placed, told }: Event,
  words: PictureWords,
): PictureEntry {
  const { date, expression, how, planned, text, paragraph } = placed.fact;
  const article = edition.entries[placed.entry]?.article;
  const countedFrom = anchorWords(placed.fact, article?.published ?? null, words.dates);
  const others = told.length > 1 ? ` ${words.more(told.length - 1)}` : "";
  return {
    ...{ how, planned, text },
    when: dateWords(date, how, words.dates),
    isSpan: date.includes("/"),
    known: words.how[how](expression, countedFrom),
    source: `${article?.title ?? ""}, ${words.paragraph(paragraph)}${others}`,
  };
}
