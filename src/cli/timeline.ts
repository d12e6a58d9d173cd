import { writeFile } from "node:fs/promises";
import type { Edition, Entry, PlacedFact } from "../edition/edition.ts";
import type { Event } from "../edition/events.ts";
import { pictureOf } from "../edition/picture-of.ts";
import { timelineOf } from "../edition/timeline.ts";
import { en } from "../replies/words/en.ts";
import { dateWords } from "../timeline/date-words.ts";
import { anchorWords, DATING_WORDS } from "../timeline/dating-words.ts";
import { MOST_ENTRIES } from "../timeline/picture/picture.ts";
import { readEdition } from "./edition.ts";
import type { TimelineOptions } from "./options.ts";
import { print } from "./output.ts";
import { plainText } from "./plain-text.ts";
import { noteSkipped } from "./skipped.ts";
import { openTerminal } from "./terminal.ts";
import { UsageError } from "./usage.ts";
import { indented } from "./wrap.ts";

/** Runs `timeline`: what the articles date, in order of time, as a list and a picture. */
export async function timeline(
  options: TimelineOptions,
  folder: string,
): Promise<number> {
  const edition = await readEdition(options.knowledge ?? folder);
  noteSkipped(edition);
  if (options.json) {
    for (const entry of edition.entries) await print(`${timelineJson(entry)}\n`);
    return 0;
  }
  const { article, topic, from, to, png } = options;
  if (article !== null && !edition.entries.some((one) => one.article.slug === article)) {
    throw new UsageError(
      `There is no article "${article}"; npm run articles -- --json lists them.`,
    );
  }
  const filter = { topic, article, from: from?.first ?? null, to: to?.last ?? null };
  const events = timelineOf(edition, filter);
  const { width } = openTerminal();
  if (events.length === 0) await print("  Nothing like that is dated.\n");
  for (const event of events) await print(`${eventText(edition, event, width)}\n`);
  if (png !== null) await draw(edition, events, { file: png, title: titleOf(options) });
  return 0;
}

async function draw(
  edition: Edition,
  events: readonly Event[],
  { file, title }: { readonly file: string; readonly title: string },
): Promise<void> {
  // Loaded only here: the fonts and the layout take longer than all the rest.
  const { paint } = await import("../timeline/picture/paint.ts");
  const picture = await paint(pictureOf(edition, events, { title, others: 0 }, en));
  await writeFile(file, picture).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The picture could not be written to "${file}" (${error.code}).`);
  });
  const drawn = Math.min(events.length, MOST_ENTRIES);
  process.stderr.write(`${drawn} of ${events.length} drawn into ${plainText(file)}\n`);
}

function titleOf({ topic, article }: TimelineOptions): string {
  return topic ?? article ?? "Dated in the articles";
}

/** The dates of an article as one line of JSON, its keys in the order of the contract. */
function timelineJson({ article, dates }: Entry): string {
  return JSON.stringify({
    article: article.slug,
    published: article.published,
    body: article.body,
    expressions: dates.expressions.map(({ start, end, text, type, value, how }) => {
      return { start, end, text, type, value, how };
    }),
    facts: dates.facts.map(({ date, how, start, end, text, paragraph }) => {
      return { date, how, start, end, text, paragraph };
    }),
  });
}

function eventText(edition: Edition, { placed, told }: Event, width: number): string {
  const { date, how, expression, text, planned } = placed.fact;
  const { published = null } = edition.entries[placed.entry]?.article ?? {};
  const dating = DATING_WORDS[how](expression, anchorWords(placed.fact, published));
  const known = [dating, ...(planned ? ["planned"] : [])];
  return [
    `  ${plainText(`${dateWords(date, how)} (${known.join(", ")})`)}`,
    indented(plainText(text), { width, by: 4 }),
    ...told.map((one) => indented(plainText(placeText(edition, one)), { width, by: 4 })),
    "",
  ].join("\n");
}

function placeText(edition: Edition, { entry, fact }: PlacedFact): string {
  const article = edition.entries[entry]?.article;
  const published = article?.published ? ` (${dateWords(article.published)})` : "";
  return `“${article?.title}”${published}, paragraph ${fact.paragraph}`;
}
