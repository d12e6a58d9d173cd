import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cite } from "../../src/answering/cite.ts";
import { readEntry } from "../../src/edition/build.ts";
import { safeLink } from "../../src/replies/links.ts";
import { articleFrom } from "../knowledge/source.ts";
import { articlePage } from "./article-page.ts";
import { AT_LENGTH } from "./asking.ts";
import { noChromium, startChromium } from "./chromium.ts";
import { highlighted } from "./highlighted.ts";
import { type Served, serve } from "./serve.ts";

const ARTICLES = [
  "../../knowledge/2017-01-19-more-than-a-reset.md",
  "articles/ferry.html",
  "articles/council.md",
  "articles/voices.txt",
].map((file) => {
  const source = readFileSync(new URL(file, import.meta.url), "utf8");
  const entry = readEntry(articleFrom(basename(file), source));
  const page = extname(file) === ".html" ? source : articlePage(entry.article);
  return { entry, page };
});

/** A text without white space and signs that are not seen. */
const bare = (text: string): string => text.replace(/[\s\u00ad]+/g, "");

describe.skipIf(noChromium)(
  `the link of a citation ${noChromium ?? ""}`,
  AT_LENGTH,
  () => {
    let served: Served;
    let browser: Browser;
    let page: Page;
    let eyes: Page;
    beforeAll(async () => {
      served = await serve(
        new Map(ARTICLES.map(({ entry, page }) => [`/${entry.article.slug}`, page])),
      );
      browser = await startChromium();
      page = await browser.newPage();
      eyes = await browser.newPage();
    }, AT_LENGTH.timeout);
    afterAll(async () => {
      await browser?.close();
      await served?.stop();
    });

    describe.each(ARTICLES)("to $entry.article.title", ({ entry }) => {
      const { body, paragraphs, slug } = entry.article;
      it.each(entry.passages)(
        "highlights exactly the sentence that answers, in passage $id",
        async (passage) => {
          const article = { ...entry.article, url: `${served.address}/${slug}` };
          const texts = paragraphs.map(({ start, end }) => bare(body.slice(start, end)));
          for (const sentence of entry.sentences.slice(
            passage.firstSentence,
            passage.endSentence,
          )) {
            const place = { ...sentence, paragraph: passage.paragraph };
            // A document of its own each time, as for a reader who comes from elsewhere.
            await page.goto("about:blank");
            await page.goto(safeLink(cite(article, place).link) ?? "no link");
            const { text, runs } = await highlighted(page, eyes);
            const seen = runs.map(({ start, end }) => text.slice(start, end));
            expect(seen).toEqual([bare(body.slice(sentence.start, sentence.end))]);
            const { start } = paragraphs[sentence.paragraph] ?? sentence;
            expect(runs[0]?.start).toBe(
              placeOf(texts, sentence.paragraph, text) +
                bare(body.slice(start, sentence.start)).length,
            );
          }
        },
      );
    });
  },
);

/** Where a paragraph begins in a text that holds all of them in order. */
function placeOf(paragraphs: readonly string[], wanted: number, text: string): number {
  let place = 0;
  for (const paragraph of paragraphs.slice(0, wanted)) {
    place = text.indexOf(paragraph, place) + paragraph.length;
  }
  return text.indexOf(paragraphs[wanted] ?? "", place);
}
