import type { z } from "zod";
import type { Bounds } from "./bounded-map.ts";
import { LONGEST_REFILL_MS } from "./rate.ts";
import { serverSettingsShape } from "./server-settings.ts";
import { bucketShape, cardShape, outcomeShape, turnShape, voteShape } from "./shapes.ts";

/** What holds for the values of one kind. */
export interface SpaceRules {
  readonly name: string;
  /** Milliseconds that a value is kept. */
  readonly ttl: number;
  /** A key never gets another value, so that what is in memory needs no second look. */
  readonly fixed: boolean;
  /** What this process keeps in memory. */
  readonly memory: Bounds;
  /** What a file keeps; the eldest go first. */
  readonly rows: number;
}

/** The rules of a space with the shape of its values. */
export interface SpaceOf<Value> extends SpaceRules {
  readonly shape: z.ZodType<Value>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The spaces of the store. A new one needs an entry here and a line in `Store`. The keys of
 * a personal space begin with the user's id, so that a user can be forgotten.
 */
export const SPACES = {
  /** Edition, shelf and question → what was answered. */
  answers: {
    name: "answers",
    shape: outcomeShape,
    ttl: 24 * 60 * MINUTE,
    fixed: true,
    memory: { entries: 2_000, characters: 16_000_000 },
    rows: 20_000,
  },
  /** Asker and conversation → its last turn. */
  conversations: {
    name: "conversations",
    shape: turnShape,
    ttl: 15 * MINUTE,
    fixed: false,
    memory: { entries: 10_000, characters: 8_000_000 },
    rows: 100_000,
  },
  /** User or channel, and which of the two → how soon they may ask again. */
  buckets: {
    name: "buckets",
    shape: bucketShape,
    ttl: LONGEST_REFILL_MS,
    fixed: false,
    memory: { entries: 10_000, characters: 2_000_000 },
    rows: 100_000,
  },
  /** Asker and card → what its buttons need to draw it again. */
  cards: {
    name: "cards",
    shape: cardShape,
    ttl: 7 * DAY,
    fixed: false,
    memory: { entries: 1_000, characters: 8_000_000 },
    rows: 50_000,
  },
  /** Voter and card → what the voter thinks of the answer. */
  votes: {
    name: "votes",
    shape: voteShape,
    ttl: 7 * DAY,
    fixed: false,
    memory: { entries: 10_000, characters: 1_000_000 },
    rows: 200_000,
  },
  /** Server → what its managers settled. Ten years: nobody should have to settle it again. */
  settings: {
    name: "settings",
    shape: serverSettingsShape,
    ttl: 3_650 * DAY,
    fixed: false,
    memory: { entries: 10_000, characters: 8_000_000 },
    rows: 100_000,
  },
} as const;
