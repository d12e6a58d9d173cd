import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { BotOptions } from "../discord/loopback/bot.ts";
import { startPage } from "../page/a-page.ts";
import { startChromium } from "./chromium.ts";

/** What has not happened by then on a page does not happen. */
const PATIENCE_MS = 10_000;

/** The local page, and a Chromium that looks at it. */
export interface Visits {
  readonly address: string;
  readonly browser: Browser;
  /** What the browser reports: errors, and what the page's policy forbids. */
  readonly complaints: string[];
  /** Opens the page as somebody who has never been there does. */
  open(options?: BrowserContextOptions): Promise<Page>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves the local page, and starts a Chromium.
 * @param log where Chromium writes what its network does, once it is closed
 */
export async function startVisits(
  options: BotOptions & { readonly log?: string } = {},
): Promise<Visits> {
  const { log, ...others } = options;
  await using stack = new AsyncDisposableStack();
  const served = stack.use(await startPage(others));
  const browser = stack.adopt(await startChromium(log), (started) => started.close());
  const { address } = served;
  const complaints: string[] = [];
  const kept = stack.move();
  return {
    address,
    browser,
    complaints,
    async open(options = {}) {
      const context = await browser.newContext({ colorScheme: "dark", ...options });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on("console", (said) => {
        if (["error", "warning"].includes(said.type())) complaints.push(said.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("dialog", (dialog) => {
        complaints.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(address);
      await page.getByText("Ask me something about the articles").waitFor();
      return page;
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
