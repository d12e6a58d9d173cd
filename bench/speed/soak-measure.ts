import type { Measure } from "./measure.ts";
import { measureSoak, type SoakReport } from "./soak.ts";

/** Megabytes in 10,000 questions: an hour's traffic may leave no more than five of them. */
const FLAT = 1;

/** Whether a long time of many questions leaves the bot and the page as they were. */
export const soak: Measure = {
  usage: `Usage: npm run bench -- soak [options]

An hour of many people's questions, as fast as they are answered: commands, message menus,
direct messages, mentions and the local page, with suggestions, buttons, timelines and
hostile texts in between, while articles change and the connection breaks. Good if all was
answered, no error was logged, no promise was left to itself, both processes ended cleanly
and the heap without garbage stayed flat after the warm-up. Takes about a quarter of an hour.
  --questions N  (50000)
  --warm N       questions before memory counts (30000)
  --people N     people in Discord (2000)
  --pool N       questions that they ask over and over (2000)
  --together N   people who ask at the same time (12)
  --articles N   made-up articles (60)
  --samples N    how often memory is looked at (25)
  --json         one line of JSON
`,
  numbers: {
    questions: 50_000,
    warm: 30_000,
    people: 2_000,
    pool: 2_000,
    together: 12,
    articles: 60,
    samples: 25,
  },
  async run(numbers) {
    const { questions = 0, warm = 0, people = 1, pool = 1 } = numbers;
    const { together = 1, articles = 1, samples = 1 } = numbers;
    const load = { questions, warm, people, pool, together, articles, samples };
    const report = await measureSoak(load, (asked) => {
      process.stderr.write(`${asked} of ${questions}\n`);
    });
    const isGood =
      report.lost.length === 0 &&
      report.processes.every(
        ({ growth, errors, exit }) =>
          growth.live < FLAT && errors.length === 0 && exit.code === 0,
      );
    return { report, text: table(report), isGood };
  },
};

function table(report: SoakReport): string {
  const { questions, minutes, done, lost, refreshes, resumed, processes } = report;
  const counts = Object.entries(done).map(([what, count]) => `${count} ${what}`);
  const mb = (value: number) => `${value.toFixed(2)} MB`;
  const lines = processes.flatMap(
    ({ name, samples, growth, lag, errors, exit, stoppedInMs }) => {
      const last = samples.at(-1);
      return [
        `${name}`,
        `  heap without garbage   ${mb(last?.live ?? Number.NaN)} at the end, growing by ${mb(growth.live)} in 10,000 questions`,
        `  resident memory        ${mb(last?.resident ?? Number.NaN)} at the end, growing by ${mb(growth.resident)} in 10,000 questions`,
        `  event loop             at worst ${Math.round(lag * 1_000)} ms late in 1 of 100`,
        `  errors logged          ${errors.length}${errors.length === 0 ? "" : `: ${[...new Set(errors)].join("; ")}`}`,
        `  ended                  with ${exit.code ?? exit.signal} in ${(stoppedInMs / 1_000).toFixed(1)} s`,
      ];
    },
  );
  return [
    `${questions} questions in ${minutes.toFixed(1)} minutes: ${counts.join(", ")}`,
    `${lost.length} lost; the articles were refreshed ${refreshes} times, the connection resumed ${resumed} times`,
    ...[...new Set(lost)].slice(0, 10).map((one) => `  ${one}`),
    ...lines,
    "",
  ].join("\n");
}
