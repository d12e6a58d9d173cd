import { stated } from "../meaning.ts";
import { rule } from "../rule.ts";

const TENTH = [
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
  "twenty-first",
];

/** "the 20th century", "the mid-nineteenth century", "19th-century"; not "20th Century Fox". */
export const century = rule({
  name: "century",
  cues: ["century"],
  pattern: [
    "(?:the )?(?:(?:early|mid|late)[ -])?",
    `(?:(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<word>${TENTH.join("|")}))[ -]century`,
    "(?! (?:fox|studios))",
  ],
  read: ({ groups }) => {
    const word = groups["word"];
    const number =
      word === undefined ? Number(groups["number"]) : 10 + TENTH.indexOf(word);
    return number < 1 || number > 21
      ? null
      : stated({ grain: "century", index: number - 1 });
  },
});
