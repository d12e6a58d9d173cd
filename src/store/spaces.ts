import type { z } from "zod";
import { auditEntryShape } from "./audit-entry.ts";
import type { Bounds } from "./bounded-map.ts";
import { draftShape } from "./draft.ts";
import { gapShape } from "./gap.ts";
import { languageShape } from "./language.ts";
import { leftServerShape } from "./left-server.ts";
import { pinsShape } from "./pin.ts";
import { LONGEST_REFILL_MS } from "./rate.ts";
import { refreshNoticeShape } from "./refresh-notice.ts";
import { serverSettingsShape } from "./server-settings.ts";
import {
  askedShape,
  bucketShape,
  cardShape,
  differencesShape,
  outcomeShape,
  recentShape,
  turnShape,
  voteShape,
} from "./shapes.ts";
import { dayTallyShape } from "./tally.ts";

/** What holds for the values of one kind. */
export interface SpaceRules {
  readonly name: string;
  /** Milliseconds that a value is kept. */
  readonly ttl: number;
  /** A key never gets another value, so that what is in memory needs no second look. */
  readonly fixed: boolean;
  /** Whoever keeps a value waits until the backend has it, where that is up. */
  readonly awaited: boolean;
  /** What this process keeps in memory. */
  readonly memory: Bounds;
  /** What a file keeps; the eldest go first. */
  readonly rows: number;
}

/** The rules of a space with the shape of its values. */
export interface SpaceOf<Value> extends SpaceRules {
  readonly shape: z.ZodType<Value>;
}

/** What each entry of `SPACES` has to say. */
interface Declared extends SpaceOf<unknown> {
  /** Whether it has something of users, under keys that begin with their ids. */
  readonly personal: boolean;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The spaces of the store. A new one needs an entry here and a line in `Store`. The keys of
 * a personal space begin with the user's id: what it has of a user goes when they ask to be
 * forgotten.
 */
export const SPACES = {
  /** Edition, shelf and question → what was answered. */
  answers: {
    name: "answers",
    personal: false,
    shape: outcomeShape,
    ttl: 24 * 60 * MINUTE,
    fixed: true,
    awaited: false,
    memory: { entries: 2_000, characters: 16_000_000 },
    rows: 20_000,
  },
  /** Asker and conversation → its last turn. */
  conversations: {
    name: "conversations",
    personal: true,
    shape: turnShape,
    ttl: 15 * MINUTE,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 8_000_000 },
    rows: 100_000,
  },
  /** User or channel, and which of the two → how soon they may ask again. */
  buckets: {
    name: "buckets",
    // Being forgotten would otherwise be a way around it; an hour later it is gone anyway.
    personal: false,
    shape: bucketShape,
    ttl: LONGEST_REFILL_MS,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 2_000_000 },
    rows: 100_000,
  },
  /** Asker, "questions" and place → the last questions of theirs that were answered there. */
  recent: {
    name: "recent",
    personal: true,
    shape: recentShape,
    ttl: 30 * DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 8_000_000 },
    rows: 100_000,
  },
  /** Asker and card → what its buttons need to draw it again. */
  cards: {
    name: "cards",
    personal: true,
    shape: cardShape,
    ttl: 7 * DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 1_000, characters: 8_000_000 },
    rows: 30_000,
  },
  /** Voter and card → what the voter thinks of the answer. */
  votes: {
    name: "votes",
    personal: true,
    shape: voteShape,
    ttl: 7 * DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 1_000_000 },
    rows: 200_000,
  },
  /** User, "language" → the language of their Discord. */
  languages: {
    name: "languages",
    personal: true,
    shape: languageShape,
    ttl: 30 * DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 1_000_000 },
    rows: 100_000,
  },
  /** Moderator, server and draft → an article of which a preview was shown. */
  drafts: {
    name: "drafts",
    personal: true,
    shape: draftShape,
    ttl: 60 * MINUTE,
    fixed: true,
    awaited: false,
    memory: { entries: 50, characters: 10_000_000 },
    rows: 200,
  },
  /** Server → what its managers settled. Ten years: nobody should have to settle it again. */
  settings: {
    name: "settings",
    personal: false,
    shape: serverSettingsShape,
    ttl: 3_650 * DAY,
    fixed: false,
    awaited: true,
    memory: { entries: 10_000, characters: 8_000_000 },
    rows: 100_000,
  },
  /** Server and entry → what one of its moderators did. */
  audit: {
    name: "audit",
    // Who looks after a server has to be able to see who did what in it.
    personal: false,
    shape: auditEntryShape,
    ttl: 90 * DAY,
    fixed: true,
    awaited: true,
    memory: { entries: 10_000, characters: 4_000_000 },
    rows: 200_000,
  },
  /** Server and place → one of the last questions asked there, without who asked it. */
  asked: {
    name: "asked",
    personal: false,
    shape: askedShape,
    ttl: 30 * DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 8_000_000 },
    rows: 100_000,
  },
  /** Server and refresh → which of those questions it made to be answered differently. */
  differences: {
    name: "differences",
    personal: false,
    shape: differencesShape,
    ttl: DAY,
    fixed: true,
    awaited: false,
    memory: { entries: 100, characters: 4_000_000 },
    rows: 1_000,
  },
  /** Server and question → how often it was asked in vain. */
  gaps: {
    name: "gaps",
    // Nothing in it tells who asked.
    personal: false,
    shape: gapShape,
    ttl: 30 * DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 8_000_000 },
    rows: 200_000,
  },
  /** Server → the passages that its moderators pinned. Ten years, as its settings. */
  pins: {
    name: "pins",
    personal: false,
    shape: pinsShape,
    ttl: 3_650 * DAY,
    fixed: false,
    awaited: true,
    memory: { entries: 2_000, characters: 16_000_000 },
    rows: 100_000,
  },
  /** Server, and day and process → how much was asked. */
  tallies: {
    name: "tallies",
    personal: false,
    shape: dayTallyShape,
    ttl: 31 * DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 8_000_000 },
    rows: 200_000,
  },
  /** "servers" and server → when it removed the bot. It is forgotten before this is. */
  left: {
    name: "left",
    personal: false,
    shape: leftServerShape,
    ttl: 60 * DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 10_000, characters: 1_000_000 },
    rows: 100_000,
  },
  /** "common" → the last refresh of the common articles that any process began or ended. */
  refreshes: {
    name: "refreshes",
    personal: false,
    shape: refreshNoticeShape,
    ttl: DAY,
    fixed: false,
    awaited: false,
    memory: { entries: 10, characters: 10_000 },
    rows: 10,
  },
} as const satisfies Readonly<Record<string, Declared>>;

/** The spaces that have something of users. */
export type PersonalSpace = {
  [Name in keyof typeof SPACES]: (typeof SPACES)[Name]["personal"] extends true
    ? Name
    : never;
}[keyof typeof SPACES];
