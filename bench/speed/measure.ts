/** Something that can be measured, as the command line knows it. */
export interface Measure {
  /** What it is and which numbers can be set, for a person. */
  readonly usage: string;
  /** Whole numbers that can be set, each with what it is otherwise. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Measures with these numbers. */
  readonly run: (numbers: Readonly<Record<string, number>>) => Promise<Measured>;
}

/** What was measured. */
interface Measured {
  /** For a program, as JSON. */
  readonly report: unknown;
  /** For a person. */
  readonly text: string;
  /** Whether all came out as it must; times never count. */
  readonly isGood: boolean;
}
