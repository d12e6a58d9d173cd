import { rule } from "../rule.ts";

const FREQUENCIES: Readonly<Record<string, string>> = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "P1D",
  weekly: "P1W",
  fortnightly: "P2W",
  monthly: "P1M",
  quarterly: "P1Q",
  annual: "P1Y",
  annually: "P1Y",
  yearly: "P1Y",
  biennial: "P2Y",
};

/** "annual", "daily", "monthly"; not "the Daily Mail", "The Weekly". */
export const frequency = rule({
  name: "frequency",
  cues: Object.keys(FREQUENCIES),
  pattern: Object.keys(FREQUENCIES).join("|"),
  read: ({ text, written, before, after }) => {
    const named = /^ [A-Z]/.test(after) || /\w $/.test(before);
    const value = FREQUENCIES[text];
    if (value === undefined || (named && /^[A-Z]/.test(written))) return null;
    return { kind: "set", value };
  },
});
