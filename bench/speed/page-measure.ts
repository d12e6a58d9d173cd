import type { Measure } from "./measure.ts";
import { measurePage, type PageReport } from "./page.ts";

/** How soon somebody who tries Footnote has an answer. */
export const page: Measure = {
  usage: `Usage: npm run bench -- page [options]

npm start without a token, all that the page is made of, and the answer to a question that
it suggests, again and again.
  --starts N     (10)
  --json         one line of JSON
`,
  numbers: { starts: 10 },
  async run({ starts = 0 }) {
    const report = await measurePage({ starts });
    return { report, text: table(report), isGood: report.answered === starts };
  },
};

function table({ starts, answered, requests, bytes, own }: PageReport): string {
  const row = (name: string, times: readonly number[]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const ms = (value: number) => `${Math.round(value)} ms`.padStart(8);
    return `  ${name.padEnd(28)} median ${ms(median)}  most ${ms(sorted.at(-1) ?? 0)}`;
  };
  return [
    `${starts.length} starts, ${answered} of them with an answer`,
    row(
      "until it says where it is",
      starts.map(({ ready }) => ready),
    ),
    row(
      "until the page is loaded",
      starts.map(({ loaded }) => loaded),
    ),
    row(
      "until the first answer",
      starts.map(({ answered: at }) => at),
    ),
    `The page is ${requests} files of ${Math.round(bytes / 1024)} KB, ${Math.round(own / 1024)} KB of it our own`,
    "",
  ].join("\n");
}
