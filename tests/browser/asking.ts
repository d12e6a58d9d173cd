import type { Locator, Page } from "playwright-core";

/** Everything comes in time, also on a machine with much else to do. */
export const PATIENTLY = { timeout: 10_000 };

/** How a whole test takes its time, there. */
export const AT_LENGTH = { timeout: 60_000 };

/** Everything that Footnote has said on a page. */
export function repliesOn(page: Page): Locator {
  return page.getByRole("article", { name: "Footnote says" });
}

/** Asks as a user does, and waits for the reply. */
export async function ask(page: Page, question: string): Promise<Locator> {
  return next(page, async () => {
    const field = page.getByRole("combobox", { name: "Message Footnote" });
    await field.fill(question);
    await field.press("Enter");
  });
}

/** Presses a button of a reply, and waits for the reply that it brings. */
export async function pressForNext(reply: Locator, button: string): Promise<Locator> {
  return next(reply.page(), () => press(reply, button));
}

/** Presses a button of a reply. */
export async function press(reply: Locator, button: string): Promise<void> {
  await reply.getByRole("button", { name: button, exact: true }).click();
}

/** Does something, and waits for what Footnote says to it. */
async function next(page: Page, act: () => Promise<void>): Promise<Locator> {
  const replies = repliesOn(page);
  const reply = replies.nth(await replies.count());
  await act();
  await reply.waitFor();
  return reply;
}

/** What the buttons and links of a reply are called, in order. */
export async function buttonsOf(reply: Locator): Promise<string[]> {
  const labels = await reply.locator("discord-button").allTextContents();
  return labels.map((label) => label.trim());
}
