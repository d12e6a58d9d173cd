import { analyse } from "../language/analyse.ts";
import { readDates } from "./dates.ts";
import { dayFirst } from "./day-first.ts";
import { type DaySpan, daysOf } from "./span.ts";

/**
 * The days that someone means who writes a date: `2012-03`, `198X`, "March 2012", "the
 * 1990s", "19 Jan 2017". Null where it is none, or only one by the day it is written on.
 * @param language the code of another one than English, whose days and months are read as well
 */
export function readSpan(text: string, language = "en"): DaySpan | null {
  const written = text.trim();
  const exact = daysOf((language !== "en" && dayFirst(written, language)) || written);
  if (exact !== null) return exact;
  // In a text, "1990s" alone may be a size or a model; here it can only be a decade.
  const read = spansIn(written);
  const [first, ...others] = read.length > 0 ? read : spansIn(`the ${written}`);
  if (first === undefined) return null;
  return others.reduce(
    (all, { first, last }) => ({
      first: first < all.first ? first : all.first,
      last: last > all.last ? last : all.last,
    }),
    first,
  );
}

function spansIn(body: string): DaySpan[] {
  const sentences = analyse(body).map((sentence) => ({ ...sentence, paragraph: 0 }));
  const paragraphs = [{ number: 1, start: 0, end: body.length, heading: null }];
  const { facts } = readDates({ body, published: null, sentences, paragraphs });
  return facts.flatMap(({ date }) => daysOf(date) ?? []);
}
