import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { AT_LENGTH, ask, press, pressForNext } from "./asking.ts";
import { audit } from "./audit.ts";
import { noChromium } from "./chromium.ts";
import { dropFile } from "./drop-file.ts";
import { startVisits, type Visits } from "./visits.ts";

describe.skipIf(noChromium)(`axe-core ${noChromium ?? ""}`, AT_LENGTH, () => {
  let visits: Visits;
  const rows: string[] = [];
  beforeAll(async () => {
    visits = await startVisits({ knowledge: BRIDGE });
  }, AT_LENGTH.timeout);
  afterAll(async () => {
    process.stdout.write(`axe-core on the page:\n${rows.join("\n")}\n`);
    await visits?.[Symbol.asyncDispose]();
  });

  it.each([
    ["dark", 1100],
    ["light", 1100],
    ["dark", 320],
    ["light", 320],
  ] as const)(
    "has nothing to object to in the %s theme, %d pixels wide",
    async (colorScheme, width) => {
      const page = await visits.open({ colorScheme, viewport: { width, height: 800 } });
      const found: string[] = [];
      async function look(at: string): Promise<void> {
        const { passes, undecided, violations } = await audit(page);
        const where = `${colorScheme}, ${width} pixels, ${at}`;
        const counts = [
          `${passes} rules passed`,
          `${violations.length} violated`,
          `${undecided} left to a person`,
        ];
        rows.push(`  ${where}: ${counts.join(", ")}`);
        found.push(...violations.map((violation) => `${where}: ${violation}`));
        const { scrollWidth } = await page.evaluate<{ scrollWidth: number }>(
          "({ scrollWidth: document.documentElement.scrollWidth })",
        );
        if (scrollWidth > width) found.push(`${where}: ${scrollWidth} pixels are needed`);
      }

      await look("welcome");
      await page.getByRole("combobox").pressSequentially("ribbon");
      await page.getByRole("option").first().waitFor();
      await look("suggestions");
      const reply = await ask(page, COST.question);
      await look("answer");
      await page.getByRole("button", { name: "Why?" }).click();
      await page.getByRole("table", { name: "Words of the question" }).waitFor();
      await look("why");
      await page.getByRole("button", { name: "Why?" }).click();
      await press(reply, "Other passages");
      await reply.getByText(/^Passage 1 of/).waitFor();
      await look("other passages");
      await press(reply, "Back to the answer");
      await pressForNext(reply, "Timeline");
      await look("timeline");
      await ask(page, "What is the boiling point of mercury?");
      await look("no answer");
      await page.getByRole("button", { name: "Articles" }).click();
      await page.getByRole("combobox", { name: "Open an article" }).waitFor();
      await look("articles");
      await dropFile(page, "light.md", "The Skerry light was first lit on 3 May 1880.");
      await page.getByText("I have read").waitFor();
      await look("own article");
      expect(found).toEqual([]);
    },
  );
});
