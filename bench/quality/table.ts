import { FIGURES } from "./figures.ts";
import type { Cell, Comparison, Row } from "./rows.ts";

/** The rows as a table of plain text, columns aligned. */
export function tableOf(rows: readonly Row[]): string {
  const shown = FIGURES.filter((figure) =>
    rows.some(({ cells }) => cells.some((c) => c.figure === figure && c.value !== null)),
  );
  const lines = [
    ["set", "system", "n", ...shown.map(({ heading }) => heading)],
    ...rows.map(({ set, part, system, questions, cells }) => [
      part === null ? set : `  ${part}`,
      system,
      String(questions),
      ...shown.map((figure) => cellText(cells.find((c) => c.figure === figure))),
    ]),
  ];
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((text, column) => {
          const width = widths?.[column] ?? 0;
          return column < 2 ? text.padEnd(width) : text.padStart(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** One line for each rival: how much better Footnote is, question by question. */
export function comparisonText({ set, rival, gain, interval, fewerErrors }: Comparison) {
  const range = interval ? ` [${signed(interval.low)}, ${signed(interval.high)}]` : "";
  const errors =
    fewerErrors < 0
      ? `${(-100 * fewerErrors).toFixed(0)} % more sentence errors`
      : `${(100 * fewerErrors).toFixed(0)} % fewer sentence errors`;
  return `${set}: S@1 ${signed(gain)}${range} over ${rival}, ${errors}`;
}

function signed(share: number): string {
  return `${share < 0 ? "−" : "+"}${(100 * Math.abs(share)).toFixed(1)}`;
}

function cellText(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return "–";
  const { figure, value, interval } = cell;
  const scale = figure.unit === "percent" ? 100 : 1;
  const digits = figure.unit === "percent" ? 1 : figure.unit === "ms" ? 2 : 3;
  const text = (value * scale).toFixed(digits);
  if (!interval) return text;
  return `${text}±${(((interval.high - interval.low) / 2) * scale).toFixed(digits === 3 ? 2 : 1)}`;
}
