import { fullYear } from "../calendar-words.ts";
import { stated } from "../meaning.ts";
import { year } from "../moment.ts";
import { DIGITS, rule } from "../rule.ts";

/** "'82", "the class of '07"; not a quotation or a number of feet. */
export const shortYear = rule({
  name: "short-year",
  cues: [DIGITS],
  pattern: [
    "(?<=[\\s(-])'(?<year>\\d\\d)",
    "(?!'|[%:]|[.,]\\d|[- ](?:year|inch|foot|feet|percent|million|billion|people))",
  ],
  read: ({ groups }) => stated(year(fullYear(Number(groups["year"])))),
});
