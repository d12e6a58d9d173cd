/** A stretch of an article's body: `body.slice(start, end) === text`. */
export interface Span {
  /** The article's slug. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Tells a right passage and a right sentence from wrong ones. */
export interface Gold {
  readonly passage: (shown: Span) => boolean;
  readonly sentence: (shown: Span) => boolean;
  /** What should have been found, for a person. */
  readonly wanted: string;
}

/** One question of a set. */
export interface Case {
  readonly id: string;
  readonly question: string;
  /** Questions of one conversation are asked in order, each leaning on the one before. */
  readonly conversation: string | null;
  /** The set's own word for the sort of question, such as `paraphrase`. */
  readonly kind: string;
  /** What is drawn together when intervals are computed: the article asked about. */
  readonly cluster: string;
  /**
   * `found`: a sentence answers; `about`: the article's own data answer; `nothing`: the
   * only right answer is silence.
   */
  readonly expects: Gold | "about" | "nothing";
}
