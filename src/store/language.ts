import { z } from "zod";

/** A language that a user's Discord had. */
export interface KeptLanguage {
  /** Its ISO 639-1 code. */
  readonly code: string;
  /** When it was written down, in milliseconds since 1970. */
  readonly at: number;
}

/** A `KeptLanguage` as it is kept. */
export const languageShape: z.ZodType<KeptLanguage> = z.strictObject({
  code: z.string().length(2),
  at: z.number(),
});
