import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser } from "./loopback/world.ts";

const WALL =
  "Odo Falk wrote @everyone, <@1>, <@&2> and ||hush|| on the old wall in Varnholm.";
const FENCE =
  "Nela Voss carved ```let x``` and [here](http://evil.test) into the oak gate.";
const AFTER_RUN = "Greta Holm keeps the lighthouse on the northern pier.";
const RUN = "http://".repeat(900);

const front = (title: string) => `---\ntitle: ${title}\npublished: 2020-02-03\n---\n\n`;
const ARTICLES = {
  ...BRIDGE,
  "wall.txt": `${front("Words on a wall")}${WALL}\n\n${FENCE}\n`,
  "run.txt": `${front("The pier")}The keeper sent ${RUN} by wire.\n\n${AFTER_RUN}\n`,
};

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBot(loopback, { knowledge: ARTICLES });
});

afterAll(async () => {
  await bot.stop();
  await loopback.close();
  // Whatever was sent: nothing failed, nothing broke a limit, nobody was pinged.
  expect(bot.log.items.filter(({ level }) => level !== "info")).toEqual([]);
  loopback.assertClean();
});

const ask = (question: string, options: { unchecked?: boolean } = {}) =>
  loopback.slash({ name: "ask", options: { question }, ...options });

/** The text with escaped signs taken away: what is left is what Discord would act on. */
const acting = (text: string) => text.replace(/\\[^\p{L}\p{N}\s]/gu, "");

/** The text as a reader sees it, escapes resolved and emphasis removed. */
const read = (text: string) =>
  text.replace(/(?<!\\)\*\*/g, "").replace(/\\([^\p{L}\p{N}\s])/gu, "$1");

describe("a flood of one sign", () => {
  it.each([
    "http://",
    "'",
    "a'",
    "a-",
    "a/",
    "_",
    "#a",
    "a1",
    "a?",
    "a&b=",
    "\u200b",
    "é",
  ])("%j is answered, and the next question meets its deadline", async (unit) => {
    const flood = (length: number) => unit.repeat(length / unit.length);
    const author = aUser("flooder");
    const message = loopback.directMessage({ content: flood(4_000), author });
    const interaction = ask(flood(6_000), { unchecked: true });
    const next = ask(COST.question);

    expect(read((await next.answer()).text)).toContain(COST.answer);
    await interaction.answer();
    await loopback.message(message.channelId);
    expect(next.attempts).toMatchObject([{ late: false }]);
    expect(interaction.attempts).toMatchObject([{ late: false }]);
  });

  it("in an article leaves what stands around it answerable", async () => {
    const { text } = await ask("Who keeps the lighthouse?").answer();

    expect(read(text)).toContain(AFTER_RUN);
  });
});

describe("a question that is none", () => {
  it.each([
    ["empty", ""],
    ["only spaces", "   "],
    ["only emoji", "😀👩‍👩‍👧‍👦🏳️‍🌈"],
    ["zero-width", "\u200b\u200d\ufeff\u2060"],
    ["NUL", "\0\0"],
    ["lone surrogates", "\ud83d who \udc00"],
    ["right-to-left overrides", "\u202eegdirb eht\u2066 who"],
    ["500 combining marks", `e${"\u0301".repeat(500)}`],
    ["__proto__", "__proto__ constructor toString"],
  ])("%s gets one reply", async (_, text) => {
    const interaction = ask(text, { unchecked: true });
    const message = loopback.directMessage({ content: text, author: aUser("odd") });

    expect((await interaction.answer()).text).not.toBe("");
    expect((await loopback.message(message.channelId)).text).not.toBe("");
    await ask(COST.question).answer();
    expect(interaction.attempts).toHaveLength(1);
    expect(loopback.written(message.channelId)).toHaveLength(1);
  });
});

describe("what would ping or format", () => {
  it.each([
    ["@everyone", /@everyone|@here/],
    ["<@&1> <@1> <#1> </ask:1> <t:1> <:a:1>", /<[@#/:]|<t:1>/],
    ["[here](http://evil.test)", /\]\(http:\/\/evil/],
    ["||hidden||", /\|\|/],
    ["```js", /`/],
    ["*loud* __line__ ~~gone~~", /(?<!\*)\*(?!\*)|__|~~/],
    ["https://evil.test/x", /https:\/\/evil/],
  ])("%s in a question is shown and does nothing", async (sign, active) => {
    const answer = await ask(`${sign} zebra ${COST.question}`).answer();
    const echo = answer.components.find(({ content }) => content?.includes("zebra"));

    expect(read(echo?.content ?? "")).toContain(sign);
    expect(acting(answer.text)).not.toMatch(active);
  });

  it.each(["# big", "-# small", "> quoted", ">>> quoted", "- item", "1. item"])(
    "%s at the start of a line of a question opens nothing",
    async (block) => {
      const { text } = await ask(`who?\n${block} zebra`).answer();

      expect(acting(text)).not.toMatch(/^(#|-#|>+|-|1\.) \w+ zebra/m);
    },
  );

  it.each([
    ["Who wrote on the old wall in Varnholm?", WALL],
    ["What did Nela Voss carve into the oak gate?", FENCE],
  ])(
    "in an article is quoted verbatim and does nothing: %s",
    async (question, sentence) => {
      const { text } = await ask(question).answer();

      expect(read(text)).toContain(sentence);
      expect(acting(text)).not.toMatch(/@everyone|<@|\|\||`|\]\(http:\/\/evil/);
    },
  );
});
