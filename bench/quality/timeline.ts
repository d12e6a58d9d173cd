import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { segment } from "../../src/knowledge/segment.ts";
import { type DatedText, readDates } from "../../src/timeline/dates.ts";
import {
  type Counts,
  isCalendar,
  NOTHING,
  pair,
  rates,
  score,
  sum,
  type Timex,
} from "./timeline-score.ts";

const { stdout } = process;

const timexes = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      dct: z.string(),
      text: z.string(),
      timexes: z.array(
        z.object({
          start: z.number(),
          end: z.number(),
          text: z.string(),
          type: z.string(),
          value: z.string(),
        }),
      ),
    }),
  ),
});

type Doc = z.infer<typeof timexes>["docs"][number];

/** What is measured: all expressions, or those a filter keeps. */
const VIEWS: readonly (readonly [string, (timex: Timex) => boolean])[] = [
  ["all types", () => true],
  ["DATE", ({ type }) => type === "DATE"],
  ["calendar", isCalendar],
];

/**
 * Prints strict, relaxed and value F1 on the time expressions of `meantime-dev.json` in a
 * folder, TempEval-3 style; `errors` adds a line for each that is wrong, and `part` keeps
 * the even (0) or odd (1) documents, so that rules can be made on one half and tried on the
 * other.
 */
export async function evalTimeline(
  dir: string,
  options: { readonly errors?: boolean; readonly part?: 0 | 1 } = {},
): Promise<void> {
  const path = join(dir, "meantime-dev.json");
  const { docs } = timexes.parse(JSON.parse(await readFile(path, "utf8")));
  const { part } = options;
  const chosen = part === undefined ? docs : docs.filter((_, i) => i % 2 === part);
  const totals = new Map<string, Counts>();
  const texts = chosen.map((doc) => textOf(doc));
  for (const [i, doc] of chosen.entries()) {
    const system = readTimexes(doc, texts[i] ?? textOf(doc));
    for (const [view, keeps] of VIEWS) {
      const counts = score(doc.timexes.filter(keeps), system.filter(keeps));
      totals.set(view, sum(totals.get(view) ?? NOTHING, counts));
    }
    if (options.errors) stdout.write(errorsOf(doc, system));
  }
  stdout.write(`${chosen.length} documents of ${path}\n\n${tableOf(totals)}`);
  const words = chosen.reduce((count, { text }) => count + text.split(/\s+/).length, 0);
  // The texts have been read once by now, so that compiling is not measured.
  const start = performance.now();
  for (const text of texts) readDates(text);
  const ms = performance.now() - start;
  stdout.write(`\n${((1000 * ms) / words).toFixed(2)} ms per 1,000 words\n`);
}

/** Reads a document as a host's text file. */
function textOf(doc: Doc): DatedText {
  const source = `---\ntitle: ${doc.id}\npublished: ${doc.dct}\n---\n\n${doc.text}\n`;
  const article = parseArticle(`${doc.id}.txt`, new TextEncoder().encode(source));
  if ("reason" in article) throw new Error(`${doc.id}: ${article.reason.code}`);
  const { sentences } = segment(article);
  const { body, published, paragraphs } = article;
  return { body, published, sentences, paragraphs };
}

/** The system's expressions, with the offsets turned back into the document's. */
function readTimexes(doc: Doc, text: DatedText): Timex[] {
  const offsets = alignment(text.body, doc.text);
  return readDates(text).expressions.map(({ start: from, end, type, value }) => ({
    start: offsets[from] ?? -1,
    end: (offsets[end - 1] ?? -1) + 1,
    type,
    value,
  }));
}

/** For each unit of the body, the same unit's offset in the text it was read from. */
function alignment(body: string, text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const unit of body) {
    const blank = /\s/.test(unit);
    while (!blank && at < text.length && text[at] !== unit[0]) at += 1;
    for (let i = 0; i < unit.length; i += 1) offsets.push(at + i);
    if (!blank) at += unit.length;
  }
  return offsets;
}

function tableOf(totals: ReadonlyMap<string, Counts>): string {
  const head =
    "            strict F1  relaxed F1  value F1  value P  value R  gold  system\n";
  const lines = [...totals].map(([view, counts]) => {
    const value = rates(counts, "value");
    const cells = [
      percent(rates(counts, "strict").f1, 9),
      percent(rates(counts, "relaxed").f1, 12),
      percent(value.f1, 10),
      percent(value.precision, 9),
      percent(value.recall, 9),
      String(counts.gold).padStart(6),
      String(counts.system).padStart(8),
    ];
    return `${view.padEnd(12)}${cells.join("")}\n`;
  });
  return head + lines.join("");
}

function errorsOf({ id, text, timexes: gold }: Doc, system: readonly Timex[]): string {
  return pair(gold, system)
    .filter((p) => p.gold?.value !== p.system?.value)
    .map(({ gold: wanted, system: got }) => {
      const at = wanted ?? got ?? { start: 0, end: 0 };
      const context = text.slice(Math.max(at.start - 60, 0), at.end + 40);
      const show = (timex: Timex | null) =>
        timex === null
          ? "–"
          : `${timex.type} ${timex.value} "${text.slice(timex.start, timex.end)}"`;
      const line = `${id.slice(0, 12)}: ${show(wanted)} ← ${show(got)} | ${context}`;
      return `${line.replace(/\s+/g, " ")}\n`;
    })
    .join("");
}

function percent(share: number, width: number): string {
  return (100 * share).toFixed(1).padStart(width);
}
