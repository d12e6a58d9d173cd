import { createHash } from "node:crypto";

/** What every backend and every log takes as it is. */
const PLAIN = /^[\w.-]{1,64}$/;

/**
 * Makes one key out of parts of any text: parts that are plain stay readable, all others become
 * their SHA-256 (of UTF-16, so that lone surrogates stay apart). Different parts give different
 * keys, none is longer than 65 characters a part, and the keys of one owner share a beginning.
 */
export function keyOf(parts: readonly string[]): string {
  return parts.map((part) => (PLAIN.test(part) ? part : `~${digest(part)}`)).join("/");
}

/** What all keys begin with whose first part is `owner`. */
export function ownedBy(owner: string): string {
  return `${keyOf([owner])}/`;
}

/** SHA-256 in base64url, 43 characters. */
function digest(text: string): string {
  return createHash("sha256").update(Buffer.from(text, "utf16le")).digest("base64url");
}
