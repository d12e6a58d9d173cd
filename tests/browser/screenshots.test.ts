import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { AT_LENGTH, ask, PATIENTLY, pressForNext, repliesOn } from "./asking.ts";
import { noChromium } from "./chromium.ts";
import { dropFile } from "./drop-file.ts";
import { smallPng } from "./small-png.ts";
import { useVisits } from "./use-visits.ts";

/*
 * Takes the pictures of the page that the guides show. They are drawn in every run, and kept
 * where it is told to:
 *
 *   PICTURES=1 npx vitest run tests/browser/screenshots.test.ts
 */

const DOCS = new URL("../../docs/page/", import.meta.url);

/** No picture is larger. */
const MOST_BYTES = 150_000;

const QUESTION = "When did Yeltsin lead Russia to join the G8?";

const LIGHT = `# The Skerry light

The lamp of the Skerry light was first lit by Ada Thorne on 3 May 1880. Three years later a
storm carried off the gallery, and the keeper, Tobias Renn, was drowned.
`;

describe.skipIf(noChromium)(`pictures of the page ${noChromium ?? ""}`, AT_LENGTH, () => {
  const knowledge = fileURLToPath(new URL("../../knowledge/", import.meta.url));
  const visits = useVisits({ env: { KNOWLEDGE_DIR: knowledge } });

  async function visit(colorScheme: "dark" | "light", height: number): Promise<Page> {
    const page = await visits.open({
      colorScheme,
      viewport: { width: 1280, height },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    return page;
  }

  async function keep(page: Page, name: string): Promise<void> {
    await page.evaluate("document.fonts.ready.then(() => true)");
    const eyes = await visits.browser.newPage();
    const png = await smallPng(eyes, await page.screenshot({ caret: "hide" }));
    expect(png.length).toBeLessThan(MOST_BYTES);
    if (process.env["PICTURES"] !== "1") return;
    await mkdir(DOCS, { recursive: true });
    await writeFile(new URL(`${name}.png`, DOCS), png);
  }

  it("show an answer, and why it is the answer", async () => {
    const page = await visit("dark", 900);
    await ask(page, QUESTION);
    await page.getByRole("complementary").getByText(`“${QUESTION}”`).waitFor();
    await keep(page, "answer");
  });

  it("show a timeline, in the light", async () => {
    const page = await visit("light", 900);
    const reply = await ask(page, QUESTION);
    const timeline = await pressForNext(reply, "Timeline");
    const picture = timeline.locator("img.picture");
    const width = () =>
      picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth);
    await expect.poll(width, PATIENTLY).toBeGreaterThan(500);
    await timeline.getByRole("button").last().scrollIntoViewIfNeeded();
    await keep(page, "timeline");
  });

  it("show an article of one's own", async () => {
    const page = await visit("dark", 700);
    await dropFile(page, "the-skerry-light.md", LIGHT);
    const told = repliesOn(page).nth(1);
    await told.waitFor();
    await ask(page, "Who first lit the lamp of the Skerry light?");
    await page.getByRole("complementary").getByText("“Who first lit").waitFor();
    await keep(page, "own-article");
  });
});
