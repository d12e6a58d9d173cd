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
  pattern:
    "(?:right )?now(?! that\\b)|currently|nowadays|presently|(?<=at )present|(?<=at )the moment|(?:the )?present day|the present(?= ?[.,;])|these days|current(?= \\w)|the time being",
  // "Apocalypse Now" and "Current TV" are names.
  read: ({ before, written }) =>
    /^[A-Z]/.test(written) && /\w $/.test(before)
      ? null
      : { kind: "reference", value: "PRESENT_REF" },
});
