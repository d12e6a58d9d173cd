import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { AT_LENGTH, PATIENTLY, repliesOn } from "./asking.ts";
import { noChromium } from "./chromium.ts";
import { useVisits } from "./use-visits.ts";

/** The element that has the focus, also within components. */
const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
})()`;

/** What it is called. */
const NAME = `((at) => {
  const host = at.getRootNode().host;
  return at.getAttribute("aria-label") ?? (host ?? at).textContent.trim();
})(${FOCUSED})`;

/** Whether it shows that it has the focus. */
const SHOWS = `((at) => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
  return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
})(${FOCUSED})`;

describe.skipIf(noChromium)(`without a pointer ${noChromium ?? ""}`, AT_LENGTH, () => {
  const visits = useVisits({ knowledge: BRIDGE });

  /** Goes on from one to the next, or to the one before, until it is called that. */
  async function goTo(page: Page, name: string, key = "Tab"): Promise<void> {
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press(key);
      expect(await page.evaluate(SHOWS)).toBe(true);
      if ((await page.evaluate(NAME)) === name) return;
    }
    throw new Error(`Nothing called ${name} can be reached with ${key}.`);
  }

  async function askByKeys(page: Page): Promise<void> {
    await page.keyboard.type(COST.question);
    await page.keyboard.press("Enter");
    await repliesOn(page).nth(1).waitFor();
  }

  it("questions are typed at once, chosen from the suggestions, and sent", async () => {
    const page = await visits.open();
    await page.keyboard.type("ribbon");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const option = page.getByRole("option", { selected: true });
    const question = (await option.textContent()) ?? "";
    const field = page.getByRole("combobox");
    expect(await field.getAttribute("aria-activedescendant")).toBe(
      await option.getAttribute("id"),
    );
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe(question);
    await page.keyboard.press("Enter");
    await repliesOn(page).nth(1).getByRole("blockquote").waitFor();
    expect(await page.evaluate(NAME)).toBe("Message Footnote");
  });

  it("suggestions are closed with Escape", async () => {
    const page = await visits.open();
    await page.keyboard.type("ribbon");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("option").count()).toBe(0);
    expect(await page.getByRole("combobox").inputValue()).toBe("ribbon");
  });

  it("buttons are reached and pressed, and the focus stays with what they show", async () => {
    const page = await visits.open();
    await askByKeys(page);
    const reply = repliesOn(page).nth(1);
    await goTo(page, "Other passages", "Shift+Tab");
    await page.keyboard.press("Enter");
    await reply.getByText(/^Passage 1 of/).waitFor();
    await goTo(page, "Back to the answer");
    await page.keyboard.press("Space");
    await expect.poll(() => reply.getByText(COST.answer).count(), PATIENTLY).toBe(1);
    await goTo(page, "Timeline");
    await page.keyboard.press("Enter");
    const timeline = repliesOn(page).nth(2);
    await timeline.waitFor();
    await goTo(page, "Dismiss this message");
    await page.keyboard.press("Enter");
    await timeline.waitFor({ state: "detached" });
    await goTo(page, "Message Footnote");
  });

  it("a citation is followed", async () => {
    const page = await visits.open();
    await askByKeys(page);
    await goTo(page, "Open at this sentence", "Shift+Tab");
    const gone = page.context().waitForEvent("request");
    await page.keyboard.press("Enter");
    expect((await gone).url()).toBe("https://gazette.example/harbour-bridge");
  });

  it("an article is chosen from the list, and none by the way to it", async () => {
    const page = await visits.open();
    await goTo(page, "Articles", "Shift+Tab");
    await page.keyboard.press("Enter");
    const list = repliesOn(page).nth(1);
    const menu = list.getByRole("combobox", { name: "Open an article" });
    await menu.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await list.getByText("I answer from").count()).toBe(1);
    const chosen = menu.locator("option").nth(1);
    const title = (await chosen.textContent()) ?? "no article";
    await page.keyboard.press("Enter");
    await repliesOn(page).getByRole("heading", { name: title }).waitFor();
  });

  it("what is typed goes to the field, wherever a reply was pressed", async () => {
    const page = await visits.open();
    await repliesOn(page).first().getByRole("button").first().click();
    await repliesOn(page).nth(1).waitFor();
    await page.keyboard.type("Who?");
    const field = page.getByRole("combobox", { name: "Message Footnote" });
    expect(await field.inputValue()).toBe("Who?");
  });

  it("the theme is switched", async () => {
    const page = await visits.open();
    await goTo(page, "Light theme", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Dark theme" }).waitFor();
  });

  it("what is long is scrolled", async () => {
    const page = await visits.open({ viewport: { width: 800, height: 400 } });
    await askByKeys(page);
    await goTo(page, "Messages", "Shift+Tab");
    const place = () => page.evaluate<number>(`${FOCUSED}.scrollTop`);
    const after = (key: string) => async () => {
      await page.keyboard.press(key);
      return place();
    };
    await expect.poll(after("End"), PATIENTLY).toBeGreaterThan(100);
    await expect.poll(after("Home"), PATIENTLY).toBe(0);
  });
});
