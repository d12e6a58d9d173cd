import type { Token } from "./analysis.ts";

/** Abbreviations whose full stop never ends a sentence, where the tokenizer does not know them. */
const LEADING = /^(?:rev|gen|sen|rep|gov|lt|col|sgt|capt|vol|fig|pp)$/i;

/**
 * Mends the boundaries that wink-nlp misplaces: a sentence does not begin with a lower-case
 * word or a comma, nor follow a title or "Vol.", and it does begin at a capitalised article or pronoun
 * after an abbreviation ("in the U.S. It was…"). Pieces without a word or number join the
 * sentence before them, or are dropped where there is none.
 */
export function mendBoundaries(pieces: readonly (readonly Token[])[]): Token[][] {
  const sentences: Token[][] = [];
  for (const piece of pieces.flatMap(splitAfterAbbreviations)) {
    const before = sentences.at(-1);
    if (before !== undefined && goesOn(before, piece)) before.push(...piece);
    else sentences.push([...piece]);
  }
  return sentences.filter((tokens) => tokens.some(isWordy));
}

const isWordy = (token: Token): boolean =>
  token.kind === "word" || token.kind === "number";

function goesOn(before: readonly Token[], piece: readonly Token[]): boolean {
  const first = piece[0];
  const last = before.at(-1);
  if (first === undefined || last === undefined || !piece.some(isWordy)) return true;
  if (last.text === "." && LEADING.test(before.at(-2)?.text ?? "")) return true;
  const opener = piece.find((token) => !/^["“‘'([]+$/.test(token.text)) ?? first;
  if (opener === first) return first.shape === "lower" || /^[,;:)\]]/.test(first.text);
  // What opens with a quotation mark goes on only where the last one did not end.
  return opener.shape === "lower" && !/^[.!?…]/.test(last.text);
}

function splitAfterAbbreviations(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [];
  let from = 0;
  for (let i = 1; i < tokens.length; i += 1) {
    if (!opensAfterAbbreviation(tokens[i - 1], tokens[i])) continue;
    parts.push(tokens.slice(from, i));
    from = i;
  }
  parts.push(tokens.slice(from));
  return parts;
}

function opensAfterAbbreviation(
  before: Token | undefined,
  next: Token | undefined,
): boolean {
  if (before === undefined || next === undefined || next.start === before.end)
    return false;
  return (
    /^(?:\p{Lu}\.)+$/u.test(before.text) &&
    next.shape === "title" &&
    next.text.length > 1 &&
    (next.pos === "DET" || next.pos === "PRON")
  );
}
