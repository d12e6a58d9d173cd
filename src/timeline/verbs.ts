/** Verbs and adjectives whose infinitive is still to come: "plans to close". */
export const PLANNING = words(
  "plan expect set schedule due intend hope aim agree propose prepare slate likely",
  "about decide vow promise pledge ready seek want need order project anticipate",
  "forecast predict threaten consider mean bind",
);

/** Verbs whose present tense reports what has been: "the report shows". */
export const REPORTING = words(
  "say show report tell claim argue suggest indicate state note add explain write mean",
  "have be know think believe want need remain",
);

/** Verbs whose past looks like themselves: "they set". */
export const UNCHANGED = words(
  "set put cut hit let shut cost hurt quit split spread beat read bid cast burst shed bet",
  "rid thrust upset",
);

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
