import { z } from "zod";
import type { Turn } from "../answering/answer.ts";
import { turnShape } from "./shapes.ts";

/** A question that was asked in vain, as one process heard it. Nothing tells who asked. */
export interface Gap {
  /** The last part of its key; the processes that heard the question have one each. */
  readonly id: string;
  readonly question: string;
  /** What it leans on; null where it stands alone. */
  readonly leansOn: Turn | null;
  /** What it took along from there. */
  readonly carried: readonly string[];
  /** What it has in common with those that are like it. */
  readonly gist: string;
  /** How often the articles did not answer it. */
  readonly missed: number;
  /** How often an answer to it was voted down, less those votes that were taken back. */
  readonly votedDown: number;
  /** When it was last asked or voted on, in milliseconds since 1970. */
  readonly last: number;
}

const count = z.int();

/** A `Gap` as it is kept. */
export const gapShape: z.ZodType<Gap> = z.strictObject({
  id: z.string(),
  question: z.string(),
  leansOn: turnShape.nullable(),
  carried: z.array(z.string()),
  gist: z.string(),
  missed: count,
  votedDown: count,
  last: z.number(),
});
