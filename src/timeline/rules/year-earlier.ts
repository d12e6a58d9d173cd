import { fromDateline } from "../meaning.ts";
import { rule } from "../rule.ts";

/** "the year-earlier quarter", "year-ago sales". */
export const yearEarlier = rule({
  name: "year-earlier",
  cues: ["year"],
  pattern: "(?:(?:a|the) )?year-(?:earlier|ago)",
  read: () => fromDateline("year", -1),
});
