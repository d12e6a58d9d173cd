import { describe, expect, it } from "vitest";
import type { Incoming } from "../../src/discord/incoming.ts";
import { shouldAnswer } from "../../src/discord/should-answer.ts";

const MESSAGE: Incoming = {
  id: "1",
  author: "2",
  channel: "3",
  isByPerson: true,
  isDirect: true,
  content: "Who won?",
  locale: "en",
};

describe("whether a message is answered", () => {
  it.each<[string, Partial<Incoming>, string | null]>([
    ["a question in a direct message", {}, "Who won?"],
    ["surrounded by space", { content: "  Who won?\n" }, "Who won?"],
    ["with a mention of the bot", { content: "<@10> Who won?" }, "Who won?"],
    ["with an old mention of it", { content: "<@!10> Who won?" }, "Who won?"],
    ["with a role", { content: "Who won, <@&4>?" }, "Who won,  ?"],
    ["that calls everyone too", { content: "@everyone Who won?" }, "Who won?"],
    ["only an emoji", { content: "😀" }, "😀"],
    ["only a custom emoji", { content: "<:blob:1>" }, "<:blob:1>"],
    ["only a zero-width sign", { content: "\u200b" }, "\u200b"],
    ["NUL", { content: "\0" }, "\0"],
    ["greetings", { content: "hi" }, "hi"],
    ["the name of a prototype", { content: "__proto__" }, "__proto__"],
    ["an address", { content: "http://example.org" }, "http://example.org"],
    ["a mail address at here.example", { content: "a@hereby" }, "a@hereby"],
    ["by a bot, a webhook or the system", { isByPerson: false }, null],
    ["in a server", { isDirect: false }, null],
    ["in a server, mentioning it", { isDirect: false, content: "<@10> Who?" }, null],
    ["only @everyone", { content: "@everyone" }, null],
    ["only @here", { content: " @here " }, null],
    ["only a role", { content: "<@&4>" }, null],
    ["only mentions", { content: "<@10> <@11> @everyone" }, null],
    ["empty, by a bot", { content: "", isByPerson: false }, null],
    ["empty, in a server", { content: "", isDirect: false }, null],
  ])("%s", (_, message, question) => {
    const verdict = shouldAnswer({ ...MESSAGE, ...message });
    expect(verdict).toEqual(
      question === null ? { kind: "ignore" } : { kind: "answer", question },
    );
  });

  it.each(["", "  ", "\n"])("guides whoever sends no words (%j)", (content) => {
    expect(shouldAnswer({ ...MESSAGE, content })).toEqual({ kind: "guide" });
  });
});
