import { setTimeout as delay } from "node:timers/promises";
import { QUESTION } from "../../src/replies/limits.ts";
import type { Interaction } from "../../tests/discord/loopback/interaction.ts";
import type { SentMessage } from "../../tests/discord/loopback/sent-messages.ts";
import type { Loopback } from "../../tests/discord/loopback/start.ts";
import { aUser, PERMISSIONS, USUAL } from "../../tests/discord/loopback/world.ts";
import { post } from "../../tests/page/a-page.ts";
import { between, createDice, pick } from "../dice.ts";

/** The ways in which a question comes in. */
export type Way = "slash" | "menu" | "direct message" | "mention" | "page";

/** What many people do in Discord and on the local page. */
export interface Traffic {
  /** Asks one question, and sometimes what people do before and after. */
  readonly ask: (question: string) => Promise<void>;
  /** How often what was done. */
  readonly done: Readonly<Record<Way | "suggestion" | "button" | "timeline", number>>;
  /** What had no answer. */
  readonly lost: readonly string[];
  readonly end: () => void;
}

/** Out of a hundred questions. */
const SHARES: readonly (readonly [Way, number])[] = [
  ["slash", 35],
  ["menu", 5],
  ["direct message", 20],
  ["mention", 15],
  ["page", 25],
];

/** So many of those who ask have the local page open. */
const SESSIONS = 100;
const PATIENCE = 30_000;

/** Texts that are no questions, one in a hundred. */
const HOSTILE = [
  "http://".repeat(QUESTION),
  "a'".repeat(QUESTION),
  "\u202e\u0000\u200b".repeat(50),
  "@everyone <@&1> ||``` # [x](http://evil.example)",
  "__proto__ constructor toString",
  "?".repeat(QUESTION),
].map((text) => text.slice(0, QUESTION));

/**
 * Traffic that is the same in every run, but for what happens at the same time.
 * @param people how many there are in Discord
 */
export async function startTraffic(
  loopback: Loopback,
  address: string,
  people: number,
): Promise<Traffic> {
  const dice = createDice(11);
  const users = Array.from({ length: people }, (_, at) => aUser(`reader ${at}`));
  const channels = loopback.guilds.flatMap((guild) => guild.channels);
  const sessions = Array.from({ length: SESSIONS }, (_, at) => `a-session-of-many-${at}`);
  const done = {
    slash: 0,
    menu: 0,
    "direct message": 0,
    mention: 0,
    page: 0,
    suggestion: 0,
    button: 0,
    timeline: 0,
  };
  const lost: string[] = [];
  const replies = followReplies(loopback);

  for (const guild of loopback.guilds) {
    const [channel] = guild.channels;
    if (channel === undefined) continue;
    const use = { name: "settings", subcommand: "mentions", options: { answer: "on" } };
    const permissions = USUAL | PERMISSIONS.manageGuild;
    await loopback.slash({ ...use, in: channel, permissions }).answer(PATIENCE);
  }

  async function inDiscord(way: Exclude<Way, "page">, question: string): Promise<void> {
    const user = pick(dice, users);
    const place = pick(dice, channels);
    const here = { user, in: place };
    if (way === "direct message") {
      await replies.to(loopback.directMessage({ content: question, author: user }).id);
    } else if (way === "mention") {
      const content = `<@${loopback.bot.id}> ${question}`;
      const mentions = [loopback.bot];
      const said = { content, mentions, author: user, in: place };
      await replies.to(loopback.guildMessage(said).id);
    } else {
      if (dice() < 0.25) await suggestion(question, here);
      const asked =
        way === "slash"
          ? loopback.slash({ name: "ask", options: { question }, ...here })
          : loopback.contextMenu({
              name: "Ask about this message",
              message: { content: question, author: pick(dice, users) },
              ...here,
            });
      const answer = await asked.answer(PATIENCE);
      if (dice() < 0.3) await press(answer, here);
      if (dice() < 0.01) await timeline(here);
    }
  }

  type Here = Pick<Parameters<Loopback["slash"]>[0], "user" | "in">;

  async function suggestion(question: string, here: Here): Promise<void> {
    done.suggestion += 1;
    const typed = question.slice(0, between(dice, 0, 30));
    const options = { question: typed };
    await loopback
      .autocomplete({ name: "ask", focused: "question", options, ...here })
      .reply(PATIENCE);
  }

  async function press(message: SentMessage, here: Here): Promise<void> {
    const buttons = message.buttons.flatMap(({ custom_id: id, disabled }) =>
      typeof id === "string" && disabled !== true ? [id] : [],
    );
    if (buttons.length === 0) return;
    done.button += 1;
    await loopback
      .button({ message, button: pick(dice, buttons), ...here })
      .reply(PATIENCE);
  }

  async function timeline(here: Here): Promise<void> {
    done.timeline += 1;
    const shown: Interaction = loopback.slash({ name: "timeline", ...here });
    await shown.answer(PATIENCE);
  }

  async function onPage(question: string): Promise<void> {
    const session = pick(dice, sessions);
    const say = async (path: string, body: object) => {
      const { status, text } = await post(address, path, { ...body, session });
      if (status !== 200) throw new Error(`${path} gave ${status}`);
      return text;
    };
    if (dice() < 0.25) {
      done.suggestion += 1;
      await say("/api/complete", { typed: question.slice(0, between(dice, 0, 30)) });
    }
    const answer = await say("/api/ask", { question });
    if (dice() >= 0.3) return;
    const buttons = [...answer.matchAll(/"id":"([^"]+)","disabled":false/g)];
    const [, id] = buttons.length === 0 ? [] : pick(dice, buttons);
    if (id === undefined) return;
    done.button += 1;
    await say("/api/press", { id });
  }

  function nextWay(): Way {
    let left = dice() * 100;
    for (const [way, share] of SHARES) {
      left -= share;
      if (left < 0) return way;
    }
    return "slash";
  }

  return {
    done,
    lost,
    async ask(question) {
      const way = nextWay();
      const text = dice() < 0.01 ? pick(dice, HOSTILE) : question;
      done[way] += 1;
      try {
        await (way === "page" ? onPage(text) : inDiscord(way, text));
      } catch (error) {
        lost.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    end: replies.end,
  };
}

/** Waits for replies to messages, looking at each message of the bot once. */
function followReplies({ messages }: Loopback) {
  const come = new Set<string>();
  const waiting = new Map<string, () => void>();
  let seen = 0;
  const timer = setInterval(() => {
    for (const { repliesTo } of messages.sent.items.slice(seen)) {
      seen += 1;
      if (repliesTo === null) continue;
      const waits = waiting.get(repliesTo);
      if (waits === undefined) come.add(repliesTo);
      else waits();
      waiting.delete(repliesTo);
    }
  }, 2);
  return {
    async to(id: string): Promise<void> {
      if (come.delete(id)) return;
      const late = new AbortController();
      const reply = new Promise<void>((resolve) => {
        waiting.set(id, resolve);
      });
      const over = delay(PATIENCE, undefined, { signal: late.signal }).then(() => {
        throw new Error("no reply");
      });
      over.catch(() => {});
      await Promise.race([reply, over]).finally(() => late.abort());
    },
    end: () => clearInterval(timer),
  };
}
