import type { Edition } from "../edition/edition.ts";
import { type Certainty, certaintyOf } from "./certainty.ts";
import { confidenceOf, type Evidence, evidenceFor } from "./decide.ts";
import { hintsFor, type Time, timeOf } from "./hints.ts";
import { rank } from "./rank.ts";
import type { Ranked } from "./ranked.ts";
import { repeatsIn } from "./repeats.ts";
import type { Understood } from "./understand.ts";
import { viewOf } from "./view.ts";

/** All that decides what becomes of a question that the articles are searched for. */
export interface Weighed {
  /** The time that it asks about; null for none. */
  readonly time: Time | null;
  /** All sentences that were looked at, best first. */
  readonly ranked: readonly Ranked[];
  /** Those without the ones that say the same as one before them. */
  readonly distinct: readonly Ranked[];
  readonly repeats: ReadonlySet<Ranked>;
  /** What speaks for and against the best; null where nothing was found. */
  readonly evidence: Evidence | null;
  readonly certainty: Certainty;
}

/** Searches for a question and weighs up what was found. */
export function weigh(edition: Edition, question: Understood): Weighed {
  const time = timeOf(edition, question);
  const view = viewOf(edition.index, question);
  const ranked = rank(view, hintsFor(edition, question, time));
  const repeats = repeatsIn(edition.index, ranked);
  // A sentence told twice is no rival of itself, and takes no other's place.
  const distinct = ranked.filter((one) => !repeats.has(one));
  const evidence = evidenceFor(edition, view, distinct);
  const byWords = confidenceOf(evidence);
  const certainty = certaintyOf(edition, question, time, distinct, byWords);
  return { time, ranked, distinct, repeats, evidence, certainty };
}
