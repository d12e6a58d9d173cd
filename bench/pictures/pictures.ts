import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { startChromium } from "../../tests/browser/chromium.ts";
import { smallPng } from "../../tests/browser/small-png.ts";
import { startBot } from "../../tests/discord/loopback/bot.ts";
import { startLoopback } from "../../tests/discord/loopback/start.ts";
import { chatHtml } from "./chat-html.ts";
import { ARTICLES, SCENES } from "./scenes.ts";
import { createStage } from "./stage.ts";

/*
 * Takes the pictures of the guides in docs/: what the real bot replies in a Discord that stands
 * in, drawn by Chromium in Discord's dark theme. Nothing is fetched from anywhere.
 *
 *   apt-get install chromium fonts-liberation fonts-noto-color-emoji
 *   npm run pictures -- [name …]
 */

const KNOWLEDGE = new URL("../../knowledge/", import.meta.url);
const DOCS = new URL("../../docs/discord/", import.meta.url);
const WIDTH = 640;

/** No picture is larger. */
const MOST_BYTES = 150_000;

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(SCENES);
await using loopback = await startLoopback();
await using bot = await startBot(loopback, {
  knowledge: await articles(),
  env: { REFRESH_SERVERS: loopback.guild.id },
});
const browser = await startChromium();
try {
  const stage = createStage(loopback, bot);
  for (const name of names) {
    const scene = SCENES[name];
    if (scene === undefined) throw new Error(`There is no picture called ${name}.`);
    await draw(browser, name, chatHtml(await scene(stage)));
  }
} finally {
  await browser.close();
}

async function articles(): Promise<Record<string, string>> {
  const found: Record<string, string> = { ...ARTICLES };
  for (const name of await readdir(KNOWLEDGE)) {
    if (name.endsWith(".md"))
      found[name] = await readFile(new URL(name, KNOWLEDGE), "utf8");
  }
  return found;
}

async function draw(browser: Browser, name: string, html: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 800 },
    deviceScaleFactor: 1.5,
  });
  await page.route("**", (route) => void route.abort());
  await page.setContent(html);
  await page.evaluate("document.fonts.ready.then(() => true)");
  const png = await smallPng(page, await page.locator("main").screenshot());
  await page.close();
  const size = `docs/discord/${name}.png: ${Math.round(png.length / 1_000)} kB`;
  if (png.length > MOST_BYTES) throw new Error(`${size} is too large.`);
  await writeFile(fileURLToPath(new URL(`${name}.png`, DOCS)), png);
  process.stdout.write(`${size}\n`);
}
