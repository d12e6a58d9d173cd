import { createHash } from "node:crypto";

/**
 * An edition's id: a hash of its content.
 * @param hashes of its articles, in order
 * @param on the id of the edition that it stands on
 */
export function editionId(hashes: Iterable<string>, on: string | null): string {
  const hash = createHash("sha256");
  if (on !== null) hash.update(on);
  for (const one of hashes) hash.update(one);
  return hash.digest("hex").slice(0, 16);
}
