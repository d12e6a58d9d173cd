import { describe, expect, it } from "vitest";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aUser } from "./loopback/world.ts";

const { loopback, bot } = await startWithBot({ knowledge: BRIDGE });

/** Asks as someone who has not asked before, unless it says who. */
const ask = (
  question: string,
  options: { hide?: boolean } = {},
  user = aUser("someone"),
) => loopback.slash({ name: "ask", options: { question, ...options }, user });

describe("/ask", () => {
  it("answers everybody with the passage, the sentence in it and where it is from", async () => {
    const interaction = ask(COST.question);
    const { text, ephemeral } = await interaction.answer();
    expect(ephemeral).toBe(false);
    const lines = text.split("\n");
    expect(lines[0]).toMatch(
      /^> \*\*The bridge cost 48 million crowns\.\*\* Its builder/,
    );
    expect(lines).toContain(
      "### [The Harbour Bridge Opens](https://gazette.example/harbour-bridge)",
    );
    expect(lines.at(-1)).toBe(`-# “${COST.question}”`);
    expect(text).toMatch(
      /^-# The Quay Gazette · <t:1620122400:D> · paragraph 2 of 3 · \[Open at this sentence\]\(https:\/\/gazette\.example\/harbour-bridge#:~:text=The%20bridge%20cost/m,
    );
    expect(await interaction.reply()).toMatchObject({ type: 4 });
  });

  it("dates what is around the answer, and says how each date is known", async () => {
    const { text } = await ask(COST.question).answer();
    expect(text).toContain("**Dated in the articles**");
    expect(text).toMatch(/^- \*\*March 2018\*\*: .+ \(stated: “in March 2018”\)$/m);
  });

  it("answers privately when asked to", async () => {
    const { text, ephemeral } = await ask(OPENER.question, { hide: true }).answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain(OPENER.answer);
  });

  it("says privately that the articles do not answer, and shows what is nearest", async () => {
    const { text, ephemeral } = await ask("Why did the mayor resign?").answer();
    expect(ephemeral).toBe(true);
    expect(text).toMatch(/do not answer/);
    expect(text).toMatch(
      /^> .+\n-# \[The Harbour Bridge Opens\]\(https:\/\/gazette\.example\/harbour-bridge\) · paragraph \d$/m,
    );
  });

  it("answers what is asked about the article", async () => {
    const { text, ephemeral } = await ask("Who wrote the article?").answer();
    expect(ephemeral).toBe(false);
    expect(text).toContain("**Mara Lindqvist**");
  });

  it("understands a follow-up of the same user in the same channel", async () => {
    const user = aUser("curious");
    await ask(COST.question, {}, user).answer();
    const { text } = await ask("And when did its builder begin?", {}, user).answer();
    expect(text).toContain("**Its builder, the engineer Tomas Rehn");
  });

  it("works in direct messages, in groups, and where only the user has installed it", async () => {
    const user = aUser("traveller");
    const places = [loopback.direct(user), loopback.group(user, aUser("friend"))];
    for (const place of places) {
      const interaction = loopback.slash({
        name: "ask",
        options: { question: FERRY.question },
        user,
        in: place,
      });
      expect((await interaction.answer()).text).toContain(FERRY.answer);
    }
  });

  it("refuses kindly what is no command of today", async () => {
    const { text, ephemeral } = await loopback
      .slash({ name: "search", options: {}, unchecked: true })
      .answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain("/ask");
  });

  it("does not log what is asked, by whom, or the token", async () => {
    const user = aUser("private");
    await ask("Where is my diary hidden?", {}, user).answer();
    expect(bot.output()).not.toMatch(/diary/);
    expect(bot.output()).not.toContain(user.id);
    expect(bot.output()).not.toContain(loopback.token);
  });
});
