import { rule } from "../rule.ts";

/** "recently", "in recent years", "the past"; not "the past president", "the most recent one". */
export const pastReference = rule({
  name: "past-reference",
  cues: ["recently", "lately", "recent", "past"],
  pattern: [
    "recently|lately|(?:the )?recent ",
    "(?:days|weeks|months|years|decades|times|history)|recent(?= \\w)|the ",
    "(?:recent |distant )?past(?!-)",
  ],
  read: ({ text, before, after, next }) => {
    if (text === "recent" && /\b(?:more|most) $/i.test(before)) return null;
    const more = /^ /.test(after) && /^(?:NUM|NOUN|PROPN|ADJ)$/.test(next?.pos ?? "");
    if (text.endsWith("past") && more) return null;
    return { kind: "reference", value: "PAST_REF" };
  },
});
