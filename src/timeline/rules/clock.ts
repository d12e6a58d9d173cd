import { DIGITS, rule, wordsBefore } from "../rule.ts";
import { isUniversal, ZONE } from "../zone.ts";

const HALF = "(?: ?(?<half>[ap])(?:\\.m\\.?|m\\b))";

const AT = wordsBefore("at|around|until|till|by|before|after|from|since|to");

/** "18:00 UTC", "10 a.m.", "3.30 pm", "8 o'clock"; not a score, a verse or a ratio. */
export const clock = rule({
  name: "clock",
  cues: [DIGITS],
  pattern: [
    "(?<![\\d:.,$/-])(?<hour>[01]?\\d|2[0-4])",
    "(?:(?<mark>[:.])(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)?",
    `(?: hours| hrs|(?<oclock> o'clock)|${HALF})?(?<zone> ${ZONE})?`,
    "(?![:\\d%/]|[.,]\\d|-\\d)",
  ],
  read: (found) => {
    const { hour, mark, minute, second, half, oclock, zone } = found.groups;
    const marked = half !== undefined || oclock !== undefined;
    if (!marked && (minute === undefined || mark === ".")) return null;
    if (!marked && zone === undefined && !AT.test(found.before)) return null;
    const number = hourOf(Number(hour), half);
    if (number > 24) return null;
    const seconds = second === undefined ? "" : `:${second}`;
    const time = `T${String(number).padStart(2, "0")}:${minute ?? "00"}${seconds}`;
    return { kind: "clock", clock: isUniversal(zone) ? `${time}Z` : time };
  },
});

function hourOf(hour: number, half: string | undefined): number {
  if (half === "p" && hour < 12) return hour + 12;
  return half === "a" && hour === 12 ? 0 : hour;
}
