import { styleText } from "node:util";
import type { Terminal } from "./answer-text.ts";

/** Longer lines are hard to read. */
const WIDEST = 80;
const NARROWEST = 30;

/**
 * The terminal on standard output: bold and dim where it shows colours (it is a terminal,
 * and neither NO_COLOR nor its like is set), else quotation marks and nothing.
 */
export function openTerminal(): Terminal {
  const { stdout } = process;
  const bold = (text: string) => styleText("bold", text, { stream: stdout });
  const dim = (text: string) => styleText("dim", text, { stream: stdout });
  return {
    width: Math.max(NARROWEST, Math.min(WIDEST, stdout.columns || WIDEST)),
    bold,
    quotes: bold("x") === "x" ? ["«", "»"] : ["", ""],
    dim,
  };
}
