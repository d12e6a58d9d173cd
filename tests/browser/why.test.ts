import { describe, expect, it } from "vitest";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { AT_LENGTH, ask } from "./asking.ts";
import { noChromium } from "./chromium.ts";
import { useVisits } from "./use-visits.ts";

describe.skipIf(noChromium)(
  `the panel beside the chat ${noChromium ?? ""}`,
  AT_LENGTH,
  () => {
    const visits = useVisits({ knowledge: BRIDGE });

    it("shows words, signs, candidates, certainty and facts of the last answer", async () => {
      const page = await visits.open({ viewport: { width: 1300, height: 800 } });
      const why = page.getByRole("complementary", { name: "Why" });
      await ask(page, COST.question);
      await why.getByText(`“${COST.question}”`).waitFor();
      expect(
        await why.getByRole("img", { name: /^\d+ % sure, \d+ % needed$/ }).count(),
      ).toBe(1);
      const words = why.getByRole("table", { name: "Words of the question" });
      expect(await words.getByRole("row", { name: /bridge/ }).count()).toBe(1);
      expect(
        await why
          .getByRole("table", { name: /^For and against/ })
          .getByRole("row")
          .count(),
      ).toBeGreaterThan(1);
      const candidates = why.getByRole("listitem").filter({ hasText: "Score" });
      expect(await candidates.first().textContent()).toContain(COST.answer);
      await candidates
        .first()
        .getByText(/^Score/)
        .click();
      await candidates.first().getByRole("table").waitFor();
      expect(await why.textContent()).toContain("March 2018");
    });

    it("shows likewise why an earlier question was answered as it was", async () => {
      const page = await visits.open({ viewport: { width: 800, height: 800 } });
      const why = page.getByRole("complementary", { name: "Why" });
      const first = await ask(page, COST.question);
      await ask(page, "Which poems did Xaver Quill write in 1911?");
      await first.getByRole("button", { name: "Why this reply?" }).press("Enter");
      await why.getByText(`“${COST.question}”`).waitFor();
      expect(await page.evaluate("document.activeElement.id")).toBe("why");
      const hello = await ask(page, "hello");
      expect(await hello.getByRole("button", { name: "Why" }).count()).toBe(0);
    });

    it("breaks no short word", async () => {
      const page = await visits.open({ viewport: { width: 1300, height: 800 } });
      await ask(page, "When did Putin fly to Mars?");
      const words = page.getByRole("table", { name: "Words of the question" });
      const cell = words.getByRole("cell", { name: "Putin", exact: true });
      await cell.waitFor();
      const { height = 0 } = (await cell.boundingBox()) ?? {};
      expect(height).toBeLessThan(40);
    });

    it("says why there is no answer", async () => {
      const page = await visits.open({ viewport: { width: 1300, height: 800 } });
      const why = page.getByRole("complementary", { name: "Why" });
      await ask(page, "Which poems did Xaver Quill write in 1911?");
      await why.getByText("Xaver Quill").first().waitFor();
      expect(await why.locator(".verdict.not_found").count()).toBe(1);
    });

    it("is opened and closed by its button, where there is little room", async () => {
      const page = await visits.open({ viewport: { width: 800, height: 800 } });
      const why = page.getByRole("complementary", { name: "Why" });
      const button = page.getByRole("button", { name: "Why?" });
      expect(await why.count()).toBe(0);
      await ask(page, COST.question);
      await button.press("Enter");
      await why.getByText(`“${COST.question}”`).waitFor();
      await button.press("Enter");
      expect(await why.count()).toBe(0);
    });

    it("shows hostile questions as text", async () => {
      const page = await visits.open({ viewport: { width: 1300, height: 800 } });
      const why = page.getByRole("complementary", { name: "Why" });
      const question = "Who is <img src=x onerror=alert(1)> of the bridge?";
      await ask(page, question);
      await why.getByText(question).first().waitFor();
      expect(await why.locator("img").count()).toBe(0);
    });
  },
);
