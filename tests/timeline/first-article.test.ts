import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { segment } from "../../src/knowledge/segment.ts";
import { readDates } from "../../src/timeline/dates.ts";

const FILE = "2017-01-19-more-than-a-reset.md";

test("the first article dates nine statements, and nothing else", async () => {
  const bytes = await readFile(join(import.meta.dirname, "../../knowledge", FILE));
  const article = parseArticle(FILE, bytes);
  if ("reason" in article) throw new Error(article.reason.code);
  const { body, published, paragraphs } = article;
  const { sentences } = segment(article);
  const { facts } = readDates({ body, published, sentences, paragraphs });
  expect(
    facts.map(({ date, expression, how, planned }) => [date, expression, how, planned]),
  ).toEqual([
    ["2017-01-20", "Jan. 20", "computed", true],
    ["2008-08", "in August 2008", "stated", false],
    ["2008-08/2012-03", "Then", "bounded", false],
    ["2012-03", "in March 2012", "stated", false],
    ["2015", "three years later", "computed", false],
    ["1989", "in 1989", "stated", false],
    ["1997", "in 1997", "stated", false],
    ["2014", "until 2014", "stated", false],
    ["2008", "in 2008", "stated", false],
  ]);
});
