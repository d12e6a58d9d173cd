import type { SkippedFile } from "../knowledge/article.ts";
import type { Edition, Entry } from "./edition.ts";
import { readyEvents } from "./events.ts";
import { inSlices } from "./in-slices.ts";
import { readyNames } from "./named-facts.ts";
import { type PackedEdition, unpackEdition } from "./packed-edition.ts";
import { readyTopics } from "./topics.ts";

/**
 * Takes an edition over from the thread that built it, with all that is worked out once for
 * an edition, so that nobody has to wait for it. Others have their turns meanwhile.
 */
export function takeOver(
  packed: PackedEdition,
  entries: readonly Entry[],
  skipped: readonly SkippedFile[],
): Promise<Edition> {
  return inSlices(steps());

  function* steps(): Generator<void, Edition> {
    const edition = yield* unpackEdition(packed, entries, skipped);
    yield* readyEvents(edition);
    yield* readyNames(edition);
    yield* readyTopics(edition);
    return edition;
  }
}
