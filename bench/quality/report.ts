import { errorLines } from "./errors.ts";
import { LEGEND } from "./figures.ts";
import { comparisonsOf, type Row, rowsOf } from "./rows.ts";
import type { Result } from "./run.ts";
import { comparisonText, tableOf } from "./table.ts";

/** The results of some sets as a table with its legend; the errors before it if wanted. */
export function reportText(
  results: readonly (readonly Result[])[],
  { errors }: { readonly errors: boolean },
): string {
  const parts = [
    errors ? results.flat().flatMap(errorLines).join("\n") : "",
    tableOf(results.flatMap(rowsOf)),
    results.flatMap(comparisonsOf).map(comparisonText).join("\n"),
    LEGEND,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The same figures as JSON Lines, one a row, for a program. */
export function reportJson(results: readonly (readonly Result[])[]): string {
  return results
    .flatMap(rowsOf)
    .map((row) => `${rowJson(row)}\n`)
    .join("");
}

function rowJson({ cells, ...row }: Row): string {
  const figures = cells.map(({ figure, value, interval }) => [
    figure.key,
    { value, ...interval },
  ]);
  return JSON.stringify({ ...row, ...Object.fromEntries(figures) });
}
