import type { Edition, PlacedFact } from "../edition/edition.ts";
import type { Event as Told } from "../edition/events.ts";
import { pictureOf } from "../edition/picture-of.ts";
import { timelineOf } from "../edition/timeline.ts";
import type { Article } from "../knowledge/article.ts";
import { dateWords } from "../timeline/date-words.ts";
import { anchorWords } from "../timeline/dating-words.ts";
import { buttonRow } from "./button-row.ts";
import type { Block, Event, Place } from "./card.ts";
import { customId } from "./custom-id.ts";
import { PAGE } from "./limits.ts";
import { pager } from "./pager.ts";
import type { Reply } from "./reply.ts";
import { privately } from "./saying.ts";
import { articleKey, type TimelineState, writeState } from "./timeline-state.ts";
import type { Words } from "./words/en.ts";

/** How many of the places that tell an event are named. */
const PLACES = 2;

/**
 * A page of a timeline with its picture; the last one where the edition has fewer pages by
 * now, and only words where it has none, or no longer the article.
 * @param command the command that the buttons are for
 */
export function timelineReply(
  edition: Edition,
  state: TimelineState,
  command: string,
  words: Words,
): Reply {
  const article = articleOf(edition, state);
  if (article === undefined) return privately(words.timeline.articleGone);
  const events = timelineOf(edition, { ...state, article: article?.slug ?? null });
  if (events.length === 0) return privately(words.timeline.nothing);

  const pages = Math.ceil(events.length / PAGE);
  const page = Math.min(state.page, pages - 1);
  const shown = events.slice(page * PAGE, (page + 1) * PAGE);
  const title = titleOf(state, article, words);
  const count = words.timeline.count(
    page * PAGE + 1,
    page * PAGE + shown.length,
    events.length,
  );
  const at = (other: number) => customId(command, writeState({ ...state, page: other }));
  const blocks: Block[] = [
    { kind: "headline", title, url: article?.url ?? null },
    { kind: "notice", text: count },
    ...shown.map((event) => eventBlock(edition, event, words)),
    ...buttonRow(
      pager({ page, pages }, at, [words.timeline.earlier, words.timeline.later]),
    ),
  ];
  const others = events.length - shown.length;
  const picture = pictureOf(edition, shown, { title, others }, words);
  return { card: { blocks }, isPrivate: false, picture };
}

/** The article that is meant: null for any, undefined where it is gone. */
function articleOf(
  { entries }: Edition,
  { articleKey: key }: TimelineState,
): Article | null | undefined {
  if (key === null) return null;
  return entries.find(({ article }) => articleKey(article.slug) === key)?.article;
}

function titleOf(
  { topic, from, to }: TimelineState,
  article: Article | null,
  words: Words,
): string {
  const parts = [
    topic,
    article?.title ?? null,
    from === null ? null : words.timeline.since(dateWords(from, "stated", words.dates)),
    to === null ? null : words.timeline.until(dateWords(to, "stated", words.dates)),
  ];
  return words.timeline.title(parts.filter((part) => part !== null));
}

function eventBlock(edition: Edition, { placed, told }: Told, words: Words): Event {
  const { date, how, expression, planned, text } = placed.fact;
  const { published = null } = edition.entries[placed.entry]?.article ?? {};
  return {
    kind: "event",
    ...{ date, how, expression, planned, text },
    countedFrom: anchorWords(placed.fact, published, words.dates),
    places: told.slice(0, PLACES).map((one) => placeOf(edition, one)),
    more: Math.max(0, told.length - PLACES),
  };
}

function placeOf({ entries }: Edition, { entry, fact }: PlacedFact): Place {
  const article = entries[entry]?.article;
  return {
    title: article?.title ?? "",
    url: article?.url ?? null,
    paragraph: fact.paragraph,
  };
}
