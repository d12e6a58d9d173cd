import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDates } from "../../src/timeline/dates.ts";
import { read, textOf } from "./read.ts";

const RUNS = [
  "1",
  "1 ",
  "in ",
  "the last ",
  "2008-",
  "2008-09-",
  "Jan. 1 ",
  "two ",
  "twenty-",
  "two years later ",
  "Monday to ",
  "the end of the ",
  "99,999,",
  "'82 ",
  "18:00 UTC ",
  "Then it was. ",
  "In 2008 it was. Then it was. ",
  "over over ",
  "and a half ",
  "\u00a0",
];

/** Milliseconds; measured 5 to 50 on a busy machine. Only a blow-up takes longer. */
const LONG = 2_000;

describe("a run of 6,000 characters is read in time", () => {
  test.each(RUNS)("%o", (run) => {
    const text = textOf(`It began in 2001. ${run.repeat(6_000 / run.length)}`);
    const start = performance.now();
    const { expressions } = readDates(text);
    expect(performance.now() - start).toBeLessThan(LONG);
    expect(expressions[0]?.value).toBe("2001");
  });
});

describe("a paragraph of 400,000 characters is read in time", () => {
  test.each(["1 ", "Jan. 1 ", "two years later ", "Q1 ", "\u00a0 ", "18:00 UTC "])(
    "%o",
    (run) => {
      const body = run.repeat(400_000 / run.length);
      const paragraphs = [{ number: 1, start: 0, end: body.length, heading: null }];
      const start = performance.now();
      readDates({ body, published: null, sentences: [], paragraphs });
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});

test("any text is read, and every expression is where it says", () => {
  const word = fc.constantFrom(
    ..."in on May March 2008 '82 20 1st , . – - Tuesday last next the two years later ago of January 18:00 UTC since until Then q1 spring 🙂 \u0007".split(
      " ",
    ),
  );
  const texts = fc
    .array(fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 6 })), {
      minLength: 1,
      maxLength: 40,
    })
    .map((words) => `Some words. ${words.join(" ")}`);
  fc.assert(
    fc.property(texts, (text) => {
      const dated = textOf(text);
      const { expressions, facts } = readDates(dated);
      let end = 0;
      for (const expression of expressions) {
        expect(expression.start).toBeGreaterThanOrEqual(end);
        expect(dated.body.slice(expression.start, expression.end)).toBe(expression.text);
        end = expression.end;
      }
      for (const fact of facts) {
        expect(dated.body.slice(fact.start, fact.end)).toBe(fact.text);
      }
    }),
    { numRuns: 300 },
  );
});

test("names of object properties are only words", () => {
  expect(
    read("The constructor met __proto__ in 2003 and toString in 2004.").facts,
  ).toHaveLength(2);
});
