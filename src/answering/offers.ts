import { CUE } from "../language/cues.ts";
import type { Kind } from "./kind.ts";
import type { Look } from "./look.ts";

const CUES = Object.entries(CUE) as readonly (readonly [keyof typeof CUE, number])[];

/** What `cuesIn` says, by name. */
export const HAS = CUES.map(([name]) => `has_${name}` as const);

/** 1 for each of CUE's bits in the set and 0 for each other, in the order of HAS. */
export function cuesIn(cues: number): number[] {
  return CUES.map(([, bit]) => ((cues & bit) !== 0 ? 1 : 0));
}

/**
 * What a sentence offers to the kind of question, each 0 to 1 and in the order of FEATURES
 * from `who_name` on; 0 for all kinds but the one asked.
 * @param cues CUE's bits of the sentence
 * @param asked CUE's bits of the question, which cannot answer itself
 */
export function offersOf(kind: Kind, cues: number, asked: number, look: Look): number[] {
  const has = (cue: number): number => ((cues & cue) !== 0 ? 1 : 0);
  const when = (kinds: Kind, value: number): number => (kind === kinds ? value : 0);
  const fresh = look.newNumbers > 0 ? 1 : 0;
  return [
    when("who", look.newNames > 0 ? 1 : 0),
    when("who", has(CUE.role)),
    when("when", has(CUE.date) * ((asked & CUE.date) === 0 ? 1 : fresh)),
    when("where", has(CUE.place)),
    when("where", look.newNames > 0 ? 1 : 0),
    when("how_many", Math.max(fresh, has(CUE.number))),
    when("how_much", Math.max(has(CUE.money), has(CUE.percent), 0.5 * has(CUE.number))),
    when("how_long", Math.max(has(CUE.duration), 0.5 * has(CUE.number))),
    when("why", has(CUE.reason)),
    when("why", has(CUE.purpose)),
  ];
}
