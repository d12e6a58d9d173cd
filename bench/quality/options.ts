import { parseArgs } from "node:util";
import { footnote } from "./footnote.ts";
import { RIVALS, rival } from "./rival.ts";
import type { System } from "./system.ts";

/** How `npm run eval` is called. */
export const USAGE = `Usage: npm run eval -- [options] [set …]
       npm run eval -- timeline [--errors] [--part 0|1]
       npm run eval -- canard-dev [--errors]

A set is a name in ../shared/eval (or EVAL_DATA) or in bench/quality/written, or a path;
without one, all are run.
  --against a,b   run rivals on the same questions: ${RIVALS.join(", ")}
  --negatives     also ask questions that were made unanswerable
  --errors        show what went wrong, one line each
  --json          one line of JSON for each row of the table

timeline scores the time expressions of meantime-dev; --part keeps every other document.
canard-dev scores what follow-ups take along against their stand-alone rewrites.
`;

/** What is to be measured. */
export interface Options {
  /** The names or paths of question sets; empty for all that are there. */
  readonly sets: readonly string[];
  /** Footnote, and the rivals asked for. */
  readonly systems: readonly System[];
  readonly negatives: boolean;
  readonly errors: boolean;
  readonly json: boolean;
}

/** Reads the arguments; throws an Error that says what is wrong with them. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: "string", default: "" },
      negatives: { type: "boolean", default: false },
      errors: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { against, ...flags } = values;
  const names = against.split(",").filter((name) => name.trim() !== "");
  const rivals = names.map((name) => {
    const system = rival(name.trim());
    if (!system) throw new Error(`No rival is called "${name.trim()}".`);
    return system;
  });
  return { ...flags, sets: positionals, systems: [footnote, ...rivals] };
}

/** Reads the arguments behind `timeline`; throws an Error that says what is wrong. */
export function readTimelineOptions(args: readonly string[]): {
  errors: boolean;
  part?: 0 | 1;
} {
  const { errors, part } = parseArgs({
    args: [...args],
    options: {
      errors: { type: "boolean", default: false },
      part: { type: "string" },
    },
  }).values;
  if (part === undefined) return { errors };
  if (part !== "0" && part !== "1") throw new Error("--part is 0 or 1.");
  return { errors, part: part === "0" ? 0 : 1 };
}

/** Reads the arguments behind `canard-dev`; throws an Error that says what is wrong. */
export function readErrorsFlag(args: readonly string[]): boolean {
  const { values } = parseArgs({
    args: [...args],
    options: { errors: { type: "boolean", default: false } },
  });
  return values.errors;
}
