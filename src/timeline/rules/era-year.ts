import { stated } from "../meaning.ts";
import { year } from "../moment.ts";
import { rule } from "../rule.ts";

/** "44 BC", "AD 410", "A.D. 79", "1066 CE". */
export const eraYear = rule({
  name: "era-year",
  // "A.D." and "B.C." fall into letters.
  cues: ["ad", "bc", "bce", "ce", "d", "c"],
  pattern: [
    "(?<![\\d,.$])",
    "(?:(?:ad|a\\.d\\.) (?<after>[1-9]\\d{0,3})|(?<year>[1-9]\\d{0,3}) ",
    "(?:(?<bc>bce?\\b|b\\.c\\.(?:e\\.)?)|ad\\b|a\\.d\\.|ce\\b|c\\.e\\.))",
  ],
  read: ({ groups, written }) => {
    if (!/AD|A\.D|BC|B\.C|CE|C\.E/.test(written)) return null;
    const number = Number(groups["after"] ?? groups["year"]);
    return stated(year(groups["bc"] === undefined ? number : 1 - number));
  },
});
