import {
  type Client,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageUpdateDispatchData,
  type SendableChannels,
} from "discord.js";
import type { Logger } from "pino";
import type { Turn } from "../answering/answer.ts";
import { talkIn } from "../answering/small-talk.ts";
import { loggable } from "../failure.ts";
import { answerReply } from "../replies/answer-reply.ts";
import type { Card } from "../replies/card.ts";
import { limitedCard } from "../replies/limited.ts";
import { EDIT_MS } from "../replies/limits.ts";
import { type Asking, DIRECT, type Reply } from "../replies/reply.ts";
import { privately, saying } from "../replies/saying.ts";
import { turnRepliedTo } from "../replies/turn-replied-to.ts";
import type { Words } from "../replies/words/en.ts";
import { wordsFor } from "../replies/words/languages.ts";
import type { Doer } from "../store/fair-use.ts";
import { createInTurn } from "../store/in-turn.ts";
import { INITIAL_SETTINGS, type MentionSettings } from "../store/server-settings.ts";
import type { Surface } from "../store/surface.ts";
import {
  type AskedMessage,
  createAskedMessages,
  type GivenReply,
} from "./asked-messages.ts";
import type { Services } from "./command.ts";
import { givenBefore } from "./given-before.ts";
import { type Incoming, incomingOf } from "./incoming.ts";
import { answerMessage, editAnswer, openThread } from "./reply.ts";
import { shouldAnswer, type Verdict } from "./should-answer.ts";
import { type Telling, tellOnFailure } from "./tell-on-failure.ts";
import { typeWhenSlow } from "./type-when-slow.ts";
import type { Work } from "./work.ts";

/** Nobody's settings let more messages be answered. */
const MOST_OPEN: MentionSettings = {
  everywhere: true,
  exceptions: [],
  inThread: false,
};

/** A message that is to be answered, and where. */
interface Accepted {
  readonly message: Incoming;
  readonly verdict: Exclude<Verdict, { kind: "ignore" }>;
  readonly channel: SendableChannels;
}

/**
 * Answers the messages that reach the client and are for it, and keeps the answers in step
 * with edits of the questions. It listens to the gateway itself: discord.js drops messages
 * of a channel it does not know where `channel_type` is missing, which Discord allows, and
 * edits of messages it has not kept.
 */
export function answerMessages(
  client: Client,
  services: Services,
  work: Work,
  log: Logger,
): void {
  const inTurn = createInTurn();
  const asked = createAskedMessages();
  const startedAt = Date.now();

  client.ws.on(
    GatewayDispatchEvents.MessageCreate,
    (data: GatewayMessageCreateDispatchData) => {
      const message = incomingOf(data, client.user?.id ?? null);
      if (shouldAnswer(message, MOST_OPEN).kind === "ignore") return;
      work.take({
        id: message.id,
        async run() {
          const given = answer(message);
          asked.keep({ message, given });
          await given;
        },
        apologise: () => apologise(message),
      });
    },
  );

  client.ws.on(
    GatewayDispatchEvents.MessageUpdate,
    (data: GatewayMessageUpdateDispatchData) => {
      const known = asked.get(data.id);
      const before = known?.message ?? askedBefore(data);
      if (before === null || !isEdit(data, before)) return;
      const message = { ...before, content: data.content };
      const edited = {
        message,
        given:
          known?.given ?? givenBefore(message, channelOf, { store: services.store, log }),
      };
      asked.keep(edited);
      work.take({
        id: `${data.id} ${data.edited_timestamp}`,
        run: () => renew(edited),
        // The answer to what was asked before stands.
        apologise: async () => {},
      });
    },
  );

  /** A message that may have been asked before this process was there, else null. */
  function askedBefore(data: GatewayMessageUpdateDispatchData): Incoming | null {
    // An event that only adds a preview need not say more than that.
    if (Date.now() - startedAt > 2 * EDIT_MS || !data.edited_timestamp) return null;
    const message = incomingOf(data, client.user?.id ?? null);
    if (shouldAnswer(message, MOST_OPEN).kind === "ignore") return null;
    // What it said then is not known, and need not be.
    return { ...message, content: "" };
  }

  async function answer(message: Incoming): Promise<GivenReply | null> {
    const speaking = wordsOf(message);
    const accepting = accept(message);
    // Where this fails, whoever waits for it below deals with it.
    const channel = accepting.then(
      (accepted) => accepted?.channel ?? null,
      () => null,
    );
    const onWritten = typeWhenSlow(channel, log);
    return inTurn(conversant(message), async () => {
      const words = await speaking;
      return tellOnFailure(
        async () => {
          const accepted = await accepting;
          return accepted && give(accepted, words, onWritten);
        },
        async (card) => {
          const accepted = await accepting;
          if (accepted !== null) await tell(accepted, card, words);
        },
        telling(message, words),
      ).finally(onWritten);
    });
  }

  /** Null where nobody is to be answered after all. */
  async function accept(message: Incoming): Promise<Accepted | null> {
    const { server } = message;
    const settled =
      server === null ? undefined : await services.store.settings.get([server]);
    const { mentions } = settled ?? INITIAL_SETTINGS;
    const isOff = !mentions.everywhere && mentions.exceptions.length === 0;
    if (server !== null && isOff) return null;
    const channel = await channelOf(message);
    if (channel === null) return null;
    const parent = channel.isThread() ? channel.parentId : null;
    const placed = { ...message, parent };
    const verdict = shouldAnswer(placed, mentions);
    return verdict.kind === "ignore" ? null : { message: placed, verdict, channel };
  }

  async function channelOf({
    channel,
    server,
  }: Incoming): Promise<SendableChannels | null> {
    // discord.js learns of a new channel from the message, right after we have seen it; of a
    // new thread, though, it does not learn to which channel that belongs.
    await Promise.resolve();
    const known = client.channels.cache.get(channel);
    const isKnown = known !== undefined && !(known.isThread() && known.parentId === null);
    const found = isKnown ? known : await client.channels.fetch(channel, { force: true });
    if (found === null || !found.isSendable()) return null;
    return found.isDMBased() === (server === null) ? found : null;
  }

  async function give(
    accepted: Accepted,
    words: Words,
    onWritten: () => void,
  ): Promise<GivenReply | null> {
    const started = performance.now();
    const { message, verdict } = accepted;
    const wait = await services.fairUse.take(doerOf(message));
    if (wait !== null) {
      onWritten();
      // One word is enough: to everything else said meanwhile, silence is the answer.
      if (wait.isFirst) await tell(accepted, limitedCard(wait, words), words);
      return null;
    }
    // A thread that was refused is told of only if the answer is not refused as well.
    const { channel, refused } = await place(accepted);
    const conversation = channel.id;
    const leansOn = await turnBefore(message, conversation);
    const given = { channel, conversation, leansOn };
    const reply = await replyFor(message, verdict, given, words);
    onWritten();
    const id = await answerMessage(channel, message.id, { reply, words });
    const ms = Math.round(performance.now() - started);
    if (refused !== null) {
      log.warn({ event: "no_thread", ...loggable(refused) }, "Could not open a thread");
    }
    log.info({ event: surfaceOf(message), ms }, "Answered a message");
    return { id, ...given };
  }

  /** What a message leans on: the answer that it replies to, else its author's last turn. */
  async function turnBefore(
    { author, server, repliesTo }: Incoming,
    conversation: string,
  ): Promise<Turn | null> {
    const { store } = services;
    if (repliesTo !== null) {
      return turnRepliedTo(repliesTo, { asker: author, place: server ?? DIRECT }, store);
    }
    return (await store.conversations.get([author, conversation])) ?? null;
  }

  /** Where to answer: in a thread of its own where one is wanted and can be had. */
  async function place({ message, verdict, channel }: Accepted) {
    if (!verdict.inThread || verdict.kind !== "answer") return { channel, refused: null };
    try {
      const thread = await openThread(channel, message.id, verdict.question);
      return { channel: thread ?? channel, refused: null };
    } catch (refused) {
      return { channel, refused };
    }
  }

  async function replyFor(
    message: Incoming,
    verdict: Accepted["verdict"],
    { conversation, leansOn }: Pick<GivenReply, "conversation" | "leansOn">,
    words: Words,
  ): Promise<Reply> {
    if (verdict.kind === "guide") return privately(words.guidance[verdict.about]);
    const { server } = message;
    const asking: Asking = {
      asker: message.author,
      place: server ?? DIRECT,
      conversation,
      surface: surfaceOf(message),
      claim: { inServer: server !== null, managesServer: false, roles: [] },
      words,
    };
    const manner = server === null ? "message" : "brief";
    const isReply = message.repliesTo !== null;
    return answerReply(asking, verdict.question, services, { manner, leansOn, isReply });
  }

  /** Puts the answer to an edited question in the place of the answer before. */
  async function renew({ message, given: giving }: AskedMessage): Promise<void> {
    await inTurn(conversant(message), async () => {
      const given = await giving;
      // What was let through once is let through now, if it is a question still.
      const verdict = shouldAnswer(message, MOST_OPEN);
      if (given === null || verdict.kind !== "answer") return;
      if (talkIn(verdict.question) !== null) return;
      // For who edits too often the answer before stands.
      if ((await services.fairUse.take(doerOf(message))) !== null) return;
      const { channel, id } = given;
      const words = await wordsOf(message);
      await tellOnFailure(
        async () => {
          // An earlier question does not become what the next one leans on.
          const { conversation, leansOn } = given;
          const place = asked.isLast(message) ? conversation : null;
          const leaning = { conversation: place, leansOn };
          const reply = await replyFor(message, verdict, leaning, words);
          await editAnswer(channel, id, { reply, words });
          log.info({ event: "edited_question" }, "Answered an edited question");
        },
        (card) => editAnswer(channel, id, { reply: { card, isPrivate: false }, words }),
        telling(message, words),
      );
    });
  }

  async function apologise(message: Incoming): Promise<void> {
    const words = await wordsOf(message);
    const accepted = await accept(message);
    if (accepted !== null) await tell(accepted, saying(words.restarting), words);
  }

  async function tell({ message, channel }: Accepted, card: Card, words: Words) {
    const reply = { card, isPrivate: false };
    await answerMessage(channel, message.id, { reply, words });
  }

  function telling(message: Incoming, words: Words): Telling {
    return { words, log, surface: surfaceOf(message), replied: services.replied };
  }

  /** A server has a language; of a user it is remembered what their commands said. */
  async function wordsOf({ server, author }: Incoming): Promise<Words> {
    if (server === null) return wordsFor(await services.languages.of(author));
    return wordsFor(client.guilds.cache.get(server)?.preferredLocale ?? "en");
  }
}

/** Who asks, and where, as far as fair use is concerned. */
function doerOf({ author, server, channel }: Incoming): Doer {
  return { user: author, channel: server === null ? null : channel };
}

function surfaceOf({ server }: Incoming): Surface {
  return server === null ? "direct_message" : "mention";
}

/** What someone says in one channel is answered in order. */
function conversant({ author, channel }: Incoming): string {
  return `${author} ${channel}`;
}

/** Whether its author changed the words in time; Discord tells of added previews too. */
function isEdit(data: GatewayMessageUpdateDispatchData, before: Incoming): boolean {
  const { edited_timestamp: edited, content } = data;
  if (typeof edited !== "string" || typeof content !== "string") return false;
  return content !== before.content && Date.parse(edited) - before.at <= EDIT_MS;
}
