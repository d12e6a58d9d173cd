import type { Token } from "../language/analysis.ts";
import { MONTH_WORDS, WEEKDAY_WORDS } from "./calendar-words.ts";

const CALENDAR = new Set([...MONTH_WORDS, ...WEEKDAY_WORDS]);
/** No sentence names more than a reader would look for. */
const MOST_NAMES = 12;

/** The proper names in a sentence, in order and once each: who and what takes part. */
export function namesOf(tokens: readonly Token[], body: string): string[] {
  const names = new Set<string>();
  let start: number | null = null;
  for (const [i, token] of tokens.entries()) {
    if (names.size === MOST_NAMES) break;
    if (!isName(token)) continue;
    start ??= token.start;
    const next = tokens[i + 1];
    if (next !== undefined && isName(next) && next.start - token.end <= 1) continue;
    names.add(body.slice(start, token.end).replace(/\s+/g, " "));
    start = null;
  }
  return [...names];
}

function isName({ pos, text }: Token): boolean {
  return (
    pos === "PROPN" &&
    /^\p{Lu}/u.test(text) &&
    !CALENDAR.has(text.toLowerCase().replace(".", ""))
  );
}
