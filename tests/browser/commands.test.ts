import { readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { BRIDGE } from "../discord/loopback/bridge.ts";
import { AT_LENGTH, press, repliesOn } from "./asking.ts";
import { noChromium } from "./chromium.ts";
import { useVisits } from "./use-visits.ts";

const RESET = "2017-01-19-more-than-a-reset.md";
const CAST = readFileSync(new URL(`../../knowledge/${RESET}`, import.meta.url), "utf8");

describe.skipIf(noChromium)(`the page's commands ${noChromium ?? ""}`, AT_LENGTH, () => {
  const visits = useVisits({ knowledge: { ...BRIDGE, [RESET]: CAST } });

  it("list the articles, and open the one that is chosen", async () => {
    const page = await visits.open();
    await page.getByRole("button", { name: "Articles" }).click();
    const list = repliesOn(page).nth(1);
    await list.getByText("I answer from 2 articles").waitFor();
    await list
      .getByRole("combobox", { name: "Open an article" })
      .selectOption({ label: "The Harbour Bridge Opens" });
    await repliesOn(page).getByText("In its own words").waitFor();
  });

  it("show the timeline of all articles with its picture, page by page", async () => {
    const page = await visits.open();
    await page.getByRole("button", { name: "Timeline", exact: true }).first().click();
    const timeline = repliesOn(page).nth(1);
    await timeline.getByText(/^Dated statements 1 to 8 of/).waitFor();
    await timeline.locator("img.picture").waitFor();
    await press(timeline, "Later ▶");
    await timeline.getByText(/^Dated statements 9 to/).waitFor();
    await press(timeline, "◀ Earlier");
    await timeline.getByText(/^Dated statements 1 to 8 of/).waitFor();
  });
});
