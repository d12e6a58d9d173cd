import { endWithReader, print } from "../../src/cli/output.ts";
import { canardReport } from "./canard.ts";
import {
  type Options,
  readErrorsFlag,
  readOptions,
  readTimelineOptions,
  USAGE,
} from "./options.ts";
import { reportJson, reportText } from "./report.ts";
import { type Result, run } from "./run.ts";
import { DEFAULT_SETS, evalFolder, findSet, loadSet } from "./sets.ts";
import { evalTimeline } from "./timeline.ts";

const { stderr } = process;

/** Has dialogues, not articles: a measure of its own. */
const DIALOGUES = "canard-dev";

endWithReader();
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  let measure: () => Promise<number>;
  try {
    if (first === "timeline") {
      const options = readTimelineOptions(rest);
      measure = () => measureTimeline(options);
    } else if (first === DIALOGUES) {
      const errors = readErrorsFlag(rest);
      measure = () => measureFollowUps(errors);
    } else {
      const options = readOptions(args);
      measure = () => measureAnswers(options);
    }
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  return measure();
}

async function measureFollowUps(errors: boolean): Promise<number> {
  const folder = evalFolder(process.env);
  const path = await findSet(DIALOGUES, folder);
  if (path === null) return explainMissing([DIALOGUES], folder);
  await print(await canardReport(path, errors));
  return 0;
}

async function measureTimeline(
  options: ReturnType<typeof readTimelineOptions>,
): Promise<number> {
  const folder = evalFolder(process.env);
  if ((await findSet("meantime-dev", folder)) === null) {
    return explainMissing(["meantime-dev"], folder);
  }
  await evalTimeline(folder, options);
  return 0;
}

async function measureAnswers(options: Options): Promise<number> {
  const folder = evalFolder(process.env);
  const names = options.sets.length > 0 ? options.sets : DEFAULT_SETS;
  const paths: string[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const path = await findSet(name, folder);
    if (path === null) missing.push(name);
    else paths.push(path);
  }
  if (missing.length > 0) {
    const status = explainMissing(missing, folder);
    // Our own unseen sets are always there.
    if (options.sets.length > 0) return status;
  }
  if (options.systems.length > 1 && !(await rivalsAreInstalled())) {
    stderr.write("The rivals are not installed; npm ci --prefix bench installs them.\n");
    return 1;
  }
  const results: Result[][] = [];
  for (const path of paths) results.push(await measureSet(path, options));
  await print(options.json ? reportJson(results) : reportText(results, options));
  return 0;
}

async function measureSet(path: string, options: Options): Promise<Result[]> {
  const set = await loadSet(path);
  if (set.unmapped > 0) {
    stderr.write(`${set.name}: ${set.unmapped} gold answers could not be found\n`);
  }
  const show = (text: string) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
  };
  const onProgress = (done: number, total: number) => {
    show(`${set.name}: ${done} of ${total}`);
  };
  const results = await run(set, options.systems, {
    negatives: options.negatives,
    onProgress,
  });
  show("");
  return results;
}

function explainMissing(names: readonly string[], folder: string): number {
  stderr.write(
    `No ${names.join(", ")} in ${folder}: the public question sets (halves of XQuAD, SQuADShifts, SQuAD 2.0, CANARD and MEANTIME, and our questions on them) are not part of the repository; EVAL_DATA names another folder.\n`,
  );
  return 1;
}

function rivalsAreInstalled(): Promise<boolean> {
  return import("wink-porter2-stemmer").then(
    () => true,
    () => false,
  );
}
