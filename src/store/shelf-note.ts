import { z } from "zod";

/** What is noted of an article on a shelf, beside its text. */
export interface ShelfNote {
  /** Its name as a file: its row's name and an extension. */
  readonly file: string;
  /** As `hashOf` gives it. */
  readonly hash: string;
  /** How long its text is in UTF-8. */
  readonly bytes: number;
  /** When it was added, in milliseconds since 1970. */
  readonly added: number;
  /** When it was taken away, likewise; null while it stands on the shelf. */
  readonly removed: number | null;
}

const shape: z.ZodType<ShelfNote> = z.strictObject({
  file: z.string(),
  hash: z.string(),
  bytes: z.int().nonnegative(),
  added: z.number(),
  removed: z.number().nullable(),
});

/** The note as a row has it. */
export function writeNote({ file, hash, bytes, added, removed }: ShelfNote): string {
  return JSON.stringify({ file, hash, bytes, added, removed });
}

/** What `writeNote` wrote; null for anything else. */
export function readNote(written: string): ShelfNote | null {
  try {
    return shape.safeParse(JSON.parse(written)).data ?? null;
  } catch {
    return null;
  }
}
