import { ordinalOf, YEAR } from "../calendar-words.ts";
import { partial, stated } from "../meaning.ts";
import { half } from "../moment.ts";
import { rule } from "../rule.ts";

/** "the first half of 2009", "H1 2009", "first-half profit"; not the half of a game. */
export const halfYear = rule({
  name: "half-year",
  cues: ["half", "h"],
  pattern: [
    "(?:(?:the )?(?<ordinal>first|second) half of(?: the)?(?: fiscal| financial)?",
    `(?: year)? (?<year>${YEAR})|h(?<number>[12]) (?<of>${YEAR})`,
    "|(?<adjective>first|second)-half",
    "(?= (?:profit|loss|earnings|results|revenue|sales|net|figures)))",
  ],
  read: ({ groups }) => {
    const number = ordinalOf(
      groups["ordinal"] ?? groups["adjective"] ?? groups["number"] ?? "",
    );
    const year = groups["year"] ?? groups["of"];
    return year === undefined
      ? partial({ of: "half", half: number })
      : stated(half(Number(year), number));
  },
});
