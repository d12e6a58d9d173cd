import type { Picture, PictureEntry } from "../../../src/timeline/picture/picture.ts";

/** A dated statement, with what a test wants to be different. */
export function anEntry(different: Partial<PictureEntry> = {}): PictureEntry {
  return {
    date: "1931",
    expression: "in 1931",
    how: "stated",
    countedFrom: null,
    planned: false,
    text: "The bridge was built by the engineer Greta Holm in 1931.",
    source: "Harbour bridge reopens, paragraph 2",
    ...different,
  };
}

/** A timeline of some entries. */
export function aPicture(entries: readonly PictureEntry[], more = 0): Picture {
  return { title: "The harbour", entries, more };
}
