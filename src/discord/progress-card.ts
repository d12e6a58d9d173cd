import type { Progress } from "../edition/progress.ts";
import type { Card } from "../replies/card.ts";
import { saying } from "../replies/saying.ts";
import type { Words } from "../replies/words/en.ts";

/** A guess at what is left is worth nothing before so many milliseconds. */
const GUESS_AFTER_MS = 900;

/**
 * How far a refresh is.
 * @param elapsed milliseconds since it began
 */
export function progressCard(progress: Progress, elapsed: number, words: Words): Card {
  const { done, files, passages } = progress;
  const { reading, joining, left } = words.refresh;
  if (done >= files) return saying(joining(files, passages));
  const said = reading(done, files, passages);
  if (done === 0 || elapsed < GUESS_AFTER_MS) return saying(said);
  const rest = (elapsed / done) * (files - done);
  return saying(`${said} ${left(Math.ceil(rest / 1_000))}`);
}
