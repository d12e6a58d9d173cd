/** How people write question words in haste, none of them a word of its own there. */
const HASTY: readonly (readonly [RegExp, string])[] = [
  [/\bw(?:h)?ats\b/gi, "what's"],
  [/\bwhos\b/gi, "who's"],
  [/\bwho'?d\b/gi, "who did"],
  [/\bwh(?:er|re)es\b/gi, "where's"],
  [/\bwhens\b/gi, "when's"],
  [/\bhows\b/gi, "how's"],
  [/\bwhys\b/gi, "why's"],
  [/\b(?:waht|wht|whta|hwat|wath)\b/gi, "what"],
  [/\b(?:wehn|hwen|whne|whn)\b/gi, "when"],
  [/\b(?:wher|whre|wehre|hwere)\b/gi, "where"],
  [/\b(?:wich|whcih|whihc|wihch|hwich|whch)\b/gi, "which"],
  [/\b(?:wohse|whoes|hwose)\b/gi, "whose"],
  [/\b(?:wyh|hwy)\b/gi, "why"],
  [/\bhwo(?= (?:many|much|long|old|far|often|come)\b)/gi, "how"],
  [/\b(?:hwo|woh)\b/gi, "who"],
  [/^wen(?= (?:is|are|was|were|do|does|did|has|have|will|can)\b)/gi, "when"],
  [/^wat(?= (?:is|are|was|were|do|does|did|has|have|will|can|happen\w*)\b)/gi, "what"],
];

/** Writes a question's question words out: "whats", "wich", "wen did" and the like. */
export function withQuestionWords(question: string): string {
  return HASTY.reduce((text, [hasty, word]) => text.replace(hasty, word), question);
}
