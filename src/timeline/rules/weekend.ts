import { partial } from "../meaning.ts";
import { rule } from "../rule.ts";

/** "over the weekend": which one, the tense tells. */
export const weekend = rule({
  name: "weekend",
  cues: ["weekend"],
  pattern: [
    "(?<=\\b(?:over|during|at|on|of|for|through|by|before|after) )the weekend",
    "(?! (?:of|before|after|box|edition)\\b|-)",
  ],
  read: () => partial({ of: "weekend" }),
});
