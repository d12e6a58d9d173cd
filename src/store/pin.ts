import { z } from "zod";
import type { PinnedPassage } from "../answering/pinned.ts";
import { passageShape } from "./shapes.ts";

/** A passage that moderators of a server have pinned as the answer to questions of a gist. */
export interface Pin extends PinnedPassage {
  readonly gist: string;
  /** One of the questions, as it was asked. */
  readonly question: string;
}

/** The pins of a server as they are kept, the latest first. */
export const pinsShape: z.ZodType<readonly Pin[]> = z.array(
  z.strictObject({
    gist: z.string(),
    question: z.string(),
    passage: passageShape,
    sentence: z.string(),
  }),
);
