import type { BodySentence, Paragraph } from "../knowledge/article.ts";
import { isDate } from "./calendar.ts";
import type { Dates } from "./fact.ts";
import { factsOf } from "./facts.ts";
import { findExpressions } from "./find.ts";
import { joinNeighbours } from "./join.ts";
import { day, type Moment } from "./moment.ts";
import { RULES } from "./registry.ts";
import { resolve } from "./resolve.ts";

/** An article's body, cut up. Offsets are UTF-16 units into `body`. */
export interface DatedText {
  readonly body: string;
  /** An ISO 8601 calendar date. Without it nothing is dated by the day of publication. */
  readonly published: string | null;
  readonly sentences: readonly BodySentence[];
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Reads the time expressions of an article, with TIMEX3 values, and its dated statements.
 * Only what the text itself dates is dated. Takes time linear in the body.
 */
export function readDates({ body, published, sentences, paragraphs }: DatedText): Dates {
  const dateline = dayOf(published);
  const candidates = paragraphs.flatMap((paragraph) =>
    joinNeighbours(findExpressions(body, paragraph, sentences, RULES), body),
  );
  const resolved = resolve(candidates, dateline);
  return {
    expressions: resolved.map(({ start, end, type, value, how }) => ({
      start,
      end,
      text: body.slice(start, end),
      type,
      value,
      how,
    })),
    facts: factsOf({ body, resolved, sentences, paragraphs, dateline }),
  };
}

function dayOf(published: string | null): Moment | null {
  const [year, month, date] = (published ?? "").split("-").map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return isDate(year, month, date) ? day(year, month, date) : null;
}
