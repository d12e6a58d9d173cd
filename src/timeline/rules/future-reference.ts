import { rule } from "../rule.ts";

/** "soon", "in the near future", "the coming weeks", "the long term"; not "as soon as". */
export const futureReference = rule({
  name: "future-reference",
  cues: ["soon", "future", "term", "coming", "upcoming"],
  pattern: [
    "(?<!\\b(?:as|too|how|sooner or) )(?:very )?soon(?! (?:after|as|before)\\b)",
    "|the (?:near |foreseeable |distant |immediate )?future(?! \\w{1,20} (?:of|is|was))",
    "|the (?:long|medium|short|near)(?:er)?[ -]term(?! \\w)",
    "|(?:the )?(?:coming|upcoming) (?:days|weeks|months|years|decades)",
  ],
  read: () => ({ kind: "reference", value: "FUTURE_REF" }),
});
