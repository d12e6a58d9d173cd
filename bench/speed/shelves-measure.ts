import type { Measure } from "./measure.ts";
import { measureShelves, type ShelvesReport, type Spread } from "./shelves.ts";

/** What the shelves of many servers take. */
export const shelves: Measure = {
  usage: `Usage: npm run bench -- shelves [options]

Fills the shelves of many servers in a SQLite file as moderators would, asks each server what
only its own articles tell, and then once more with nothing of them in memory. Takes about
ten minutes.
  --servers N    (1000)
  --articles N   on each server's shelf, at most 192 (20)
  --common N     on the common shelf (2000)
  --json         one line of JSON
`,
  numbers: { servers: 1_000, articles: 20, common: 2_000 },
  async run({ servers = 0, articles = 0, common = 0 }) {
    const report = await measureShelves({ servers, articles, common });
    return { report, text: table(report), isGood: report.right === servers };
  },
};

function table(report: ShelvesReport): string {
  const { servers, articles, common, right, before, after, most, file } = report;
  const megabytes = (size: number) => `${Math.round(size)} MB`;
  const row = (name: string, { p50, p99, most }: Spread) => {
    const ms = (time: number) => `${time.toFixed(1).padStart(7)} ms`;
    return `  ${name.padEnd(34)} p50 ${ms(p50)}  p99 ${ms(p99)}  most ${ms(most)}`;
  };
  return [
    `${servers} servers with ${articles} articles each, on ${common} common ones`,
    `  ${right} of ${servers} servers answered from their own articles`,
    `  memory ${megabytes(before)} without shelves, ${megabytes(after)} when all have been asked, ${megabytes(most)} at most; file ${megabytes(file)}`,
    row("adding an article", report.adding),
    row("a server's first question", report.asking),
    row("a shelf back in memory", report.reloading),
    row("the first question that brings it", report.askingReloaded),
    "",
  ].join("\n");
}
