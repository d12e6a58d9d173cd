import type { Card } from "../replies/card.ts";
import { TELL_MS } from "../replies/limits.ts";

/** Shows a card meanwhile, in the place of the one before. Never throws, and may be ignored. */
export type Tell = (card: Card) => void;

/** The way to say how far a long piece of work has come. */
export interface Telling {
  readonly tell: Tell;
  /** Tells nothing more; settled when nothing is being written any longer. */
  end(): Promise<void>;
}

/**
 * Tells at most once a second, the latest only, and nothing within the first second: what
 * is done by then needs no words.
 * @param write shows a card; where it rejects, that card is done without
 */
export function createTelling(write: (card: Card) => Promise<void>): Telling {
  let latest: Card | null = null;
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined = setTimeout(next, TELL_MS);
  let isWaiting = true;
  let hasEnded = false;

  function next(): void {
    isWaiting = latest !== null;
    if (latest === null) return;
    const card = latest;
    latest = null;
    writing = write(card).catch(() => undefined);
    // The next second begins when this one is there, so that a slow Discord is not pressed.
    void writing.then(() => {
      if (!hasEnded) timer = setTimeout(next, TELL_MS);
    });
  }

  return {
    tell(card) {
      if (hasEnded) return;
      latest = card;
      if (!isWaiting) next();
    },
    async end() {
      hasEnded = true;
      clearTimeout(timer);
      await writing;
    },
  };
}
