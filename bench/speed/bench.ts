import { parseArgs } from "node:util";
import { endWithReader, print } from "../../src/cli/output.ts";
import { discord } from "./discord-measure.ts";
import type { Measure } from "./measure.ts";
import { page } from "./page-measure.ts";
import { refresh } from "./refresh-measure.ts";
import { shelves } from "./shelves-measure.ts";
import { soak } from "./soak-measure.ts";

const MEASURES: Readonly<Record<string, Measure>> = {
  discord,
  page,
  refresh,
  shelves,
  soak,
};

endWithReader();
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [name = "", ...options] = args;
  const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
  if (measure === undefined) {
    const usages = Object.values(MEASURES).map(({ usage }) => usage);
    const names = Object.keys(MEASURES).join(", ");
    process.stderr.write(`Say what to measure: ${names}.\n\n${usages.join("\n")}`);
    return 2;
  }
  let given: { numbers: Record<string, number>; json: boolean };
  try {
    given = readOptions(options, measure.numbers);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${why}\n\n${measure.usage}`);
    return 2;
  }
  const { report, text, isGood } = await measure.run(given.numbers);
  await print(given.json ? `${JSON.stringify(report)}\n` : text);
  return isGood ? 0 : 1;
}

function readOptions(
  args: readonly string[],
  usual: Measure["numbers"],
): { numbers: Record<string, number>; json: boolean } {
  const parsed = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean" as const },
      ...Object.fromEntries(
        Object.keys(usual).map((name) => [name, { type: "string" as const }]),
      ),
    },
  });
  const values: Readonly<Record<string, string | boolean | undefined>> = parsed.values;
  const numbers = Object.entries(usual).map(([name, otherwise]) => {
    const text = values[name];
    return [name, typeof text === "string" ? whole(name, text) : otherwise];
  });
  return { numbers: Object.fromEntries(numbers), json: values["json"] === true };
}

function whole(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} is a whole number.`);
  return Number(text);
}
