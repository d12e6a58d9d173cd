import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FERRY, OPENER } from "../discord/loopback/bridge.ts";
import { type Page, post, send, startPage } from "./a-page.ts";
import { idOf, openPage, textOf } from "./told.ts";

let page: Page;
beforeAll(async () => {
  page = await startPage();
});
afterAll(() => page[Symbol.asyncDispose]());

async function answered(question = FERRY.question) {
  const mine = openPage(page.address);
  return { mine, told: await mine.ask(question) };
}

describe("a button", () => {
  it("shows more context, and the way back to the answer", async () => {
    const { mine, told } = await answered();
    const context = await mine.press(idOf(told, "More context"));
    expect(textOf(context)).toContain("began the work in");
    const back = await mine.press(idOf(context, "Back to the answer"));
    expect(back.card).toEqual(told.card);
  });

  it("shows the other passages one by one", async () => {
    const { mine, told } = await answered(OPENER.question);
    const other = await mine.press(idOf(told, "Other passages"));
    expect(textOf(other)).toMatch(/Passage 1 of \d/);
  });

  it("shows the timeline, with a picture that says what it shows", async () => {
    const { mine, told } = await answered();
    const timeline = await mine.press(idOf(told, "Timeline"));
    expect(timeline.isPrivate).toBe(true);
    expect(timeline.picture?.alt).toContain("Timeline: The Harbour Bridge Opens.");
    const picture = await send(page.address, timeline.picture?.src ?? "");
    expect(picture.headers["content-type"]).toBe("image/png");
    expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
  });

  it("takes a vote, and another one", async () => {
    const { mine, told } = await answered();
    expect(textOf(await mine.press(idOf(told, "👍")))).toContain("helped");
    expect(textOf(await mine.press(idOf(told, "👎")))).toContain("changed your vote");
  });

  it("takes an answer away", async () => {
    const { mine, told } = await answered();
    expect(await mine.press(idOf(told, "Dismiss"))).toEqual({ dismisses: true });
  });

  it("shows nothing of what another page was answered", async () => {
    const { told } = await answered();
    const other = openPage(page.address);
    const shown = await other.press(idOf(told, "More context"));
    expect(textOf(shown)).toContain("I no longer have it");
  });

  it.each([
    "",
    ":",
    "card:",
    "card:context|1|2|3",
    "card:context|123|aaaaaaaaaaaa|1",
    "timeline:",
    "timeline:0|2020-01-01|||x",
    "timeline:9999||||",
    "knowledge:remove|x",
    "__proto__:x",
    "forget-me:yes",
  ])("that nobody drew does no harm: %j", async (id) => {
    const told = await openPage(page.address).press(id);
    expect(told.card.blocks.length).toBeGreaterThan(0);
  });

  it("with too long an id is turned away", async () => {
    const body = { id: "a".repeat(101), session: "a-session-of-a-test" };
    expect((await post(page.address, "/api/press", body)).status).toBe(400);
  });
});

it.each(["nothing", "..%2f..%2fpackage.json", "__proto__"])(
  "there is no picture that was not offered: %s",
  async (name) => {
    expect((await send(page.address, `/api/picture/${name}`)).status).toBe(404);
  },
);

describe("a command", () => {
  it("lists the articles, opens one of them, and shows its timeline", async () => {
    const mine = openPage(page.address);
    const list = await mine.ask("/articles");
    const menu = list.card.blocks.find((block) => block.kind === "menu");
    const article = await mine.press(menu?.id ?? "", menu?.choices[0]?.value);
    expect(textOf(article)).toContain("by Mara Lindqvist");
    const timeline = await mine.press(idOf(article, "Timeline"));
    expect(textOf(timeline)).toContain("March 2018");
    expect(textOf(await mine.press(idOf(article, "All articles")))).toBe(textOf(list));
  });

  it("shows a timeline of a topic", async () => {
    const told = await openPage(page.address).ask("/timeline Gull");
    expect(textOf(told)).toContain("2019");
    expect(textOf(told)).not.toContain("March 2018");
  });

  it("is suggested when its sign is typed", async () => {
    expect(await openPage(page.address).complete("/")).toEqual([
      "/articles",
      "/timeline",
    ]);
  });
});
