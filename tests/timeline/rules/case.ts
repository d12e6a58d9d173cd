/** What a rule must read, and what only looks like it. */
export interface RuleCases {
  /** The rule's name in the registry. */
  readonly rule: string;
  /** A sentence, the expression in it, and its TIMEX3 value on Thursday 2009-05-14. */
  readonly reads: readonly (readonly [
    sentence: string,
    expression: string,
    value: string,
  ])[];
  /** Sentences in which the rule must find nothing. */
  readonly refuses: readonly string[];
}
