import type { Meaning } from "./meaning.ts";

/** "the end of last year", "early June", "the very beginning of the financial year". */
const PART_OF = endsIn(
  "(?:the )?(?:very )?(?:beginning|start|end|middle|close|turn|dawn|eve|rest|remainder",
  "|(?:early|first|latter) part|latter half) of (?:the )?",
  "|(?:the )?(?:very )?(?:early|late|mid|earlier|later)(?:[ -](?:on )?|[ -]in (?:the )?)",
);

/** "nearly three decades", "at least two years", "the 10 days". */
const ROUGHLY = endsIn(
  "(?:(?:at least|at most|no more than|no less than|less than|more than|fewer than|over",
  "|under|nearly|almost|about|around|approximately|roughly|some|up to|well over|the) ){1,2}",
);

/** "the four-week strike": the article belongs to what follows. */
const HYPHENATED = /-(?:second|minute|hour|day|week|month|year|decade|century)|long$/i;

/**
 * How many units further left an expression begins once the words that belong to it are
 * counted in: TimeML takes modifiers and determiners into the extent and leaves
 * prepositions out. `before` is the text before what a rule found.
 */
export function reachLeft(meaning: Meaning, written: string, before: string): number {
  return modifiers(meaning, written)?.exec(before)?.[1]?.length ?? 0;
}

function modifiers(meaning: Meaning, written: string): RegExp | null {
  switch (meaning.kind) {
    case "duration":
      // "over six years" is more than six; "over the last six years" is when.
      return HYPHENATED.test(written) || /^the /i.test(written) ? null : ROUGHLY;
    case "shift":
      // "more than 50 years ago", "nearly a week later".
      return / (?:ago|later|earlier)$/i.test(written) ? ROUGHLY : PART_OF;
    case "moment":
    case "part":
      return PART_OF;
    default:
      return null;
  }
}

/** Finds the words of a pattern, given in pieces, at the end of a text: the first group. */
function endsIn(...pieces: readonly string[]): RegExp {
  return new RegExp(`(?:^|\\W)(${pieces.join("")})$`, "i");
}
