import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { articleFrom } from "../knowledge/source.ts";
import { articlePage } from "./article-page.ts";
import { AT_LENGTH, ask } from "./asking.ts";
import { noChromium } from "./chromium.ts";
import { highlighted } from "./highlighted.ts";
import { type Served, serve } from "./serve.ts";
import { startVisits, type Visits } from "./visits.ts";

const FILE = "2017-01-19-more-than-a-reset.md";
const SOURCE = readFileSync(new URL(`../../knowledge/${FILE}`, import.meta.url), "utf8");

describe.skipIf(noChromium)(
  `a citation that is followed ${noChromium ?? ""}`,
  AT_LENGTH,
  () => {
    let served: Served;
    let visits: Visits;
    beforeAll(async () => {
      served = await serve(
        new Map([["/article", articlePage(articleFrom(FILE, SOURCE))]]),
      );
      const source = SOURCE.replace(/^url: .*$/m, `url: ${served.address}/article`);
      visits = await startVisits({ knowledge: { [FILE]: source } });
    }, AT_LENGTH.timeout);
    afterEach(() => {
      expect(visits.complaints.splice(0)).toEqual([]);
    });
    afterAll(async () => {
      await visits?.[Symbol.asyncDispose]();
      await served?.stop();
    });

    it.each([
      ["Open at this sentence", "Who brought down the Berlin Wall?"],
      ["Open article", "When did Russia join the G8?"],
      ["Open at this sentence", "When was Putin reelected?"],
    ])(
      "by “%s” shows the sentence that answers “%s” in its article",
      async (name, question) => {
        const page = await visits.open();
        const reply = await ask(page, question);
        const sentence = await reply.locator("blockquote strong").textContent();
        const opened = page.context().waitForEvent("page");
        await reply.getByRole("link", { name }).click();
        const article = await opened;
        await article.waitForLoadState();
        // The article cannot reach the page that led to it.
        expect(await article.evaluate("opener")).toBeNull();
        expect(await article.evaluate("document.referrer")).toBe("");
        const eyes = await visits.browser.newPage();
        const { text, runs } = await highlighted(article, eyes);
        expect(runs.map(({ start, end }) => text.slice(start, end))).toEqual([
          sentence?.replace(/\s+/g, ""),
        ]);
      },
    );
  },
);
