import { analyse } from "../language/analyse.ts";

/** UTF-16 units looked at in one go: the first piece of nearly every body has a sentence. */
const PIECE = 2000;

/** Whether a body has a sentence at all, without reading more of it than is needed. */
export function hasSentence(body: string): boolean {
  for (let start = 0; start < body.length; start += PIECE) {
    if (analyse(body.slice(start, start + PIECE)).length > 0) return true;
  }
  return false;
}
