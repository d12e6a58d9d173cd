import { z } from "zod";

/** A server that has removed the bot. */
export interface LeftServer {
  /** Its id. */
  readonly server: string;
  /** When that was, or was first seen, in milliseconds since 1970. */
  readonly at: number;
}

/** A `LeftServer` as it is kept. */
export const leftServerShape: z.ZodType<LeftServer> = z.strictObject({
  server: z.string(),
  at: z.number(),
});
