import { en } from "../../../src/replies/words/en.ts";
import type { Picture, PictureEntry } from "../../../src/timeline/picture/picture.ts";

/** A dated statement, with what a test wants to be different. */
export function anEntry(different: Partial<PictureEntry> = {}): PictureEntry {
  return {
    when: "1931",
    isSpan: false,
    how: "stated",
    known: "stated: “in 1931”",
    planned: false,
    text: "The bridge was built by the engineer Greta Holm in 1931.",
    source: "Harbour bridge reopens, paragraph 2",
    ...different,
  };
}

/** A timeline of some entries. */
export function aPicture(entries: readonly PictureEntry[], more = 0): Picture {
  const { stated, computed, bounded, span } = en.picture;
  const { planned } = en.timeline;
  const rest = more > 0 ? en.more(more) : null;
  const labels = { stated, computed, bounded, span, planned, more: rest };
  return { title: "The harbour", entries, more, labels };
}
