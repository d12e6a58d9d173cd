import { PART_OF_DAY, PART_OF_DAY_WORDS, partOfDay } from "../day-parts.ts";
import { fromDateline } from "../meaning.ts";
import { rule } from "../rule.ts";

/** "this morning", "tonight", "last night". */
export const thisMorning = rule({
  name: "this-morning",
  cues: ["tonight", ...PART_OF_DAY_WORDS],
  pattern: `(?:tonight|(?<which>this|last) (?<part>${PART_OF_DAY}))`,
  read: ({ groups, text }) => {
    if (text === "tonight") return fromDateline("day", 0, "TNI");
    const by = groups["which"] === "last" ? -1 : 0;
    return fromDateline("day", by, partOfDay(groups["part"]));
  },
});
