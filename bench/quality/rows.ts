import { bootstrap, type Interval } from "./bootstrap.ts";
import { FIGURES, type Figure } from "./figures.ts";
import type { Judgement } from "./judge.ts";
import type { Result } from "./run.ts";

/** A figure's value, with its interval. */
export interface Cell {
  readonly figure: Figure;
  /** Null where the row does not show it. */
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** A line of the table. */
export interface Row {
  readonly set: string;
  /** A kind of question, or of negatives; null for the whole set. */
  readonly part: string | null;
  readonly system: string;
  readonly questions: number;
  readonly cells: readonly Cell[];
}

const clusterOf = ({ asked }: Judgement) => asked.cluster;

/**
 * The rows of a set's results: all of it, its kinds of questions with a gold answer where
 * there are several, and its negatives; the systems one below the other in each part.
 */
export function rowsOf(results: readonly Result[]): Row[] {
  const rows = results.flatMap((result) => {
    const { judgements, negatives, system } = result;
    if (negatives !== null) {
      // Silence is judged against the same system's answerable questions.
      const asked = results.find(
        (other) => other.system === system && other.negatives === null,
      );
      const answerable =
        asked?.judgements.filter((one) => one.asked.expects !== "nothing") ?? [];
      return [row(result, negatives, [...answerable, ...judgements])];
    }
    const gold = judgements.filter(({ asked }) => typeof asked.expects === "object");
    const kinds = [...Map.groupBy(gold, ({ asked }) => asked.kind)];
    return [
      row(result, null, judgements),
      ...(kinds.length < 2 ? [] : kinds.map(([kind, ones]) => row(result, kind, ones))),
    ];
  });
  return [...Map.groupBy(rows, ({ part }) => part).values()].flat();
}

function row(
  { set, system, negatives }: Result,
  part: string | null,
  judgements: readonly Judgement[],
): Row {
  const cells = FIGURES.map((figure): Cell => {
    const told =
      (figure.about !== "ranking" || negatives === null) &&
      (figure.about !== "decision" || system.decides || figure.key.startsWith("auroc"));
    const value = told ? figure.of(judgements) : null;
    const interval =
      value === null || figure.about === "time"
        ? null
        : bootstrap(judgements, clusterOf, figure.of);
    return { figure, value, interval };
  });
  return { set, part, system: system.name, questions: judgements.length, cells };
}

/** Footnote's sentence errors at rank 1 against a rival's, on the same questions. */
export interface Comparison {
  readonly set: string;
  readonly rival: string;
  /** Difference of S@1, in shares of 1. */
  readonly gain: number;
  readonly interval: Interval | null;
  /** The share of the rival's errors that Footnote does not make. */
  readonly fewerErrors: number;
}

/** Compares the first system of a set's results with each of the others, question by question. */
export function comparisonsOf(results: readonly Result[]): Comparison[] {
  const [ours, ...others] = results.filter(({ negatives }) => negatives === null);
  if (!ours) return [];
  return others.flatMap((theirs) => {
    const pairs = ours.judgements.flatMap((one, i) => {
      const other = theirs.judgements[i];
      return other && typeof one.asked.expects === "object" ? [{ one, other }] : [];
    });
    type Pairs = readonly (typeof pairs)[number][];
    const errors = (of: "one" | "other", sample: Pairs) =>
      sample.filter((pair) => pair[of].sentenceRank > 1).length;
    const gain = (sample: Pairs) =>
      sample.length === 0
        ? null
        : (errors("other", sample) - errors("one", sample)) / sample.length;
    const difference = gain(pairs);
    if (difference === null) return [];
    return [
      {
        set: ours.set,
        rival: theirs.system.name,
        gain: difference,
        interval: bootstrap(pairs, ({ one }) => one.asked.cluster, gain),
        fewerErrors: 1 - errors("one", pairs) / Math.max(1, errors("other", pairs)),
      },
    ];
  });
}
