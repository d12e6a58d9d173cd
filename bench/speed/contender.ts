import { fileURLToPath } from "node:url";
import { type Bot, startBot } from "../../tests/discord/loopback/bot.ts";
import type { Interaction } from "../../tests/discord/loopback/interaction.ts";
import { type Loopback, startLoopback } from "../../tests/discord/loopback/start.ts";
import { aGuild, aUser } from "../../tests/discord/loopback/world.ts";

/** A bot in a process of its own, in a Discord of its own. */
export interface Contender {
  readonly name: string;
  /** Has someone new ask a question in a channel where few ask. */
  readonly ask: (question: string) => Interaction;
  /** Everything that came back so far. */
  readonly count: () => Count;
  /** Milliseconds from the event to the first byte of its first callback; null for none yet. */
  readonly took: (interaction: Interaction) => number | null;
  readonly stop: () => Promise<void>;
}

/** What became of the questions. */
export interface Count {
  readonly asked: number;
  readonly answered: number;
  /** Questions without any answer. */
  readonly lost: number;
  /** Answered questions for which something else was sent, too, taken or not. */
  readonly doubled: number;
  /** Callbacks that Discord would have refused. */
  readonly refused: number;
  /** Answers that everybody sees: the articles had them. */
  readonly shown: number;
}

const CALLBACK = /^\/interactions\/(\d+)\//;
const BARE = fileURLToPath(new URL("bare-bot.ts", import.meta.url));

/** Footnote as users start it, with its store on disk. */
export function startFootnote(
  knowledge: Readonly<Record<string, string>>,
): Promise<Contender> {
  // A limit that is never reached, so that its cost is measured too.
  const rate = "99999/0.001";
  const env = {
    STORE_URL: "sqlite:var/footnote.sqlite",
    RATE_USER: rate,
    RATE_CHANNEL: rate,
  };
  return start("Footnote", (loopback) => startBot(loopback, { knowledge, env }));
}

/** A bot that replies a constant. */
export function startBare(): Promise<Contender> {
  return start("bare discord.js", (loopback) => startBot(loopback, { main: BARE }));
}

async function start(
  name: string,
  open: (loopback: Loopback) => Promise<Bot>,
): Promise<Contender> {
  const channels = Array.from({ length: 100 }, (_, at) => `channel-${at}`);
  const guilds = Array.from({ length: 10 }, (_, at) =>
    aGuild(`Server ${at}`, { channels }),
  );
  const loopback = await startLoopback({ guilds });
  const everywhere = guilds.flatMap((guild) => guild.channels);
  const bot = await open(loopback).catch(async (error: unknown) => {
    await loopback.close();
    throw error;
  });
  const interactions: Interaction[] = [];
  /** When the first callback to each interaction arrived. */
  const arrived = new Map<string, number>();
  let seen = 0;

  function look(): void {
    for (const { path, at } of loopback.requests.items.slice(seen)) {
      seen++;
      const id = CALLBACK.exec(path)?.[1];
      if (id !== undefined && !arrived.has(id)) arrived.set(id, at);
    }
  }

  return {
    name,
    ask(question) {
      const where = everywhere[interactions.length % everywhere.length];
      const interaction = loopback.slash({
        name: "ask",
        options: { question },
        user: aUser("someone"),
        ...(where !== undefined && { in: where }),
      });
      interactions.push(interaction);
      return interaction;
    },
    took({ id, openedAt }) {
      look();
      const at = arrived.get(id);
      return at === undefined ? null : at - openedAt;
    },
    count() {
      const attempts = interactions.map(({ attempts }) => attempts);
      const good = attempts.map((all) => all.filter(({ status }) => status === 204));
      const beside = new Set(
        interactions.filter(({ followups }) => followups.length > 0),
      );
      return {
        asked: interactions.length,
        answered: good.filter(({ length }) => length > 0).length,
        lost: good.filter(({ length }) => length === 0).length,
        doubled: interactions.filter(
          (one, at) =>
            good[at]?.length !== 0 && (one.attempts.length > 1 || beside.has(one)),
        ).length,
        refused: attempts.flat().filter(({ status }) => status !== 204).length,
        shown: loopback.messages.sent.items.filter(({ ephemeral }) => !ephemeral).length,
      };
    },
    async stop() {
      await bot.stop();
      await loopback.close();
    },
  };
}
