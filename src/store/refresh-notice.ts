import { z } from "zod";

/** What processes tell each other of the last refresh. */
export interface RefreshNotice {
  /** No other notice has the same. */
  readonly id: string;
  /** The id of the edition that came of it; null while it is under way. */
  readonly edition: string | null;
}

export const refreshNoticeShape: z.ZodType<RefreshNotice> = z.strictObject({
  id: z.string(),
  edition: z.string().nullable(),
});
