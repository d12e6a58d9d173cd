import type { Network } from "../../src/answering/network.ts";
import { type Fitting, fitNetwork, type Lesson } from "./fit-network.ts";

/** One outcome: values of which the first is always 1, and whether it came true. */
export interface Trial {
  readonly values: Float64Array;
  readonly right: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const FITTING: Fitting = {
  units: 64,
  rounds: 40,
  batch: 512,
  rate: 3e-3,
  decay: 1e-3,
  dropped: 0.3,
};

/** Fits a network whose output is the log odds of coming true. */
export function fitDecision(trials: readonly Trial[]): Network {
  return fitNetwork(trials.map(lessonOf), FITTING);
}

function lessonOf({ values, right, weight }: Trial): Lesson {
  const truth = right ? 1 : 0;
  return {
    rows: [{ values }],
    errorsOf: ([logOdds = 0]) => [1 / (1 + Math.exp(-logOdds)) - truth],
    weight,
  };
}
