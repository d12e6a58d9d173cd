/** How a value came about: written out, worked out from an anchor, or only bounded. */
export type Dating = "stated" | "computed" | "bounded";

/** A time expression of an article; `body.slice(start, end) === text`. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** A TIMEX3 value (TimeML 1.2.1), such as `2012-03`, `P2Y`, `PRESENT_REF`. */
  readonly value: string;
  readonly how: Dating;
}

/** A dated statement of an article. */
export interface Fact {
  /** EDTF (ISO 8601-2): `1997`, `2012-03`, `198X`, `2008-08/2012-03`. */
  readonly date: string;
  /** The words that date it, with a preposition where there is one: `in 1997`. */
  readonly expression: string;
  readonly how: Dating;
  /** EDTF of the date that a computed one was counted from: the dateline or a date told; else null. */
  readonly anchor: string | null;
  /** The sentence: offsets into the body, and its text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The paragraph's number, from 1. */
  readonly paragraph: number;
  /** Still to come when the article was published. */
  readonly planned: boolean;
  /** The proper names in the sentence, in its order: who and what takes part. */
  readonly names: readonly string[];
}

/** What an article dates. */
export interface Dates {
  /** In order of `start`. */
  readonly expressions: readonly Expression[];
  /** In reading order. */
  readonly facts: readonly Fact[];
}
