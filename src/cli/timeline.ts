import type { Entry } from "../edition/edition.ts";
import { dateWords } from "../timeline/date-words.ts";
import { readEdition } from "./edition.ts";
import type { ListOptions } from "./options.ts";
import { print } from "./output.ts";
import { plainText } from "./plain-text.ts";
import { noteSkipped } from "./skipped.ts";
import { openTerminal } from "./terminal.ts";
import { indented } from "./wrap.ts";

/** Runs `timeline`: what each article dates, in reading order. */
export async function timeline(options: ListOptions, folder: string): Promise<number> {
  const edition = await readEdition(options.knowledge ?? folder);
  noteSkipped(edition);
  const { width } = openTerminal();
  for (const entry of edition.entries) {
    await print(
      options.json ? `${timelineJson(entry)}\n` : `${timelineText(entry, width)}\n`,
    );
  }
  return 0;
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

function timelineText({ article, dates }: Entry, width: number): string {
  const published = article.published ? ` (${dateWords(article.published)})` : "";
  const facts = dates.facts.map(({ date, how, expression, text }) => {
    const head = `  ${dateWords(date, how)} (${how}: “${plainText(expression)}”)`;
    return `${head}\n${indented(plainText(text), { width, by: 4 })}`;
  });
  const shown = facts.length === 0 ? ["  Nothing in it is dated."] : facts;
  return [`${plainText(article.title)}${published}`, ...shown, ""].join("\n");
}
