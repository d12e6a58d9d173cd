import { rule } from "../rule.ts";

/** "now", "currently", "the current crisis", "these days"; not "now that she has gone". */
export const presentReference = rule({
  name: "present-reference",
  cues: [
    "now",
    "currently",
    "nowadays",
    "presently",
    "present",
    "moment",
    "days",
    "current",
    "time",
  ],
  pattern: [
    "(?:right )?now(?! that\\b)|currently|nowadays|presently|(?<=at )present",
    "|(?<=at )the moment|(?:the )?present day|the present(?= ?[.,;])|these days",
    "|current(?= \\w)|the time being",
  ],
  // "Apocalypse Now" and "Current TV" are names.
  read: ({ text, before, next, written }) => {
    if (/^[A-Z]/.test(written) && /\w $/.test(before)) return null;
    // "the current was strong" is a river's.
    if (text === "current" && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next?.pos ?? ""))
      return null;
    return { kind: "reference", value: "PRESENT_REF" };
  },
});
