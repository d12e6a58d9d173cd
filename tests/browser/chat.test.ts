import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BRIDGE, COST, FERRY } from "../discord/loopback/bridge.ts";
import {
  AT_LENGTH,
  ask,
  buttonsOf,
  PATIENTLY,
  press,
  pressForNext,
  repliesOn,
} from "./asking.ts";
import { noChromium } from "./chromium.ts";
import { useVisits } from "./use-visits.ts";

const RESET = "2017-01-19-more-than-a-reset.md";
const CAST = readFileSync(new URL(`../../knowledge/${RESET}`, import.meta.url), "utf8");

describe.skipIf(noChromium)(
  `the page in a browser ${noChromium ?? ""}`,
  AT_LENGTH,
  () => {
    const visits = useVisits({ knowledge: { ...BRIDGE, [RESET]: CAST } });

    it("says that it is a local preview, and what can be done with it", async () => {
      const page = await visits.open({ viewport: { width: 360, height: 640 } });
      expect(await page.getByRole("banner").textContent()).toContain("Local preview");
      const hello = repliesOn(page).first();
      expect(await hello.getByRole("listitem").count()).toBeGreaterThan(2);
      expect(await hello.textContent()).toContain("an article of your own");
    });

    it("leaves room for the chat in a window as low as one zoomed to 200 %", async () => {
      const page = await visits.open({ viewport: { width: 640, height: 400 } });
      const reply = await ask(page, COST.question);
      await page.getByRole("button", { name: "Why?" }).click();
      const log = await page.getByRole("log").boundingBox();
      expect(log?.height).toBeGreaterThan(250);
      await page.getByRole("combobox").scrollIntoViewIfNeeded();
      expect(await reply.isVisible()).toBe(true);
    });

    it("answers with the article's own words, where they stand, and a link to them", async () => {
      const page = await visits.open();
      const reply = await ask(page, COST.question);
      expect(await reply.getByRole("strong").first().textContent()).toContain(
        COST.answer,
      );
      const link = reply.getByRole("link", { name: "Open at this sentence" });
      expect(await link.getAttribute("href")).toMatch(
        /^https:\/\/gazette\.example\/harbour-bridge#:~:text=The%20bridge%20cost/,
      );
      expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    });

    it("answers a question that leans on the one before", async () => {
      const page = await visits.open();
      await ask(page, "Who is Tomas Rehn?");
      const reply = await ask(page, "When did he begin the work?");
      expect(await reply.textContent()).toContain("March 2018");
    });

    it("says that the articles do not answer, and shows what comes nearest", async () => {
      const page = await visits.open();
      const reply = await ask(page, "What is the boiling point of mercury?");
      expect(await reply.textContent()).toMatch(/The articles do not/);
    });

    it("asks one of the questions that it offers when it is pressed", async () => {
      const page = await visits.open();
      const offered = repliesOn(page).first().getByRole("button").first();
      const question = (await offered.textContent()) ?? "";
      await offered.click();
      await repliesOn(page).nth(1).waitFor();
      const said = page.getByRole("article", { name: "You say" });
      expect(await said.textContent()).toContain(question);
      expect(await repliesOn(page).nth(1).getByRole("blockquote").count()).toBe(1);
    });

    it("suggests questions while one is typed, and takes the one that is pressed", async () => {
      const page = await visits.open();
      const field = page.getByRole("combobox");
      await field.pressSequentially("ribbon");
      const option = page.getByRole("option", { name: /ribbon/ }).first();
      await option.waitFor();
      expect(await field.getAttribute("aria-expanded")).toBe("true");
      const question = await option.textContent();
      await option.click();
      expect(await field.inputValue()).toBe(question);
      expect(await page.getByRole("option").count()).toBe(0);
    });

    it("says so where it cannot be reached, and answers again once it can", async () => {
      const page = await visits.open();
      await page.context().setOffline(true);
      const reply = await ask(page, COST.question);
      expect(await reply.textContent()).toContain("I cannot be reached.");
      expect(visits.complaints.splice(0)).not.toEqual([]);
      await page.context().setOffline(false);
      // The question is back in the field.
      await page.getByRole("combobox").press("Enter");
      await repliesOn(page).getByText(COST.answer).first().waitFor();
    });

    it("keeps what one page asks from another", async () => {
      const page = await visits.open();
      await ask(page, "Who is Tomas Rehn?");
      const other = await visits.open();
      const reply = await ask(other, "When did he begin the work?");
      expect(await reply.textContent()).not.toContain("About Tomas Rehn");
    });

    describe("the buttons of an answer", () => {
      it("are all of these, each of which is pressed below", async () => {
        const page = await visits.open();
        const reply = await ask(page, "Who brought down the Berlin Wall?");
        expect(await buttonsOf(reply)).toEqual([
          ...["More context", "Other passages", "Timeline", "Open article"],
          ...["👍", "👎", "Dismiss"],
        ]);
      });

      it("show more context until there is no more, and go back", async () => {
        const page = await visits.open();
        const reply = await ask(page, "Who brought down the Berlin Wall?");
        const before = await reply.locator(".card").textContent();
        const quoted = async () =>
          (await reply.locator("blockquote").textContent()) ?? "";
        let shown = (await quoted()).length;
        while ((await buttonsOf(reply)).includes("More context")) {
          await press(reply, "More context");
          await expect
            .poll(async () => (await quoted()).length, PATIENTLY)
            .toBeGreaterThan(shown);
          shown = (await quoted()).length;
        }
        await press(reply, "Back to the answer");
        await expect
          .poll(() => reply.locator(".card").textContent(), PATIENTLY)
          .toBe(before);
      });

      it("turn the pages of the other passages, to the last and back", async () => {
        const page = await visits.open();
        const reply = await ask(page, "Who brought down the Berlin Wall?");
        await press(reply, "Other passages");
        const number = reply.getByText(/^Passage \d of \d$/);
        await number.waitFor();
        const pages = Number((await number.textContent())?.at(-1));
        expect(pages).toBeGreaterThan(1);
        const turn = (name: string) => reply.getByRole("button", { name, exact: true });
        expect(await turn("Previous").isDisabled()).toBe(true);
        for (let at = 2; at <= pages; at += 1) {
          await press(reply, "Next");
          await reply.getByText(`Passage ${at} of ${pages}`).waitFor();
        }
        expect(await turn("Next").isDisabled()).toBe(true);
        await press(reply, "Previous");
        await reply.getByText(`Passage ${pages - 1} of ${pages}`).waitFor();
        await press(reply, "Back to the answer");
        await expect.poll(() => buttonsOf(reply), PATIENTLY).toContain("Other passages");
      });

      it("show the timeline with its picture, page by page, to the reader alone", async () => {
        const page = await visits.open();
        const reply = await ask(page, "Who brought down the Berlin Wall?");
        const timeline = await pressForNext(reply, "Timeline");
        await timeline.getByText("Only you can see this.").waitFor();
        const picture = timeline.locator("img.picture");
        const drawn = () =>
          picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth);
        await expect.poll(drawn, PATIENTLY).toBeGreaterThan(500);
        expect(await picture.getAttribute("alt")).toContain("1989");
        await press(timeline, "Later ▶");
        await timeline.getByText(/^Dated statements (?!1 )/).waitFor();
        await expect.poll(drawn, PATIENTLY).toBeGreaterThan(500);
        await press(timeline, "◀ Earlier");
        await timeline.getByText(/^Dated statements 1 /).waitFor();
        await press(timeline, "Dismiss this message");
        await timeline.waitFor({ state: "detached" });
      });

      it("take a vote, and another one instead", async () => {
        const page = await visits.open();
        const reply = await ask(page, COST.question);
        const thanks = await pressForNext(reply, "👍");
        expect(await thanks.textContent()).toContain("this answer helped");
        const changed = await pressForNext(reply, "👎");
        expect(await changed.textContent()).toContain("I have changed your vote");
      });

      it("take the answer away", async () => {
        const page = await visits.open();
        const count = await repliesOn(page).count();
        const reply = await ask(page, FERRY.question);
        await press(reply, "Dismiss");
        await expect.poll(() => repliesOn(page).count(), PATIENTLY).toBe(count);
      });
    });

    describe("its themes", () => {
      const ground = "getComputedStyle(document.body).backgroundColor";

      it.each(["dark", "light"] as const)(
        "begin with the reader's, %s",
        async (scheme) => {
          const page = await visits.open({ colorScheme: scheme });
          const light = await page.evaluate<boolean>(
            `${ground} === "rgb(255, 255, 255)"`,
          );
          expect(light).toBe(scheme === "light");
        },
      );

      it("are switched by a button, and stay so when the page is loaded again", async () => {
        const page = await visits.open();
        const before = await page.evaluate(ground);
        await page.getByRole("button", { name: "Light theme" }).click();
        const after = await page.evaluate(ground);
        expect(after).not.toBe(before);
        await page.reload();
        expect(await page.evaluate(ground)).toBe(after);
        await page.getByRole("button", { name: "Dark theme" }).click();
        expect(await page.evaluate(ground)).toBe(before);
      });
    });
  },
);
