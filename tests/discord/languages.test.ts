import { describe, expect, it, vi } from "vitest";
import { BRIDGE, COST, OPENER } from "./loopback/bridge.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aGuild, aUser, PERMISSIONS, USUAL, type User } from "./loopback/world.ts";

const harbour = aGuild("Harbour");
const { loopback } = await startWithBot(
  { knowledge: BRIDGE, env: { REFRESH_SERVERS: harbour.id } },
  { guilds: [harbour] },
);

const ask = (question: string, locale: string) =>
  loopback.slash({ name: "ask", options: { question }, locale }).answer();

describe("someone whose Discord is", () => {
  it.each([
    {
      locale: "de",
      says: ["Absatz 2", "**In den Artikeln datiert**", "**März 2018**", "genannt: „"],
      missed: "Darauf geben die Artikel keine Antwort. Diese Stellen",
      empty: "keine Frage gefunden",
    },
    {
      locale: "fr",
      says: [
        "paragraphe 2",
        "**Daté dans les articles**",
        "**mars 2018**",
        "indiqué : «",
      ],
      missed: "Les articles ne répondent pas à cela. Voici",
      empty: "pas trouvé de question",
    },
    {
      locale: "ja",
      says: ["paragraph 2", "**Dated in the articles**", "**March 2018**", "stated: “"],
      missed: "The articles do not answer that. These",
      empty: "could not find a question",
    },
  ])(
    "in $locale is answered with the articles' words in that frame",
    async (expected) => {
      const { text } = await ask(COST.question, expected.locale);
      // The articles stay as they are, and so do the words that date something.
      expect(text).toContain(COST.answer);
      expect(text).toContain("in March 2018");
      for (const part of expected.says) expect(text).toContain(part);
      const missed = await ask("Why did the mayor resign?", expected.locale);
      expect(missed.text).toContain(expected.missed);
      expect((await ask("???", expected.locale)).text).toContain(expected.empty);
    },
  );

  it("German sees timelines and their buttons in German", async () => {
    const timeline = (options: Record<string, string>) =>
      loopback.slash({ name: "timeline", options, locale: "de" }).answer();
    const { text } = await timeline({ from: "2018", to: "2018-12" });
    expect(text).toContain("### ab 1. Januar 2018 · bis 31. Dezember 2018");
    expect(text).toMatch(/datierte Aussagen?/);
    const spelled = await timeline({ from: "1. Januar 2018", to: "31.12.2018" });
    expect(spelled.text).toBe(text);
    expect((await timeline({ from: "bald" })).text).toContain("„bald“ nicht als Datum");
  });

  it("French is refused, and reported to, in French", async () => {
    const refresh = (permissions: bigint) =>
      loopback
        .slash({ name: "knowledge", subcommand: "refresh", permissions, locale: "fr" })
        .answer();
    expect((await refresh(USUAL)).text).toContain("Seuls les modérateurs");
    expect((await refresh(USUAL | PERMISSIONS.manageGuild)).text).toContain(
      "Rien n’a changé : 1 article",
    );
  });
});

describe("a direct message", () => {
  /** What the bot says to a message that thanks it. */
  const thanks = async (author: User) => {
    const { channelId } = loopback.directMessage({ content: "thanks", author });
    return (await loopback.message(channelId)).text;
  };

  it("is answered in the language of its author's last command or button, until forgotten", async () => {
    const user = aUser("reader");
    expect(await thanks(user)).toBe("You are welcome.");
    const options = { question: COST.question };
    const message = await loopback
      .slash({ name: "ask", options, user, locale: "de" })
      .answer();
    await vi.waitFor(async () => expect(await thanks(user)).toBe("Gern geschehen."));
    expect(await thanks(aUser("another"))).toBe("You are welcome.");

    await loopback.button({ message, button: "👍", user, locale: "fr" }).answer();
    await vi.waitFor(async () => expect(await thanks(user)).toBe("Avec plaisir."));
    const asked = loopback.directMessage({ content: COST.question, author: user });
    const reply = await loopback.message(asked.channelId);
    expect(reply.text).toContain("paragraphe 2");
    asked.rewrite(OPENER.question);
    const edited = await loopback.messages.edited.find(
      "edit",
      ({ id }) => id === reply.id,
    );
    expect(edited.text).toContain("paragraphe 1");

    const forget = () =>
      loopback.slash({ name: "forget-me", user, locale: "fr" }).answer();
    expect((await forget()).text).toContain("ta langue");
    expect((await forget()).text).not.toContain("ta langue");
    expect(await thanks(user)).toBe("You are welcome.");
  });

  it("is apart from messages in a server, which are answered in the language of that", async () => {
    const user = aUser("reader");
    const permissions = USUAL | PERMISSIONS.manageGuild;
    const options = { answer: "on" };
    const settings = { name: "settings", subcommand: "mentions", options, permissions };
    await loopback.slash({ ...settings, user, locale: "de" }).answer();
    await vi.waitFor(async () => expect(await thanks(user)).toBe("Gern geschehen."));
    const said = loopback.guildMessage({
      content: `<@${loopback.bot.id}> thanks`,
      mentions: [loopback.bot],
      author: user,
    });
    const { text } = await loopback.messages.sent.find(
      "a reply",
      ({ repliesTo }) => repliesTo === said.id,
    );
    expect(text).toBe("You are welcome.");
  });
});

describe("the commands that Discord is told of", () => {
  it("have names and descriptions in German and French", () => {
    expect(loopback.registrations.find("ask", 1, null)).toMatchObject({
      name: "ask",
      name_localizations: { de: "frage", fr: "demander" },
      description_localizations: { de: "Stell den Artikeln eine Frage" },
    });
    expect(loopback.registrations.find("knowledge", 1, null)?.options).toContainEqual(
      expect.objectContaining({
        name: "refresh",
        name_localizations: { de: "aktualisieren", fr: "actualiser" },
      }),
    );
  });
});
