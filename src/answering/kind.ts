import type { Token } from "../language/analysis.ts";

/** What a question may ask for. */
export const KINDS = [
  ...(["who", "when", "where", "how_many", "how_much", "how_long"] as const),
  ...(["why", "how", "what", "yes_no", "topic"] as const),
];

/** What a question asks for. */
export type Kind = (typeof KINDS)[number];

/** What `asksOf` says, by name. */
export const ASKS = KINDS.map((kind) => `asks_${kind}` as const);

/** 1 for the kind that a question asks for and 0 for each other, in the order of ASKS. */
export function asksOf(kind: Kind): number[] {
  return KINDS.map((one) => (one === kind ? 1 : 0));
}

/** The "much" of "how much" asks, and is not what is asked about. */
export const ASKING_AMOUNT = /^(?:much|many)$/;

const TIME_NOUN =
  /^(?:year|years|date|dates|day|days|month|months|week|weeks|time|century|decade|era|season|period)$/;
const PLACE_NOUN =
  /^(?:country|countries|nation|nations|city|cities|town|towns|village|place|places|state|states|location|locations|region|regions|continent|river|island|province|provinces|area|street|neighborhood|neighbourhood|district|county|building|stadium|airport)$/;
const PERSON_NOUN =
  /^(?:person|people|man|woman|president|presidents|leader|leaders|king|queen|emperor|author|writer|actor|actress|singer|scientist|artist|player|team|company|companies|group|organization|organisation|party|minister|politician|director|founder|historian|philosopher|agency|firm|spokesman|official)$/;
const AMOUNT_NOUN =
  /^(?:price|cost|amount|value|percentage|percent|proportion|share|salary|fee|sum|rate)$/;
const NUMBER_NOUN =
  /^(?:number|population|size|score|distance|height|length|weight|temperature|age)$/;
const REASON_NOUN = /^(?:reason|reasons|cause|causes|caused|purpose|motive|explanation)$/;
const LENGTH_ADJECTIVE = /^(?:long|old|often|soon|far)$/;
const AUXILIARY =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|ca|wo)$/;

/**
 * What the tokens of a question ask for, by its question word and the noun that goes with it.
 * Text without a question word is a yes/no question if it opens with an auxiliary or "if", else
 * a bare topic.
 */
export function kindOf(tokens: readonly Token[]): Kind {
  const words = tokens
    .filter((token) => token.kind === "word")
    .map((token) => token.text.toLowerCase());
  const opens = words.find(
    (word) => !/^(?:and|but|so|then|ok|okay|well|please)$/.test(word),
  );
  const at = words.findIndex((word) =>
    /^(?:who|whom|whose|when|where|why|how|what|which|what's|whats)$/.test(word),
  );
  if (opens !== undefined && AUXILIARY.test(opens) && at !== words.indexOf(opens) + 1) {
    return "yes_no";
  }
  if (opens === "whether" || (opens === "if" && at < 0)) return "yes_no";
  const near = words.slice(at + 1, at + 4);
  const next = near[0] ?? "";
  switch (words[at]) {
    case "who":
    case "whom":
    case "whose":
      return "who";
    case "when":
      return "when";
    case "where":
      return "where";
    case "why":
      return "why";
    case "how":
      if (next === "many") return "how_many";
      if (next === "much") return "how_much";
      if (next === "come") return "why";
      return LENGTH_ADJECTIVE.test(next) ? "how_long" : "how";
    case "what":
    case "what's":
    case "whats":
    case "which":
      return kindOfNoun(near);
    default:
      return "topic";
  }
}

function kindOfNoun(near: readonly string[]): Kind {
  const says = (noun: RegExp, within: number): boolean =>
    near.slice(0, within).some((word) => noun.test(word));
  if (says(TIME_NOUN, 2)) return "when";
  if (says(PLACE_NOUN, 2)) return "where";
  if (says(REASON_NOUN, 3)) return "why";
  if (says(AMOUNT_NOUN, 3)) return "how_much";
  if (says(NUMBER_NOUN, 3)) return "how_many";
  if (says(PERSON_NOUN, 2)) return "who";
  return "what";
}
