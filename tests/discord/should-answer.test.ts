import { type GatewayMessageCreateDispatchData, MessageType } from "discord.js";
import { describe, expect, it } from "vitest";
import { incomingOf } from "../../src/discord/incoming.ts";
import { shouldAnswer } from "../../src/discord/should-answer.ts";
import type { Attached } from "../../src/replies/attached.ts";
import type { MentionSettings } from "../../src/store/server-settings.ts";
import { keepMessages } from "./loopback/sent-messages.ts";
import { type Written, writtenPayload } from "./loopback/user-messages.ts";
import {
  aDirectChannel,
  aGuild,
  aThread,
  aUser,
  type Channel,
} from "./loopback/world.ts";

const us = aUser("footnote", { bot: true });
const person = aUser("reader");
const [general, other] = aGuild("Harbour", { channels: ["general", "other"] }).channels;
if (general === undefined || other === undefined) throw new Error("no channels");
const direct = aDirectChannel(person);
const thread = aThread(general, "a thread");
const ours = keepMessages().post({ channelId: general.id, body: {}, files: [] });

const ON: MentionSettings = { everywhere: true, exceptions: [], inThread: false };
const OFF: MentionSettings = { ...ON, everywhere: false };
const ONLY_GENERAL: MentionSettings = { ...OFF, exceptions: [general.id] };
const ALL_BUT_GENERAL: MentionSettings = { ...ON, exceptions: [general.id] };
const IN_THREADS: MentionSettings = { ...ON, inThread: true };

/** "Who won?", by a person, as far as a row does not say otherwise. */
type Row = Partial<Written>;
const MENTIONED: Row = { content: `<@${us.id}> Who won?`, mentions: [us] };
const REPLIED: Row = { replyTo: ours };

function verdict(row: Row, where: Channel, mentions: MentionSettings) {
  const written = { content: "Who won?", author: person, in: where, ...row };
  // What the loopback writes is what the gateway's types describe, less strictly typed.
  const isMessage = (value: object): value is GatewayMessageCreateDispatchData =>
    "content" in value;
  const payload = writtenPayload(written, us);
  if (!isMessage(payload)) throw new Error("no message");
  const parent = where.parent?.id ?? null;
  return shouldAnswer({ ...incomingOf(payload, us.id), parent }, mentions);
}

const IGNORED = null;

describe("whether a message is answered", () => {
  it.each<[string, Row, string | null]>([
    ["a question", {}, "Who won?"],
    ["surrounded by space", { content: "  Who won?\n" }, "Who won?"],
    ["with a mention of the bot", MENTIONED, "Who won?"],
    ["with an old mention of it", { content: "<@!10> Who won?" }, "Who won?"],
    ["with a role", { content: "Who won, <@&4>?" }, "Who won,  ?"],
    ["that calls everyone too", { content: "@everyone Who won?" }, "Who won?"],
    ["with a file", { attachments: [{ filename: "x.png" }] }, "Who won?"],
    ["only an emoji", { content: "😀" }, "😀"],
    ["only a custom emoji", { content: "<:blob:1>" }, "<:blob:1>"],
    ["only a zero-width sign", { content: "\u200b" }, "\u200b"],
    ["NUL", { content: "\0" }, "\0"],
    ["greetings", { content: "hi" }, "hi"],
    ["the name of a prototype", { content: "__proto__" }, "__proto__"],
    ["an address", { content: "http://example.org" }, "http://example.org"],
    ["a mail address at here.example", { content: "a@hereby" }, "a@hereby"],
    ["by a bot", { author: aUser("machine", { bot: true }) }, IGNORED],
    ["by the bot itself", { author: us }, IGNORED],
    ["by a webhook", { webhookId: "12345678901234567" }, IGNORED],
    ["by the system: a pin", { type: MessageType.ChannelPinnedMessage }, IGNORED],
    ["by the system: a call", { type: MessageType.Call }, IGNORED],
    ["empty, by a bot", { content: "", author: us }, IGNORED],
    ["only @everyone", { content: "@everyone", mentionEveryone: true }, IGNORED],
    ["only @here", { content: " @here ", mentionEveryone: true }, IGNORED],
    ["only a role", { content: "<@&4>", mentionRoles: ["4"] }, IGNORED],
    ["only mentions of others", { content: "<@10> <@11> @everyone" }, IGNORED],
  ])("a direct message: %s", (_, row, question) => {
    expect(verdict(row, direct, OFF)).toEqual(
      question === IGNORED
        ? { kind: "ignore" }
        : { kind: "answer", question, inThread: false },
    );
  });

  it.each<[string, Row, Channel, MentionSettings, boolean]>([
    ["mentioned, switched on", MENTIONED, general, ON, true],
    ["replied to, switched on", REPLIED, general, ON, true],
    ["mentioned, switched off", MENTIONED, general, OFF, false],
    ["replied to, switched off", REPLIED, general, OFF, false],
    ["mentioned, on in this channel only", MENTIONED, general, ONLY_GENERAL, true],
    ["replied to, on in this channel only", REPLIED, general, ONLY_GENERAL, true],
    ["mentioned, on in another only", MENTIONED, other, ONLY_GENERAL, false],
    ["mentioned, off in this channel", MENTIONED, general, ALL_BUT_GENERAL, false],
    ["mentioned, off in another", MENTIONED, other, ALL_BUT_GENERAL, true],
    ["in a thread, switched on", MENTIONED, thread, ON, true],
    ["in a thread, on in its channel", MENTIONED, thread, ONLY_GENERAL, true],
    ["in a thread, off in its channel", MENTIONED, thread, ALL_BUT_GENERAL, false],
    ["neither mentioned nor replied to", {}, general, ON, false],
    ["a reply that pings nobody", { ...REPLIED, pingsAuthor: false }, general, ON, false],
    [
      "@everyone",
      { content: "@everyone Hi?", mentionEveryone: true },
      general,
      ON,
      false,
    ],
    ["@here", { content: "@here Who?", mentionEveryone: true }, general, ON, false],
    ["a role", { content: "<@&4> Who?", mentionRoles: ["4"] }, general, ON, false],
    [
      "the role that has the bot's own id",
      { content: `<@&${us.id}> Who?`, mentionRoles: [us.id] },
      general,
      ON,
      false,
    ],
    ["someone else", { content: "<@10> Who?", mentions: [person] }, general, ON, false],
    [
      "a mention that does nothing, as in code",
      { content: `\`<@${us.id}>\` Who?` },
      general,
      ON,
      false,
    ],
    [
      "mentioned together with everyone",
      { ...MENTIONED, mentionEveryone: true },
      general,
      ON,
      true,
    ],
    [
      "by a bot",
      { ...MENTIONED, author: aUser("machine", { bot: true }) },
      general,
      ON,
      false,
    ],
    ["by the bot itself", { ...MENTIONED, author: us }, general, ON, false],
    [
      "by a webhook",
      { ...MENTIONED, webhookId: "12345678901234567" },
      general,
      ON,
      false,
    ],
    [
      "by the system",
      { ...REPLIED, type: MessageType.ChannelPinnedMessage },
      general,
      ON,
      false,
    ],
    ["empty, not for the bot", { content: "" }, general, ON, false],
  ])("in a server: %s", (_, row, where, mentions, isAnswered) => {
    expect(verdict(row, where, mentions).kind).toBe(isAnswered ? "answer" : "ignore");
  });

  it("takes the bot's own mention out of the question", () => {
    const content = `When did <@${us.id}> win?`;
    expect(verdict({ content, mentions: [us] }, general, ON)).toMatchObject({
      question: "When did   win?",
    });
  });

  it.each<[string, Channel, MentionSettings, boolean]>([
    ["where the server wants it", general, IN_THREADS, true],
    ["not where it does not", general, ON, false],
    ["not in a thread", thread, IN_THREADS, false],
    ["not in direct messages", direct, IN_THREADS, false],
  ])("opens a thread %s", (_, where, mentions, inThread) => {
    expect(verdict(MENTIONED, where, mentions)).toMatchObject({ inThread });
  });

  it.each<[string, Row, Channel, Attached]>([
    ["nothing", { content: "" }, direct, "nothing"],
    ["only space", { content: " \n" }, direct, "nothing"],
    ["a file", { content: "", attachments: [{ filename: "x.png" }] }, direct, "file"],
    [
      "a voice message",
      { content: "", flags: 8192, attachments: [{ filename: "voice.ogg" }] },
      direct,
      "voice",
    ],
    ["a sticker", { content: "", stickers: [{ name: "wave" }] }, direct, "sticker"],
    ["a poll", { content: "", poll: { question: "Who?" } }, direct, "poll"],
    ["a forwarded message", { content: "", isForward: true }, direct, "forward"],
    [
      "only a mention, directly",
      { ...MENTIONED, content: `<@${us.id}>` },
      direct,
      "nothing",
    ],
    [
      "only a mention, in a server",
      { ...MENTIONED, content: `<@${us.id}>` },
      general,
      "nothing",
    ],
    [
      "a reply that is only a file",
      { ...REPLIED, content: "", attachments: [{ filename: "x.png" }] },
      general,
      "file",
    ],
  ])("guides whoever sends %s", (_, row, where, about) => {
    expect(verdict(row, where, ON)).toEqual({ kind: "guide", about, inThread: false });
  });
});
