/** What is looked at, in the order in which it is told. */
export type Area = "settings" | "knowledge" | "store" | "http" | "discord";

/** Something that was found. */
export interface Finding {
  readonly area: Area;
  /** "fix": it does not work like this. "look": it works, but perhaps not as meant. */
  readonly level: "good" | "look" | "fix";
  /** What is so, as a sentence. */
  readonly text: string;
  /** What to do about it; null where there is nothing to do. */
  readonly remedy: string | null;
}

/** Findings of one area, by level. */
export interface Findings {
  readonly good: (text: string) => Finding;
  readonly look: (text: string, remedy: string) => Finding;
  readonly fix: (text: string, remedy: string) => Finding;
}

/** Makes findings of an area. */
export function findingsOf(area: Area): Findings {
  return {
    good: (text) => ({ area, level: "good", text, remedy: null }),
    look: (text, remedy) => ({ area, level: "look", text, remedy }),
    fix: (text, remedy) => ({ area, level: "fix", text, remedy }),
  };
}
