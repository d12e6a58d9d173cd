import { z } from "zod";
import type {
  Answer,
  Outcome,
  ShownPassage,
  Turn,
  Understanding,
} from "../answering/answer.ts";
import type { Difference, Look, Put } from "../answering/compared.ts";
import type { Bucket } from "./bucket.ts";
import type { KeptCard, Vote } from "./kept-card.ts";

const offset = z.int().nonnegative();
const probability = z.number().min(0).max(1);
const reason = z
  .enum(["weak", "unknown_name", "contradicted", "small_talk", "noise"])
  .nullable();

/** A `ShownPassage` as it is kept. */
export const passageShape: z.ZodType<ShownPassage> = z.strictObject({
  id: z.string(),
  article: z.string(),
  paragraph: z.int().positive(),
  text: z.string(),
  start: offset,
  end: offset,
});

const answer: z.ZodType<Answer> = z.strictObject({
  status: z.enum(["answered", "about_article", "not_found", "invalid"]),
  reason,
  confidence: probability,
  answer: z
    .strictObject({ text: z.string(), sentence: z.string(), start: offset, end: offset })
    .nullable(),
  passage: passageShape.nullable(),
  citation: z
    .strictObject({
      title: z.string(),
      publication: z.string().nullable(),
      published: z.string().nullable(),
      url: z.string().nullable(),
      link: z.string().nullable(),
      paragraph: z.int().positive(),
    })
    .nullable(),
  timeline: z.array(
    z.strictObject({
      date: z.string(),
      expression: z.string(),
      how: z.enum(["stated", "computed", "bounded"]),
      text: z.string(),
      paragraph: z.int().positive(),
      article: z.string(),
    }),
  ),
  alternatives: z.array(
    z.strictObject({
      passage: passageShape,
      sentence: z.string(),
      confidence: probability,
    }),
  ),
  took_ms: z.number().nonnegative(),
});

const understanding: z.ZodType<Understanding> = z.strictObject({
  corrected: z.array(z.string()),
  carried: z.array(z.string()),
});

/** A `Turn` as it is kept between two questions. */
export const turnShape: z.ZodType<Turn> = z.strictObject({
  question: z.string(),
  names: z.array(z.string()),
  topics: z.array(z.string()),
  actions: z.array(z.string()),
  answered: z.array(z.string()),
  told: z.array(z.string()),
  passage: z.string().nullable(),
  sentence: offset.nullable(),
  article: z.string().nullable(),
});

/** An `Outcome` as it is kept in the cache. */
export const outcomeShape: z.ZodType<Outcome> = z.strictObject({
  answer,
  understood: understanding,
  turn: turnShape,
});

/** A `Bucket` as processes share it. */
export const bucketShape: z.ZodType<Bucket> = z.strictObject({
  fullAt: z.number(),
  toldUntil: z.number(),
});

/** A question that a user asked, and when, in milliseconds since 1970. */
export interface RecentQuestion {
  readonly text: string;
  readonly at: number;
}

/** The last questions of a user, the latest first. */
export const recentShape: z.ZodType<readonly RecentQuestion[]> = z.array(
  z.strictObject({ text: z.string(), at: z.number() }),
);

/** A `KeptCard` as it is kept for its buttons. */
export const cardShape: z.ZodType<KeptCard> = z.strictObject({
  place: z.string(),
  question: z.string(),
  repeats: z.boolean(),
  answer,
  understood: understanding,
  shared: z.boolean(),
  leansOn: turnShape.nullable().default(null),
  isReply: z.boolean().default(false),
  turn: turnShape.nullable().default(null),
  isPinned: z.boolean().default(false),
});

export const voteShape: z.ZodType<Vote> = z.enum(["up", "down"]);

/** A question that was asked in a server, and when, in milliseconds since 1970. */
export interface AskedQuestion extends Put {
  readonly at: number;
}

/** An `AskedQuestion` as it is kept. */
export const askedShape: z.ZodType<AskedQuestion> = z.strictObject({
  text: z.string(),
  turn: turnShape.nullable(),
  article: z.string().nullable(),
  at: z.number(),
});

const look: z.ZodType<Look> = z.strictObject({
  text: z.string().nullable(),
  reason,
  title: z.string().nullable(),
  url: z.string().nullable(),
  paragraph: z.int().positive().nullable(),
});

/** The differences that a refresh made, as they are kept to be looked at. */
export const differencesShape: z.ZodType<readonly Difference[]> = z.array(
  z.strictObject({ question: z.string(), before: look, after: look }),
);
