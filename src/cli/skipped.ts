import type { Edition } from "../edition/edition.ts";
import type { SkippedFile } from "../knowledge/article.ts";
import { sayReason } from "../knowledge/reasons.ts";

/** Says on standard error that files were left out, if any were. */
export function noteSkipped({ skipped }: Edition): void {
  if (skipped.length === 0) return;
  const files = skipped.length === 1 ? "1 file was" : `${skipped.length} files were`;
  process.stderr.write(`${files} skipped; npm run articles tells why.\n`);
}

/** A file that was left out, as a line of JSON. */
export function skippedJson({ file, reason }: SkippedFile): string {
  return JSON.stringify({ file, skipped: sayReason(reason) });
}
