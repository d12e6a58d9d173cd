import { examine } from "./doctor/examine.ts";
import type { Area, Finding } from "./doctor/finding.ts";
import { print } from "./output.ts";
import { openTerminal } from "./terminal.ts";
import { indented } from "./wrap.ts";

/** How the findings are to be told. */
export interface DoctorOptions {
  readonly json: boolean;
}

/** Something does not work as it is. */
const TO_FIX = 1;

const HEADINGS: Readonly<Record<Area, string>> = {
  settings: "Settings",
  knowledge: "Articles",
  store: "Store",
  http: "Page, health and metrics",
  discord: "Discord",
};

const MARKS: Readonly<Record<Finding["level"], string>> = {
  good: "ok    ",
  look: "LOOK  ",
  fix: "FIX   ",
};

/**
 * Runs `doctor`: what of all that a host can set is not as it should be, and what to do.
 * @returns 0 where nothing is to be fixed, else 1
 */
export async function doctor({ json }: DoctorOptions): Promise<number> {
  let area: Area | null = null;
  const counts = { good: 0, look: 0, fix: 0 };
  for await (const finding of examine(process.env, ".env")) {
    counts[finding.level] += 1;
    if (json) {
      await print(`${JSON.stringify(finding)}\n`);
      continue;
    }
    if (finding.area !== area) await print(heading(finding.area));
    area = finding.area;
    await print(findingText(finding));
  }
  if (!json) await print(`\n${summary(counts.fix, counts.look)}\n`);
  return counts.fix > 0 ? TO_FIX : 0;
}

function heading(area: Area): string {
  return `\n${openTerminal().bold(HEADINGS[area])}\n`;
}

function findingText({ level, text, remedy }: Finding): string {
  const { width, bold } = openTerminal();
  const mark = level === "good" ? MARKS[level] : bold(MARKS[level]);
  const body = [text, ...(remedy === null ? [] : [`→ ${remedy}`])]
    .map((part) => indented(part, { width, by: 8 }))
    .join("\n");
  return `  ${mark}${body.trimStart()}\n`;
}

function summary(fix: number, look: number): string {
  if (fix + look === 0) return "All is well.";
  const parts = [
    fix === 0 ? "Nothing to fix" : `${fix} to fix`,
    look === 0 ? "nothing else to look at" : `${look} to look at`,
  ];
  return `${parts.join(", ")}.`;
}
