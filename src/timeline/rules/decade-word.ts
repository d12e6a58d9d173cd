import { stated } from "../meaning.ts";
import { rule } from "../rule.ts";

const TENS = [
  "twenties",
  "thirties",
  "forties",
  "fifties",
  "sixties",
  "seventies",
  "eighties",
  "nineties",
];

/** "the nineties", "the roaring twenties"; not "in his sixties", "the low seventies". */
export const decadeWord = rule({
  name: "decade-word",
  cues: TENS,
  pattern: `the (?:(?:early|mid|late|swinging|roaring)[ -])?(?<ten>${TENS.join("|")})(?! (?:fahrenheit|degrees))`,
  read: ({ groups, before }) =>
    /\b(?:temperature|high|low)s? (?:\w+ )?in $/i.test(before)
      ? null
      : stated({ grain: "decade", index: 192 + TENS.indexOf(groups["ten"] ?? "") }),
});
