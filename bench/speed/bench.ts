import { parseArgs } from "node:util";
import { endWithReader, print } from "../../src/cli/output.ts";
import { type Load, measureDiscord, type Report, type Times } from "./discord.ts";

const USAGE = `Usage: npm run bench -- discord [options]

From a question's event to the first byte of its callback, Footnote against a discord.js
bot that replies a constant; both as real processes, in a Discord that stands in on this
machine. Takes about six minutes.
  --fast N      questions for each bot at 100 a second (10000)
  --slow N      questions for each bot at 1 a second (60)
  --warm N      questions before anything is timed (300)
  --articles N  made-up articles that Footnote knows (60)
  --json        one line of JSON
`;

endWithReader();
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let load: Load;
  let json: boolean;
  try {
    ({ load, json } = readArguments(args));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  const report = await measureDiscord(load);
  await print(json ? `${JSON.stringify(report)}\n` : table(report));
  return report.counts.some(({ lost, doubled }) => lost + doubled > 0) ? 1 : 0;
}

function readArguments(args: readonly string[]): { load: Load; json: boolean } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      fast: { type: "string", default: "10000" },
      slow: { type: "string", default: "60" },
      warm: { type: "string", default: "300" },
      articles: { type: "string", default: "60" },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.join() !== "discord") throw new Error("Say what to measure: discord.");
  return {
    load: {
      fast: whole("fast", values.fast),
      slow: whole("slow", values.slow),
      warm: whole("warm", values.warm),
      articles: whole("articles", values.articles),
    },
    json: values.json,
  };
}

function whole(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} is a whole number.`);
  return Number(text);
}

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
