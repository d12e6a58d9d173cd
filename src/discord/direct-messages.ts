import {
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  type SendableChannels,
} from "discord.js";
import type { Logger } from "pino";
import { answerReply } from "./answer-reply.ts";
import type { Card } from "./card.ts";
import { DIRECT, type Services } from "./command.ts";
import { loggable } from "./failure.ts";
import { type Incoming, incomingOf, incomingOfPacket } from "./incoming.ts";
import { limitedCard } from "./limited.ts";
import { answerMessage } from "./reply.ts";
import { saying } from "./saying.ts";
import { shouldAnswer } from "./should-answer.ts";
import { tellOnFailure } from "./tell-on-failure.ts";
import { wordsFor } from "./words/languages.ts";
import type { Work } from "./work.ts";

/** Answers the direct messages that reach the client. */
export function answerDirectMessages(
  client: Client,
  services: Services,
  work: Work,
  log: Logger,
): void {
  client.on(Events.MessageCreate, (message) => {
    if (message.channel.isSendable()) take(incomingOf(message), message.channel);
  });

  // discord.js drops a message of a channel it does not know when `channel_type` is
  // missing, which Discord allows: the first direct message after a start would be lost.
  client.ws.on(
    GatewayDispatchEvents.MessageCreate,
    (data: GatewayMessageCreateDispatchData) => {
      if (data.guild_id !== undefined || data.channel_type !== undefined) return;
      if (client.channels.cache.has(data.channel_id)) return;
      takeUnknown(incomingOfPacket(data)).catch((error: unknown) =>
        log.warn({ event: "undeliverable", ...loggable(error) }, "Found no channel"),
      );
    },
  );

  async function takeUnknown(message: Incoming): Promise<void> {
    if (shouldAnswer(message).kind === "ignore") return;
    const channel = await client.channels.fetch(message.channel);
    if (channel?.isDMBased() && channel.isSendable()) take(message, channel);
  }

  function take(message: Incoming, channel: SendableChannels): void {
    const verdict = shouldAnswer(message);
    if (verdict.kind === "ignore") return;
    const words = wordsFor(message.locale);
    const tell = (card: Card) => answerMessage(channel, message.id, { card, words });
    work.take({
      id: message.id,
      run: () => tellOnFailure(run, tell, { words, log }),
      apologise: () => tell(saying(words.restarting)),
    });

    async function run(): Promise<void> {
      const wait = await services.fairUse.take({ user: message.author, channel: null });
      if (wait === null) return tell(await answer());
      // One word is enough: to everything else said meanwhile, silence is the answer.
      if (wait.isFirst) await tell(limitedCard(wait, words));
    }

    async function answer(): Promise<Card> {
      if (verdict.kind !== "answer") return saying(words.guidance);
      const started = performance.now();
      const asking = {
        asker: message.author,
        place: DIRECT,
        conversation: message.channel,
        claim: { inServer: false, managesServer: false, roles: [] },
        words,
      };
      const { card } = await answerReply(asking, verdict.question, services, "message");
      const ms = Math.round(performance.now() - started);
      log.info({ event: "direct_message", ms }, "Answered a message");
      return card;
    }
  }
}
