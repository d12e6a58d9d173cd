import { rule } from "../rule.ts";

/** "noon", "midnight"; not "High Noon" or "midnight oil". */
export const noon = rule({
  name: "noon",
  cues: ["noon", "midday", "midnight"],
  pattern:
    "(?<!high )(?:12 )?(?<word>noon|midday|midnight)(?! (?:oil|sun|express|cowboy|run|mass)\\b)",
  read: ({ groups }) => ({
    kind: "clock",
    clock: groups["word"] === "midnight" ? "T24:00" : "T12:00",
  }),
});
