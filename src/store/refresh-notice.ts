import { z } from "zod";

/** What processes tell each other of the last refresh. */
export interface RefreshNotice {
  /** No other notice has the same. */
  readonly id: string;
  /** The id of the edition that came of it; null while it is under way. */
  readonly edition: string | null;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** The id of the user who asked for it; null where nobody did. */
  readonly by: string | null;
}

export const refreshNoticeShape: z.ZodType<RefreshNotice> = z.strictObject({
  id: z.string(),
  edition: z.string().nullable(),
  at: z.number(),
  by: z.string().nullable(),
});
