import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST, OPENER } from "./loopback/bridge.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser } from "./loopback/world.ts";

const NOTES = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    `note-${at}.md`,
    `---\ntitle: Note ${at} @everyone [x](http://evil.test)\npublished: 2010-01-${10 + at}\n---\n\nKeeper ${at} painted the pier green.\n`,
  ]),
);
const KNOWLEDGE = {
  ...BRIDGE,
  ...NOTES,
  "undated.txt": "The pier is green. It is long.",
};
const TITLE = "The Harbour Bridge Opens";

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBot(loopback, { knowledge: KNOWLEDGE });
});
afterAll(async () => {
  await bot.stop("SIGKILL");
  await loopback.close();
});
afterEach(() => loopback.assertClean());

const articles = (user = loopback.user) =>
  loopback.slash({ name: "articles", user }).answer();

const menuOf = ({ components }: SentMessage) => components.find(({ type }) => type === 3);

async function open(message: SentMessage, title: string) {
  const menu = menuOf(message);
  const choice = menu?.options?.find(({ label }) => label === title);
  return loopback.select({
    message,
    customId: menu?.custom_id ?? "",
    values: [choice?.value ?? ""],
  });
}

describe("/articles", () => {
  it("lists the latest with their dates and counts, privately", async () => {
    const { text, ephemeral, buttons } = await articles();
    expect(ephemeral).toBe(true);
    const lines = text.split("\n");
    expect(lines[0]).toMatch(
      /^I answer from 14 articles with \d+ dated statements\. Articles 1 to 10 of 14, the latest first\.$/,
    );
    expect(lines[1]).toBe(`**[${TITLE}](https://gazette.example/harbour-bridge)**`);
    expect(lines[2]).toMatch(
      /^-# The Quay Gazette · <t:\d+:D> · 3 paragraphs · [1-9] dated statements$/,
    );
    expect(lines[3]).toBe("**Note 11 \\@everyone \\[x\\](http\\://evil.test)**");
    expect(buttons.map(({ disabled }) => disabled)).toEqual([true, false]);
  });

  it("turns its pages in place", async () => {
    const first = await articles();
    const turned = loopback.button({ message: first, button: "Older ▶" });
    expect((await turned.reply()).type).toBe(7);
    const second = await turned.answer();
    expect(second.ephemeral).toBe(true);
    expect(second.text).toContain("Articles 11 to 14 of 14");
    expect(second.text).toContain("no date");
    expect(menuOf(second)?.options).toHaveLength(4);
    const back = await loopback.button({ message: second, button: "◀ Newer" }).answer();
    expect(back.text).toBe(first.text);
  });

  it("opens one with its summary, its timeline and its link", async () => {
    const opened = await (await open(await articles(), TITLE)).answer();
    expect(opened.ephemeral).toBe(true);
    expect(opened.text).toContain(
      `### [${TITLE}](https://gazette.example/harbour-bridge)\nThe Quay Gazette · 4 May 2021 · by Mara Lindqvist`,
    );
    expect(opened.text).toMatch(/^\*\*In its own words\*\*\n- .+/m);
    const questions = [...opened.text.matchAll(/^- (.+\?)$/gm)].map(([, asked]) => asked);
    expect(questions).toHaveLength(3);
    for (const question of questions) {
      const options = { question: question ?? "", article: TITLE };
      const asked = loopback.slash({ name: "ask", options, user: aUser("asker") });
      expect((await asked.answer()).ephemeral, question).toBe(false);
    }
    expect(opened.buttons.map(({ label }) => label)).toEqual([
      "Timeline",
      "Open the article",
      "All articles",
    ]);

    const timeline = loopback.button({ message: opened, button: "Timeline" });
    const shown = await timeline.answer();
    expect((await timeline.reply()).type).toBe(4);
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain(`### [${TITLE}]`);
    expect(shown.text).toContain("dated statements.");

    const all = loopback.button({ message: opened, button: "All articles" });
    expect((await all.answer()).text).toContain("Articles 1 to 10");
  });

  it("works after a restart, and says what is gone", async () => {
    const list = await articles();
    const opened = await (await open(list, TITLE)).answer();
    await bot.stop();
    bot = await startBot(loopback, { knowledge: NOTES });
    for (const interaction of [
      await open(list, TITLE),
      loopback.button({ message: opened, button: "Timeline" }),
    ]) {
      const { text, ephemeral } = await interaction.answer();
      expect(ephemeral).toBe(true);
      expect(text).toContain("no longer here");
    }
    const fewer = loopback.button({ message: list, button: "Older ▶" });
    expect((await fewer.answer()).text).toContain("Articles 11 to 12 of 12");
    await bot.stop();
    bot = await startBot(loopback, { knowledge: KNOWLEDGE });
  });

  it.each(["articles:", "articles:list|x", "articles:timeline|short", "articles:open|"])(
    "answers what it never wrote, such as %s, politely",
    async (button) => {
      const message = await articles();
      const { text, ephemeral } = await loopback
        .button({ message, button, unchecked: true })
        .answer();
      expect(ephemeral).toBe(true);
      expect(text).toContain("does not work any more");
    },
  );

  it("works in direct messages and in groups", async () => {
    const user = aUser("traveller");
    for (const place of [loopback.direct(user), loopback.group(user, aUser("friend"))]) {
      const { text } = await loopback
        .slash({ name: "articles", user, in: place })
        .answer();
      expect(text).toContain(TITLE);
    }
  });
});

describe("/about", () => {
  it("says what it is, what it keeps and for how long, and what it runs", async () => {
    const { text, ephemeral } = await loopback.slash({ name: "about" }).answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain("their own words");
    expect(text).toMatch(
      /channel and what it was about, so that you can ask on\\?: 15 minutes/,
    );
    expect(text).toMatch(/last ten questions.+ 30 days each/);
    expect(text).toContain("/forget-me");
    expect(text).toMatch(/Version \d+\.\d+\.\d+/);
    expect(text).toMatch(/Edition [0-9a-f]{16}, read less than a minute ago/);
    expect(text).toContain("14 articles");
  });
});

describe("/forget-me", () => {
  const forget = async (user = loopback.user) =>
    (await loopback.slash({ name: "forget-me", user }).answer()).text;
  const ask = (question: string, user: ReturnType<typeof aUser>) =>
    loopback.slash({ name: "ask", options: { question }, user }).answer();
  const recent = async (user: ReturnType<typeof aUser>) => {
    const typing = loopback.autocomplete({ name: "ask", focused: "question", user });
    return (await typing.reply()).choices.map(({ name }) => name);
  };

  it("removes what was kept of the user, and says what that was", async () => {
    const user = aUser("private");
    const other = aUser("other");
    await ask(COST.question, user);
    await ask(OPENER.question, other);
    expect(await recent(user)).toContain(COST.question);

    const interaction = loopback.slash({ name: "forget-me", user });
    expect((await interaction.reply()).ephemeral).toBe(true);
    const { text } = await interaction.answer();
    expect(text).toMatch(/^Removed\\?: .*1 conversation/);
    expect(text).toContain("your recent questions");

    expect(await recent(user)).not.toContain(COST.question);
    expect(await recent(other)).toContain(OPENER.question);
    // What was a follow-up a moment ago leans on nothing now.
    const { text: after } = await ask("And when did its builder begin?", user);
    const { text: fresh } = await ask("And when did its builder begin?", aUser("new"));
    expect(after).toBe(fresh);
  });

  it("removes answers with their buttons, and votes", async () => {
    const user = aUser("voter");
    const message = await ask(COST.question, user);
    await loopback.button({ message, button: "👍", user }).answer();
    const said = await forget(user);
    expect(said).toContain("1 answer with buttons");
    expect(said).toContain("1 vote");
    const pressed = loopback.button({ message, button: "Share", unchecked: true, user });
    expect((await pressed.answer()).ephemeral).toBe(true);
    const more = loopback.button({ message, button: "More context", user });
    expect((await more.answer()).text).toContain("no longer have it");
    expect(await forget(user)).toContain("nothing to remove");
  });

  it("works in direct messages, and ends the conversation there", async () => {
    const user = aUser("writer");
    const say = async (content: string) => {
      const { channelId } = loopback.directMessage({ content, author: user });
      return (await loopback.message(channelId)).text;
    };
    const followUp = "And when did its builder begin?";
    await say(COST.question);
    const leaning = await say(followUp);
    const place = loopback.direct(user);
    const { text } = await loopback
      .slash({ name: "forget-me", user, in: place })
      .answer();
    expect(text).toContain("1 conversation");
    expect(await say(followUp)).not.toBe(leaning);
  });

  it("says so when there was nothing", async () => {
    expect(await forget(aUser("nobody"))).toContain("nothing to remove");
  });
});
