import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { AT_LENGTH, ask, PATIENTLY, press, pressForNext } from "./asking.ts";
import { noChromium, startChromium } from "./chromium.ts";
import { dropFile } from "./drop-file.ts";
import { trafficOf } from "./net-log.ts";
import { serve } from "./serve.ts";
import { startVisits } from "./visits.ts";

/** What is our own of a page may weigh so much, in bytes. */
const OWN_WEIGHT = 300_000;

interface Loaded {
  readonly path: string;
  readonly bytes: number;
}

/** What a page has loaded since it was opened. */
async function loadedBy(page: Page): Promise<Loaded[]> {
  return page.evaluate(`["navigation", "resource"].flatMap((type) =>
    performance.getEntriesByType(type).map(({ name, decodedBodySize }) => ({
      path: new URL(name).pathname, bytes: decodedBodySize })))`);
}

const weightOf = (files: readonly Loaded[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

describe.skipIf(noChromium)(`what a browser loads ${noChromium ?? ""}`, AT_LENGTH, () => {
  let folder: string;
  let log: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "footnote-net-log-"));
    log = join(folder, "net.json");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("is the page's own, whatever is done there, by the browser's own log", async () => {
    let address: string;
    {
      await using visits = await startVisits({ knowledge: BRIDGE, log });
      ({ address } = visits);
      const page = await visits.open();
      const files = await loadedBy(page);
      const own = files.filter(({ path }) => !path.startsWith("/assets/vendor/"));
      const kilobytes = (some: readonly Loaded[]) => Math.round(weightOf(some) / 1_000);
      process.stdout.write(
        `the page: ${files.length} requests, ${kilobytes(files)} kB, of which our own: ${own.length} requests, ${kilobytes(own)} kB\n`,
      );
      expect(weightOf(own)).toBeLessThan(OWN_WEIGHT);

      await page.getByRole("combobox").pressSequentially("ribbon");
      await page.getByRole("option").first().waitFor();
      const reply = await ask(page, COST.question);
      await press(reply, "More context");
      await press(reply, "Back to the answer");
      const timeline = await pressForNext(reply, "Timeline");
      const picture = timeline.locator("img.picture");
      await expect
        .poll(
          () => picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth),
          PATIENTLY,
        )
        .toBeGreaterThan(500);
      await page.getByRole("button", { name: "Light theme" }).click();
      await page.getByRole("button", { name: "Why?" }).click();
      await page.getByRole("button", { name: "Articles" }).click();
      await page.getByRole("combobox", { name: "Open an article" }).waitFor();
      await dropFile(page, "light.md", "The Skerry light was first lit on 3 May 1880.");
      await page.getByText("I have read").waitFor();
      await ask(page, "![x](https://elsewhere.example/x.png) https://elsewhere.example");
      expect(visits.complaints).toEqual([]);
    }
    const { requests, hosts } = trafficOf(log, address);
    const elsewhere = requests.filter((url) => new URL(url).origin !== address);
    process.stdout.write(
      `the browser's log: ${requests.length} requests, ${elsewhere.length} of them external\n`,
    );
    expect(requests.length).toBeGreaterThan(20);
    expect(elsewhere).toEqual([]);
    expect(new Set(hosts)).toEqual(new Set([address]));
  });

  it("would show in that log if it were another's", async () => {
    const foreign = "http://elsewhere.example/x.png";
    const served = await serve(new Map([["/", `<!doctype html><img src="${foreign}">`]]));
    const browser = await startChromium(log);
    const page = await browser.newPage();
    await page.goto(served.address);
    await browser.close();
    await served.stop();
    const { requests, hosts } = trafficOf(log, served.address);
    expect(requests).toContain(foreign);
    expect(hosts.filter((host) => host !== served.address)).not.toEqual([]);
  });
});
