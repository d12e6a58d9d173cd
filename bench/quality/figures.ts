import type { Judgement } from "./judge.ts";
import { auroc, calibrationError, mean, quantile, share } from "./metrics.ts";

/** A column of the table. */
export interface Figure {
  readonly key: string;
  readonly heading: string;
  readonly unit: "percent" | "ratio" | "ms";
  /** Ranking figures say nothing about questions that nothing answers. */
  readonly about: "ranking" | "decision" | "time";
  /** Null where the judgements do not show it. */
  readonly of: (judgements: readonly Judgement[]) => number | null;
}

const hasGold = ({ asked }: Judgement) => typeof asked.expects === "object";
const isAnswerable = ({ asked }: Judgement) => asked.expects !== "nothing";
const isUnanswerable = ({ asked }: Judgement) => asked.expects === "nothing";
const confidence = ({ reply }: Judgement) => reply.confidence;

/** The share of the questions with a gold answer that has a right one among the first `k`. */
function within(k: number, of: "passageRank" | "sentenceRank"): Figure["of"] {
  return (judgements) => share(judgements.filter(hasGold), (one) => one[of] <= k);
}

function decided(decision: Judgement["decision"]): Figure["of"] {
  return (judgements) =>
    share(judgements.filter(isAnswerable), (one) => one.decision === decision);
}

/** All figures, in the order of the table. */
export const FIGURES: readonly Figure[] = [
  {
    key: "p1",
    heading: "P@1",
    unit: "percent",
    about: "ranking",
    of: within(1, "passageRank"),
  },
  {
    key: "p3",
    heading: "P@3",
    unit: "percent",
    about: "ranking",
    of: within(3, "passageRank"),
  },
  {
    key: "s1",
    heading: "S@1",
    unit: "percent",
    about: "ranking",
    of: within(1, "sentenceRank"),
  },
  {
    key: "s3",
    heading: "S@3",
    unit: "percent",
    about: "ranking",
    of: within(3, "sentenceRank"),
  },
  {
    key: "mrr",
    heading: "MRR",
    unit: "ratio",
    about: "ranking",
    of: (judgements) =>
      mean(judgements.filter(hasGold).map((one) => 1 / one.sentenceRank)),
  },
  {
    key: "right",
    heading: "right",
    unit: "percent",
    about: "ranking",
    of: decided("right"),
  },
  {
    key: "silent",
    heading: "silent",
    unit: "percent",
    about: "ranking",
    of: decided("silent"),
  },
  {
    key: "wrong",
    heading: "wrong",
    unit: "percent",
    about: "ranking",
    of: decided("wrong"),
  },
  {
    key: "false",
    heading: "false",
    unit: "percent",
    about: "decision",
    of: (judgements) =>
      share(judgements.filter(isUnanswerable), (one) => one.decision !== "silent"),
  },
  {
    key: "auroc",
    heading: "AUROC",
    unit: "ratio",
    about: "decision",
    of: (judgements) =>
      auroc(
        judgements.filter(isAnswerable).map(confidence),
        judgements.filter(isUnanswerable).map(confidence),
      ),
  },
  {
    key: "aurocRight",
    heading: "AUROC✓",
    unit: "ratio",
    about: "decision",
    of: (judgements) =>
      auroc(
        judgements.filter((one) => one.bestIsRight).map(confidence),
        judgements.filter((one) => !one.bestIsRight).map(confidence),
      ),
  },
  {
    key: "ece",
    heading: "ECE",
    unit: "ratio",
    about: "decision",
    of: (judgements) =>
      calibrationError(
        judgements.map((one) => ({
          confidence: confidence(one),
          right: one.bestIsRight,
        })),
      ),
  },
  {
    key: "p50",
    heading: "p50 ms",
    unit: "ms",
    about: "time",
    of: (judgements) =>
      quantile(
        judgements.map(({ reply }) => reply.took),
        0.5,
      ),
  },
  {
    key: "p99",
    heading: "p99 ms",
    unit: "ms",
    about: "time",
    of: (judgements) =>
      quantile(
        judgements.map(({ reply }) => reply.took),
        0.99,
      ),
  },
];

/** What the headings mean, one line each. */
export const LEGEND = `P@k, S@k: a right passage, a right sentence, among the first k shown, answered or not
MRR: mean of 1 / rank of the first right sentence
right, silent, wrong: what was done with the answerable questions
false: unanswerable questions that were answered
AUROC: confidence tells answerable from unanswerable; AUROC✓: right best sentences from wrong ones
ECE: calibration error of confidence, ten bins; ± is half a 95 % bootstrap interval over articles`;
