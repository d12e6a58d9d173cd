import { randomUUID } from "node:crypto";
import type { Choice, Modal } from "./bodies.ts";
import { now } from "./clock.ts";
import { type Recorded, record } from "./record.ts";
import type { SentMessage } from "./sent-messages.ts";
import { snowflake } from "./snowflake.ts";

/** Interaction types, as Discord numbers them. */
export const INTERACTION = {
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
} as const;

/** The first response to an interaction. */
export interface Reply {
  type: number;
  /** Milliseconds from the event's sending to the callback's arrival. */
  took: number;
  /** What was shown or updated by the callback itself. */
  message: SentMessage | null;
  /** Whether the response, or what will follow the deferral, is private. */
  ephemeral: boolean;
  choices: readonly Choice[];
  modal: Modal | null;
}

/** A callback request, accepted or not. */
interface Attempt {
  type: number;
  /** Milliseconds from the event's sending. */
  took: number;
  /** HTTP status of the answer, and Discord's error code in it. */
  status: number;
  code: number | null;
  /** Whether it came after the deadline. */
  late: boolean;
}

/** One interaction, followed from the outside. Waits reject after 5 s unless told otherwise. */
export interface Interaction {
  id: string;
  token: string;
  /** When its event was sent, in milliseconds since 1970. */
  openedAt: number;
  reply(within?: number): Promise<Reply>;
  /** The message that answers: the first response, or what a deferral became. */
  answer(within?: number): Promise<SentMessage>;
  edit(index?: number, within?: number): Promise<SentMessage>;
  followup(index?: number, within?: number): Promise<SentMessage>;
  readonly attempts: readonly Attempt[];
  readonly edits: readonly SentMessage[];
  readonly followups: readonly SentMessage[];
  /** Delivers the very same event once more. */
  again(): void;
}

/** What an interaction is about. */
export interface InteractionSetup {
  type: number;
  channelId: string;
  /** The message whose component was used. */
  on: string | null;
  userInstallOnly: boolean;
}

/** An interaction from the inside. */
export interface Open extends InteractionSetup {
  id: string;
  token: string;
  openedAt: number;
  replied: Recorded<Reply>;
  answered: Recorded<SentMessage>;
  attempts: Attempt[];
  edited: Recorded<SentMessage>;
  followed: Recorded<SentMessage>;
  /** What `@original` is; without a message while it is only a deferral with these flags. */
  original: { message: string | null; flags: number } | null;
}

/** A new interaction that nobody has answered. */
export function openInteraction(setup: InteractionSetup): Open {
  return {
    ...setup,
    id: snowflake(),
    token: `aW50ZXJhY3Rpb246${randomUUID().replaceAll("-", "")}`,
    openedAt: now(),
    replied: record(),
    answered: record(),
    attempts: [],
    edited: record(),
    followed: record(),
    original: null,
  };
}

/** The interaction as tests follow it; `again` delivers its event. */
export function followed(open: Open, again: () => void): Interaction {
  const { id, token, openedAt, replied, answered, attempts } = open;
  return {
    id,
    token,
    openedAt,
    reply: (within) => replied.at("first response to the interaction", 0, within),
    answer: (within) => answered.at("answer to the interaction", 0, within),
    edit: (index = 0, within) => open.edited.at(`edit ${index}`, index, within),
    followup: (index = 0, within) =>
      open.followed.at(`follow-up ${index}`, index, within),
    attempts,
    edits: open.edited.items,
    followups: open.followed.items,
    again,
  };
}
