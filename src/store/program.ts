import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash of this program's own source, the same on every machine: an answer that another
 * version gave is not this one's, even where nobody raised a version number.
 */
export function programId(): string {
  const source = join(import.meta.dirname, "..");
  const hash = createHash("sha256");
  for (const file of globSync("**/*.{ts,json}", { cwd: source }).sort()) {
    hash.update(file.replaceAll("\\", "/")).update("\0");
    hash.update(readFileSync(join(source, file))).update("\0");
  }
  return hash.digest("base64url").slice(0, 16);
}
