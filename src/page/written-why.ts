/** An explanation in words and figures, as a page draws it. */
export interface WrittenWhy {
  readonly question: string;
  /** One of `Answer["status"]`. */
  readonly status: string;
  readonly verdict: string;
  readonly confidence: number;
  readonly threshold: number;
  readonly notes: readonly string[];
  readonly words: readonly WrittenWord[];
  readonly signs: readonly Bar[];
  /** How many sentences were looked at. */
  readonly looked: number;
  readonly candidates: readonly WrittenCandidate[];
  readonly facts: readonly WrittenFact[];
}

/** A word of the question. */
export interface WrittenWord {
  readonly text: string;
  /** One of `Whereabouts`. */
  readonly found: string;
  readonly where: string;
  /** Its weight as it is shown, and as a share of the largest. */
  readonly weight: string;
  readonly share: number;
}

/** How much something did; all else together has neither value nor weight. */
export interface Bar {
  readonly label: string;
  readonly value: string | null;
  readonly weight: string | null;
  readonly amount: string;
  /** The amount as a share of the largest, below 0 where it spoke against. */
  readonly share: number;
}

export interface WrittenCandidate {
  readonly sentence: string;
  readonly source: string;
  readonly score: string;
  /** The question's words in it; what else there is to say of it. */
  readonly notes: readonly string[];
  readonly features: readonly Bar[];
}

export interface WrittenFact {
  readonly date: string;
  readonly text: string;
  readonly how: string;
}
