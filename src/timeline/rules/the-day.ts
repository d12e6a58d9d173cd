import { fromStory } from "../meaning.ts";
import { rule } from "../rule.ts";

/** "for the day", "closed the day at 8,017": the day told of; not "the day she left". */
export const theDay = rule({
  name: "the-day",
  cues: ["day"],
  pattern: [
    "(?<=\\b(?:for|on|during|in|throughout|over|end(?:ed|ing)?|clos(?:ed|ing)",
    "|finish(?:ed|ing)|(?:end|rest|close|start|course|part|hours|most) of) )the day",
    "(?! (?:after|before|of|when|that|in|to|he|she|it|they|we|i|you|the|his|her|its",
    "|job|shift)\\b|-|'s)",
  ],
  read: () => fromStory("day", 0),
});
