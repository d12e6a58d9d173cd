/** How people write small words in haste, none of them a word of its own there. */
const HASTY: readonly (readonly [RegExp, string])[] = [
  [/\b(?:teh|hte)\b/gi, "the"],
  [/\b(?:taht|thta)\b/gi, "that"],
  [/\bthsi\b/gi, "this"],
  [/\badn\b/gi, "and"],
  [/\b(?:wsa|ws)\b/g, "was"],
  [/\bddi\b/gi, "did"],
  [/\bfrm\b/g, "from"],
  [/\bovr\b/g, "over"],
  [/\bdurign\b/gi, "during"],
  [/\babt\b/gi, "about"],
  [/\bb4\b/g, "before"],
  [/\b(?:cuz|coz|becuase|becasue|beacuse)\b/gi, "because"],
  // "The first century bc" is a time.
  [
    /\bbc(?= (?:of|the|a|an|it|he|she|they|there|i|we|you|u|his|her|their|its)\b)/g,
    "because",
  ],
  [/\bppl\b/gi, "people"],
  [/\bw\/(?=\s)/g, "with"],
  [/\bw\/o(?=\s)/g, "without"],
  [/\bacc(?:ord(?:ing|ign))? (?:2|to)\b/g, "according to"],
  // "Which 2 have won?", "2 a day" are numbers.
  [
    /(?<!\b(?:which|what|the|these|those|only|last|first|all|other|of|and|or|by) )\b2(?= (?:be|the|get|do|go|see|make|have|his|her|their|this|that|read|buy|use|keep|win|become)\b)/gi,
    "to",
  ],
  [
    /(?<!\b(?:which|what|the|these|those|only|last|first|all|other|of|and|or|by) )\b4(?= (?:the|his|her|their|its|my|this|that|what|which|who|how)\b)/gi,
    "for",
  ],
  [/\bmcuh\b/gi, "much"],
  [/\bmnay\b/gi, "many"],
  [/\blnog\b/gi, "long"],
  [
    /\bhw(?= (?:many|much|long|old|far|often|come|is|are|was|were|do|does|did|has|can|will)\b)/g,
    "how",
  ],
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

/** Writes a question's small words out: "whats", "wich", "teh", "b4" and the like. */
export function withSmallWords(question: string): string {
  return HASTY.reduce((text, [hasty, word]) => text.replace(hasty, word), question);
}
