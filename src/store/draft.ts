import { z } from "zod";

/** An article that someone has been shown a preview of, and may yet add. */
export interface Draft {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
}

/** A `Draft` as it is kept. */
export const draftShape: z.ZodType<Draft> = z.strictObject({
  file: z.string(),
  text: z.string(),
});
