import type { Measure } from "./measure.ts";
import { measureRefresh, type RefreshReport } from "./refresh.ts";

/** What a refresh costs those who ask meanwhile. */
export const refresh: Measure = {
  usage: `Usage: npm run bench -- refresh [options]

Questions at random moments while files change, break and vanish and are refreshed; each
answer is then compared with what the editions in use would have said, built once more
without a worker. And the time of a refresh after one changed file, against all of them.
  --articles N   made-up articles (2000)
  --questions N  (10000)
  --rate N       questions a second (100)
  --refreshes N  (20)
  --json         one line of JSON
`,
  numbers: { articles: 2_000, questions: 10_000, rate: 100, refreshes: 20 },
  async run({ articles = 0, questions = 0, rate = 0, refreshes = 0 }) {
    const report = await measureRefresh({ articles, questions, rate, refreshes });
    const isGood = report.lost + report.wrong === 0;
    return { report, text: table(report), isGood };
  },
};

function table(report: RefreshReport): string {
  const { idle, during, asked, lost, wrong, telling, changes, refreshes } = report;
  const { full, one, terms } = report;
  const ms = (value: number) => value.toFixed(1).padStart(8);
  const row = (name: string, { questions, p50, p99 }: RefreshReport["idle"]) =>
    `  ${name.padEnd(22)} p50 ${ms(p50)} ms  p99 ${ms(p99)} ms  of ${questions} questions`;
  return [
    `${asked} questions, ${refreshes.length} refreshes of ${terms} terms; files ${changes.changed} changed, ${changes.broken} broken, ${changes.vanished} vanished, ${changes.mended} mended`,
    `  ${lost} lost, ${wrong} wrong or of a half-built edition (${Math.round(telling * 100)} % would have been answered differently one edition earlier or later)`,
    row("idle", idle),
    row("during a refresh", during),
    `  ratio                  p50 ${ms(during.p50 / idle.p50)}     p99 ${ms(during.p99 / idle.p99)}`,
    `  refreshes took ${ms(Math.min(...refreshes)).trim()} to ${ms(Math.max(...refreshes)).trim()} ms`,
    `Reading and building all took ${(full / 1_000).toFixed(1)} s; after one changed file ${ms(one).trim()} ms, a ${Math.round(full / one)}th of that`,
    "",
  ].join("\n");
}
