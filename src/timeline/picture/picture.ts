import type { Fact } from "../fact.ts";

/** A dated statement as it is drawn. Its texts may be anything. */
export interface PictureEntry extends Pick<Fact, "how" | "planned" | "text"> {
  /** Its date, for a reader. */
  readonly when: string;
  /** Whether that is an interval, drawn as a bar. */
  readonly isSpan: boolean;
  /** How the date is known, for a reader. */
  readonly known: string;
  /** Where it is told, for a reader. */
  readonly source: string;
}

/** What stands in a picture beside its entries, in the reader's language. */
export interface PictureLabels {
  readonly stated: string;
  readonly computed: string;
  readonly bounded: string;
  readonly span: string;
  readonly planned: string;
  /** Says how many more there are; null where there are none. */
  readonly more: string | null;
}

/** A timeline to draw: data only, so that another thread can. */
export interface Picture {
  readonly title: string;
  /** In order of time, at most `MOST_ENTRIES`. */
  readonly entries: readonly PictureEntry[];
  /** How many the timeline has beside these. */
  readonly more: number;
  readonly labels: PictureLabels;
}

/** A longer picture could not be read at any size that Discord shows. */
export const MOST_ENTRIES = 40;
