import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const AXE = readFileSync(
  fileURLToPath(import.meta.resolve("axe-core/axe.min.js")),
  "utf8",
);

/** What axe-core came to. */
export interface Audit {
  /** How many of its rules found nothing to object to. */
  readonly passes: number;
  /** How many could not decide, and leave it to a person. */
  readonly undecided: number;
  /** Each with how grave it is, and where it was found. */
  readonly violations: readonly string[];
}

/** Has axe-core look at a page, with all of its rules. */
export async function audit(page: Page): Promise<Audit> {
  await page.evaluate(AXE);
  return page.evaluate<Audit>(`axe.run().then(({ passes, incomplete, violations }) => ({
    passes: passes.length,
    undecided: incomplete.length,
    violations: violations.map(({ impact, id, nodes }) =>
      [impact, id, ...nodes.map(({ html }) => html.slice(0, 120))].join(" | ")),
  }))`);
}
