import { stated } from "../meaning.ts";
import { DIGITS, rule } from "../rule.ts";

const PART = "(?:(?:early|mid|late|middle)[ -])?";

/** "the 1990s", "1990's", "the '90s", "the mid-2010s", "the 60s and 70s"; not "in her 60s". */
export const decade = rule({
  name: "decade",
  cues: [DIGITS],
  pattern: [
    "(?<![$£€\\d]-?)",
    `(?:(?:the )?${PART}(?:(?<century>1[5-9]|20)(?<ten>\\d)0|'(?<short>[2-9])0)'?s`,
    `|the ${PART}(?<plain>[2-9])0s|(?<=\\d0'?s (?:and|or|to) )(?<next>[2-9])0s)`,
  ],
  read: ({ groups, before }) => {
    const short = groups["short"] ?? groups["plain"] ?? groups["next"];
    if (short !== undefined) {
      // "temperatures in the 80s" are degrees.
      if (/\b(?:temperature|degree|high|low|mph)s? (?:\w+ )?in $/i.test(before))
        return null;
      return stated({ grain: "decade", index: 190 + Number(short) });
    }
    const [hundreds, ten] = [Number(groups["century"]), Number(groups["ten"])];
    // "the 1800s" are a century.
    return stated(
      ten === 0 && hundreds < 20
        ? { grain: "century", index: hundreds }
        : { grain: "decade", index: hundreds * 10 + ten },
    );
  },
});
