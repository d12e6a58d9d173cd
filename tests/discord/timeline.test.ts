import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE } from "./loopback/bridge.ts";
import type { Interaction } from "./loopback/interaction.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser } from "./loopback/world.ts";

const YEARS = Array.from({ length: 20 }, (_, at) => 1901 + at);

/** Twenty dated statements, and one whose day is known. */
const CHRONICLE = `---
title: A Chronicle of Varnholm
publication: The Quay Gazette
published: 1950-01-05
url: https://gazette.example/chronicle
---

${YEARS.map((year, at) => `Keeper ${at + 1} of the Varnholm light retired in ${year}.`).join("\n\n")}

Captain @everyone Olsen landed on 3 May 1930.
`;

const GAZETTE = { ...BRIDGE, "chronicle.md": CHRONICLE };

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBot(loopback, { knowledge: GAZETTE });
});
afterAll(async () => {
  await bot.stop("SIGKILL");
  await loopback.close();
});
afterEach(() => loopback.assertClean());

const timeline = (options: Record<string, string> = {}) =>
  loopback.slash({ name: "timeline", options });

/** The reply once its picture is there, whether it came along or was added. */
async function withPicture(interaction: Interaction): Promise<SentMessage> {
  const first = await interaction.answer();
  const edits = interaction.edits.length;
  return first.files.length > 0 ? first : interaction.edit(edits, 10_000);
}

const datesIn = ({ text }: SentMessage) =>
  [...text.matchAll(/^\*\*(.+?)\*\*(?: · .*)?$/gm)].map(([, date]) => date);

/** Starts another process on other articles, as after an update. */
async function restart(knowledge: Record<string, string>): Promise<void> {
  await bot.stop();
  bot = await startBot(loopback, { knowledge });
}

describe("/timeline", () => {
  it("shows everybody a page of what is dated, in order of time, and where from", async () => {
    const interaction = timeline({ article: "A Chronicle of Varnholm" });
    const message = await interaction.answer();
    expect(message.ephemeral).toBe(false);
    expect(datesIn(message)).toEqual(YEARS.slice(0, 8).map(String));
    expect(message.text).toContain(
      "### [A Chronicle of Varnholm](https://gazette.example/chronicle)\nDated statements 1 to 8 of 21.",
    );
    expect(message.text).toContain(
      "-# stated: “in 1901” · [A Chronicle of Varnholm](https://gazette.example/chronicle), paragraph 1",
    );
    const [earlier, later] = message.buttons;
    expect(earlier).toMatchObject({ disabled: true });
    expect(later).toMatchObject({ disabled: false });
  });

  it("comes with a picture, and the picture in words", async () => {
    const message = await withPicture(timeline({ topic: "chronicle" }));
    const [file, ...others] = message.files;
    expect(others).toEqual([]);
    expect(
      Buffer.from(file?.bytes ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(file?.bytes.byteLength).toBeLessThanOrEqual(1_000_000);
    const gallery = message.components.find(({ type }) => type === 12);
    expect(gallery?.items).toEqual([
      expect.objectContaining({
        media: { url: `attachment://${file?.name}` },
        description: expect.stringMatching(
          /^Timeline: chronicle\. 21 dated statements\. 1901: Keeper 1 .+ And 13 more\.$/,
        ),
      }),
    ]);
  });

  it("comes with the picture in the reader's language", async () => {
    const asked = { name: "timeline", options: { topic: "chronicle" } };
    const [english, german] = await Promise.all(
      ["en-US", "de"].map((locale) => withPicture(loopback.slash({ ...asked, locale }))),
    );
    const bytes = (message?: SentMessage) => Buffer.from(message?.files[0]?.bytes ?? []);
    expect(bytes(german).length).toBeGreaterThan(1_000);
    expect(bytes(german).equals(bytes(english))).toBe(false);
    const gallery = german?.components.find(({ type }) => type === 12);
    expect(gallery?.items).toEqual([
      expect.objectContaining({
        description: expect.stringMatching(
          /^Zeitleiste: chronicle\. 21 datierte Aussagen\. 1901: Keeper 1 .+ Und 13 weitere\.$/,
        ),
      }),
    ]);
  });

  it("finds topic and days, and lets every reader see an exact day in their own way", async () => {
    const message = await timeline({
      topic: "Olsen",
      from: "the 1920s",
      to: "1931",
    }).answer();
    expect(datesIn(message)).toEqual([expect.stringMatching(/^<t:-\d+:D>$/)]);
    expect(message.text).toContain("Captain \\@everyone Olsen landed");
    expect(message.text).toContain(
      "### Olsen · from 1 January 1920 · to 31 December 1931",
    );
    expect(message.buttons).toEqual([]);
  });

  it.each([
    { options: { topic: "Napoleon" }, says: "date nothing like that" },
    { options: { from: "soon" }, says: "cannot read “soon” as a date" },
    { options: { to: "@everyone" }, says: "cannot read" },
    { options: { article: "Another one" }, says: "no such article" },
  ])("says privately what it cannot show: $options", async ({ options, says }) => {
    const { text, ephemeral, buttons } = await timeline(options).answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain(says);
    expect(buttons).toEqual([]);
  });
});

describe("suggestions for /timeline", () => {
  const typed = async (focused: string, options: Record<string, string> = {}) =>
    (await loopback.autocomplete({ name: "timeline", focused, options }).reply()).choices;

  it("are names in what is dated", async () => {
    expect(await typed("topic", { topic: "olS" })).toEqual([
      { name: "Olsen", value: "Olsen" },
    ]);
    const all = await typed("topic");
    expect(all.length).toBeGreaterThan(1);
    expect(all.length).toBeLessThanOrEqual(25);
  });

  it("are titles, and what is chosen is that article", async () => {
    const [choice] = await typed("article", { article: "harbour" });
    expect(choice?.name).toBe("The Harbour Bridge Opens");
    const { text } = await timeline({ article: String(choice?.value) }).answer();
    expect(text).toContain("### [The Harbour Bridge Opens]");
  });

  it("are none for what is nowhere", async () => {
    expect(await typed("topic", { topic: "\u0000 no such" })).toEqual([]);
    expect(await typed("article", { article: "no such" })).toEqual([]);
    expect(await typed("from", { from: "1" })).toEqual([]);
  });
});

describe("the buttons of a timeline", () => {
  it("turn its pages, for anyone, also after a restart", async () => {
    const first = await withPicture(timeline({ topic: "keeper" }));
    const second = loopback.button({
      message: first,
      button: "Later ▶",
      user: aUser("other"),
    });
    expect((await second.reply()).type).toBe(7);
    const turned = await withPicture(second);
    expect(turned.id).toBe(first.id);
    expect(datesIn(turned)).toEqual(YEARS.slice(8, 16).map(String));
    expect(turned.files).toHaveLength(1);

    await restart(GAZETTE);
    const third = await withPicture(
      loopback.button({ message: turned, button: "Later ▶" }),
    );
    expect(datesIn(third)).toEqual(YEARS.slice(16).map(String));
    expect(third.buttons[1]).toMatchObject({ disabled: true });
    const back = loopback.button({ message: third, button: "◀ Earlier" });
    expect(datesIn(await back.answer())).toEqual(YEARS.slice(8, 16).map(String));
  });

  it("answer politely, and only who pressed, when the article is gone", async () => {
    const message = await withPicture(timeline({ article: "A Chronicle of Varnholm" }));
    const general = await withPicture(timeline({ topic: "keeper" }));
    await restart(BRIDGE);
    for (const [old, says] of [
      [message, "no longer here"],
      [general, "date nothing like that"],
    ] as const) {
      const { text, ephemeral } = await loopback
        .button({ message: old, button: "Later ▶" })
        .answer();
      expect(ephemeral).toBe(true);
      expect(text).toContain(says);
    }
    await restart(GAZETTE);
  });

  it.each([
    "timeline:",
    "timeline:9|x",
    "nothing:1",
    "ask:1||||",
    "plain",
    "constructor:",
  ])("of another time or making, such as %s, get a private answer", async (button) => {
    const message = await timeline().answer();
    const { text, ephemeral } = await loopback
      .button({ message, button, unchecked: true })
      .answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain("does not work any more");
  });

  it("show the last page where there are fewer by now", async () => {
    const message = await timeline().answer();
    const button = "timeline:9999||||keeper";
    const pressed = loopback.button({ message, button, unchecked: true });
    expect(datesIn(await pressed.answer())).toEqual(YEARS.slice(16).map(String));
  });
});
