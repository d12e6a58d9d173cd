import { describe, expect, test } from "vitest";
import { findExpressions } from "../../src/timeline/find.ts";
import { RULES } from "../../src/timeline/registry.ts";
import { read, textOf } from "./read.ts";
import { LENGTHS } from "./rules/lengths.ts";
import { RELATIVE_DATES } from "./rules/relative-dates.ts";
import { WRITTEN_DATES } from "./rules/written-dates.ts";

const TABLES = [...WRITTEN_DATES, ...RELATIVE_DATES, ...LENGTHS];

/** What one rule finds by itself. */
function foundBy(name: string, text: string): string[] {
  const { body, paragraphs, sentences } = textOf(text);
  const rules = RULES.filter((rule) => rule.name === name);
  return paragraphs.flatMap((paragraph) =>
    findExpressions(body, paragraph, sentences, rules).map(({ start, end }) =>
      body.slice(start, end),
    ),
  );
}

test("every rule has cases that it reads and cases that it refuses", () => {
  expect(TABLES.map(({ rule }) => rule).sort()).toEqual(
    RULES.map(({ name }) => name).sort(),
  );
  for (const { rule, reads, refuses } of TABLES) {
    expect(reads.length, rule).toBeGreaterThan(0);
    expect(refuses.length, rule).toBeGreaterThan(1);
  }
});

describe.for(TABLES)("the rule $rule", ({ rule, reads, refuses }) => {
  test.for(reads)("reads %s", ([sentence, expression, value]) => {
    expect(foundBy(rule, sentence)).not.toEqual([]);
    const { expressions } = read(sentence);
    expect(expressions.map(({ text, value }) => [text, value])).toContainEqual([
      expression,
      value,
    ]);
  });
  test.for(refuses.map((sentence) => [sentence] as const))("refuses %s", ([sentence]) => {
    expect(foundBy(rule, sentence)).toEqual([]);
  });
});
