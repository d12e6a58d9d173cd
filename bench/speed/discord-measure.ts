import { measureDiscord, type Report, type Times } from "./discord.ts";
import type { Measure } from "./measure.ts";

/** The time to a reply in Discord. */
export const discord: Measure = {
  usage: `Usage: npm run bench -- discord [options]

From a question's event to the first byte of its callback, Footnote against a discord.js
bot that replies a constant; both as real processes, in a Discord that stands in on this
machine. Takes about six minutes.
  --fast N      questions for each bot at 100 a second (10000)
  --slow N      questions for each bot at 1 a second (60)
  --warm N      questions before anything is timed (300)
  --articles N  made-up articles that Footnote knows (60)
  --json        one line of JSON
`,
  numbers: { fast: 10_000, slow: 60, warm: 300, articles: 60 },
  async run({ fast = 0, slow = 0, warm = 0, articles = 0 }) {
    const report = await measureDiscord({ fast, slow, warm, articles });
    const isGood = report.counts.every(({ lost, doubled }) => lost + doubled === 0);
    return { report, text: table(report), isGood };
  },
};

function table({ rows, counts, repeated }: Report): string {
  const lines = rows.flatMap(({ perSecond, questions, footnote, bare }) => {
    const ratio = { p50: footnote.p50 / bare.p50, p99: footnote.p99 / bare.p99 };
    return [
      `${perSecond} a second, ${questions} questions each`,
      row("Footnote", footnote, "ms"),
      row("bare discord.js", bare, "ms"),
      row("ratio", ratio, ""),
    ];
  });
  const said = counts.map(
    ({ name, asked, answered, lost, doubled, refused }) =>
      `${name}: ${asked} asked, ${answered} answered, ${lost} lost, ${doubled} doubled, ${refused} refused`,
  );
  const share = (part: number) => `${Math.round(part * 100)} %`;
  const [ours] = counts;
  const shown = ours === undefined ? 0 : ours.shown / ours.asked;
  return [
    ...lines,
    ...said,
    `Asked before in the same words, so that the cache can answer: ${share(repeated)}`,
    `Found in the articles by Footnote: ${share(shown)}`,
    "",
  ].join("\n");
}

function row(name: string, { p50, p99 }: Times, unit: string): string {
  const figure = (value: number) => value.toFixed(2).padStart(7);
  return `  ${name.padEnd(16)} p50 ${figure(p50)} ${unit.padEnd(2)}  p99 ${figure(p99)} ${unit}`;
}
