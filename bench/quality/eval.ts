import { parseArgs } from "node:util";
import { endWithReader } from "../../src/cli/output.ts";
import { errorLines } from "./errors.ts";
import { LEGEND } from "./figures.ts";
import { footnote } from "./footnote.ts";
import { RIVALS, rival } from "./rival.ts";
import { comparisonsOf, rowsOf } from "./rows.ts";
import { type Result, run } from "./run.ts";
import { DEFAULT_SETS, evalFolder, findSet, loadSet } from "./sets.ts";
import { comparisonText, tableOf } from "./table.ts";

const USAGE = `Usage: npm run eval -- [options] [set …]
       npm run eval -- timeline [options]

A set is a name in ../shared/eval (or EVAL_DATA) or a path; without one, all are run.
  --against a,b   run rivals on the same questions: ${RIVALS.join(", ")}
  --negatives     also ask questions that were made unanswerable
  --errors        show what went wrong, one line each
  --json          one JSON line a row
`;

const { stdout, stderr } = process;

endWithReader();
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: ReturnType<typeof read>;
  try {
    options = read(args);
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  const { names, systems, negatives, errors, json } = options;
  const folder = evalFolder(process.env);
  const paths = await Promise.all(
    names.map(async (name) => ({ name, path: await findSet(name, folder) })),
  );
  const found = paths.filter(({ path }) => path !== null);
  const missing = paths.filter(({ path }) => path === null).map(({ name }) => name);
  if (found.length === 0 || options.named) {
    if (missing.length > 0) {
      stderr.write(
        `No ${missing.join(", ")} in ${folder}: the public question sets (XQuAD, SQuADShifts, SQuAD 2.0, MEANTIME and questions of our own) are not part of the repository; put them there or name their folder in EVAL_DATA.\n`,
      );
      return 1;
    }
  }
  if (!(await installed(systems.length > 1))) {
    stderr.write("The rivals are not installed: npm ci --prefix bench\n");
    return 1;
  }
  const results: Result[][] = [];
  for (const { path } of found) {
    if (path === null) continue;
    const set = await loadSet(path);
    if (set.unmapped > 0) {
      stderr.write(`${set.name}: ${set.unmapped} gold answers could not be found\n`);
    }
    const onProgress = (done: number, total: number) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${set.name} ${done + 1}/${total}`);
    };
    results.push(await run(set, systems, { negatives, onProgress }));
    if (stderr.isTTY) stderr.write("\r\u001b[K");
  }
  const rows = results.flatMap(rowsOf);
  if (json) {
    for (const { cells, ...row } of rows) {
      const figures = Object.fromEntries(
        cells.map(({ figure, value, interval }) => [figure.key, { value, ...interval }]),
      );
      stdout.write(`${JSON.stringify({ ...row, ...figures })}\n`);
    }
    return 0;
  }
  if (errors) {
    for (const line of results.flat().flatMap(errorLines)) stdout.write(`${line}\n`);
    stdout.write("\n");
  }
  stdout.write(`${tableOf(rows)}\n\n`);
  const comparisons = results.flatMap(comparisonsOf).map(comparisonText);
  if (comparisons.length > 0) stdout.write(`${comparisons.join("\n")}\n\n`);
  stdout.write(`${LEGEND}\n`);
  return 0;
}

function read(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: "string" },
      negatives: { type: "boolean", default: false },
      errors: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const rivals = (values.against?.split(",") ?? []).map((name) => {
    const system = rival(name.trim());
    if (!system) throw new Error(`No rival is called "${name}".`);
    return system;
  });
  const named = positionals.length > 0;
  const names: readonly string[] = named ? positionals : DEFAULT_SETS;
  return { ...values, named, names, systems: [footnote, ...rivals] };
}

async function installed(needed: boolean): Promise<boolean> {
  if (!needed) return true;
  return import("wink-porter2-stemmer").then(
    () => true,
    () => false,
  );
}
