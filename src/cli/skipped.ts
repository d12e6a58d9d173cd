import type { Edition } from "../edition/edition.ts";

/** Says on standard error that files were left out, if any were. */
export function noteSkipped({ skipped }: Edition): void {
  if (skipped.length === 0) return;
  const files = skipped.length === 1 ? "1 file was" : `${skipped.length} files were`;
  process.stderr.write(`${files} skipped; npm run articles tells why.\n`);
}
