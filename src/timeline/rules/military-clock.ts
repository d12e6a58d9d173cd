import { rule } from "../rule.ts";
import { isUniversal, ZONE, ZONE_WORDS } from "../zone.ts";

/** "1400 GMT", "0630 local time", "2200 hours". */
export const militaryClock = rule({
  name: "military-clock",
  cues: [...ZONE_WORDS, "hours", "hrs"],
  pattern: `(?<![$£€,.])(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) (?:hours|hrs|(?<zone>${ZONE}))`,
  read: ({ groups }) => {
    const time = `T${groups["hour"]}:${groups["minute"]}`;
    return { kind: "clock", clock: isUniversal(groups["zone"]) ? `${time}Z` : time };
  },
});
