import { confidenceOf } from "../../src/answering/decide.ts";
import { THRESHOLD } from "../../src/answering/threshold.ts";
import { print } from "../../src/cli/output.ts";
import { loadSets, rankingChoices } from "./choices.ts";
import { fitDecision } from "./fit-decision.ts";
import { secondLooksWithout } from "./fit-second-look.ts";
import { foldOf } from "./folds.ts";
import { auroc, calibrationError, share } from "./metrics.ts";
import { type AskedTrial, DECISION_SETS, trialsOf } from "./trials.ts";

/** A question, and the confidence of a decision that was fitted on other articles. */
interface Judged extends AskedTrial {
  readonly confidence: number;
}

const FOLDS = 7;
const PARTS = [
  null,
  "other articles",
  "paragraph removed",
  "name swapped",
  "year changed",
] as const;

/**
 * How well the second look and the decision do on articles that they were not fitted on, the
 * same title of two sets being one: how often the best sentence is right (S@1), AUROC of the
 * answerable questions against each sort of unanswerable ones, and the calibration error of
 * both together. Run with `node bench/quality/held-out.ts`; takes most of an hour.
 */
async function main(): Promise<void> {
  const lookAt = secondLooksWithout(await rankingChoices());
  const sets = await loadSets(DECISION_SETS);
  const trials = sets.flatMap((set) => trialsOf(set, lookAt));
  const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = ({ cluster }: AskedTrial) => foldOf(cluster, FOLDS) === fold;
    const network = fitDecision(trials.filter((one) => !isHeld(one)));
    return trials
      .filter(isHeld)
      .map(
        (one): Judged => ({ ...one, confidence: confidenceOf(one.evidence, network) }),
      );
  });
  await print(line(["set", "unanswerable", "AUROC", "ECE", "answered", "S@1"]));
  for (const isAlone of [false, true]) {
    for (const set of DECISION_SETS) {
      const own = judged.filter((one) => one.set === set && one.isAlone === isAlone);
      const where = isAlone ? ", one article" : "";
      const good = own.filter(({ isAnswerable, bent }) => isAnswerable && bent === null);
      const right = share(good, (one) => one.right);
      await print(line([set, `none${where}`, "", "", "", figure(right)]));
      for (const part of PARTS) {
        const bad = own.filter((one) => !one.isAnswerable && one.bent === part);
        if (bad.length === 0) continue;
        const figures = [
          auroc(good.map(confidence), bad.map(confidence)),
          calibrationError([...good, ...bad]),
          share(bad, (one) => confidence(one) >= THRESHOLD),
        ];
        const name = `${part ?? "on purpose"}${where}`;
        await print(line([set, name, ...figures.map(figure)]));
      }
    }
  }
}

const figure = (value: number | null): string => value?.toFixed(3) ?? "–";
const confidence = (one: Judged): number => one.confidence;

function line([set = "", part = "", ...figures]: readonly string[]): string {
  return `${set.padEnd(20)}${part.padEnd(32)}${figures.map((one) => one.padStart(10)).join("")}\n`;
}

await main();
