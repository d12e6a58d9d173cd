import type { Fact } from "../fact.ts";

/** A dated statement as it is drawn. Its texts may be anything. */
export interface PictureEntry
  extends Pick<Fact, "date" | "expression" | "how" | "planned" | "text"> {
  /** What the date was counted from, for a reader; null where it was not. */
  readonly countedFrom: string | null;
  /** Where it is told, for a reader. */
  readonly source: string;
}

/** A timeline to draw. */
export interface Picture {
  readonly title: string;
  /** In order of time; no more than `MOST_ENTRIES` are drawn. */
  readonly entries: readonly PictureEntry[];
  /** How many the timeline has beside these. */
  readonly more: number;
}

/** A longer picture could not be read at any size that Discord shows. */
export const MOST_ENTRIES = 40;

/** The picture with no more entries than are drawn. */
export function bounded({ title, entries, more }: Picture): Picture {
  const beyond = Math.max(0, entries.length - MOST_ENTRIES);
  return { title, entries: entries.slice(0, MOST_ENTRIES), more: more + beyond };
}

/** Whether the date is an interval, drawn as a bar. */
export function isRange({ date }: Pick<PictureEntry, "date">): boolean {
  return date.includes("/");
}
