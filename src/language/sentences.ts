import type { Token } from "./analysis.ts";

/** Abbreviations whose full stop never ends a sentence, where the tokenizer does not know them. */
const LEADING = /^(?:rev|gen|sen|rep|gov|lt|col|sgt|capt|vol|fig|pp)$/i;

/**
 * Mends the boundaries that wink-nlp misplaces: a sentence does not begin with a lower-case
 * word or a comma, nor follow a title or "Vol.", and it does begin at a capitalised article or pronoun
 * after an abbreviation ("in the U.S. It was…"). Where people write without capitals ("hi all.
 * i rent a flat"), each full stop ends a sentence. Pieces without a word or number join the
 * sentence before them, or are dropped where there is none.
 */
export function mendBoundaries(pieces: readonly (readonly Token[])[]): Token[][] {
  const sentences: Token[][] = [];
  const isLoose = isWrittenLoosely(pieces.flat());
  const opens = isLoose ? opensLoosely : opensAfterAbbreviation;
  for (const piece of pieces.flatMap((tokens) => splitWhere(opens, tokens))) {
    const before = sentences.at(-1);
    if (before !== undefined && goesOn(before, piece, isLoose)) before.push(...piece);
    else sentences.push([...piece]);
  }
  return sentences.filter((tokens) => tokens.some(isWordy));
}

const isWordy = (token: Token): boolean =>
  token.kind === "word" || token.kind === "number";

/**
 * Whether a paragraph is written without capitals: it opens with none, says "i", or goes on in
 * small letters after two full stops (after one, it may have an abbreviation).
 */
function isWrittenLoosely(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === "word");
  if (words[0]?.shape === "lower" || words.some(({ text }) => LOOSE.test(text)))
    return true;
  const small = tokens.filter((token, i) => {
    const before = tokens[i - 1];
    return before?.text === "." && token.shape === "lower" && token.start > before.end;
  });
  return small.length > 1;
}

const LOOSE = /^(?:i|im|ive)$/;

function goesOn(
  before: readonly Token[],
  piece: readonly Token[],
  isLoose: boolean,
): boolean {
  const first = piece[0];
  const last = before.at(-1);
  if (first === undefined || last === undefined || !piece.some(isWordy)) return true;
  if (last.text === "." && LEADING.test(before.at(-2)?.text ?? "")) return true;
  if (isLoose && opensLoosely(last, first)) return false;
  const opener = piece.find((token) => !/^["“‘'([]+$/.test(token.text)) ?? first;
  if (opener === first) return first.shape === "lower" || /^[,;:)\]]/.test(first.text);
  // What opens with a quotation mark goes on only where the last one did not end.
  return opener.shape === "lower" && !/^[.!?…]/.test(last.text);
}

/** Splits before each token that opens a sentence after the token before it. */
function splitWhere(
  opens: (before: Token, next: Token) => boolean,
  tokens: readonly Token[],
): Token[][] {
  const parts: Token[][] = [];
  let from = 0;
  tokens.forEach((next, i) => {
    const before = tokens[i - 1];
    if (before === undefined || !opens(before, next)) return;
    parts.push(tokens.slice(from, i));
    from = i;
  });
  parts.push(tokens.slice(from));
  return parts;
}

function opensLoosely(before: Token, next: Token): boolean {
  const ends = /^[.!?]+$/.test(before.text) && !/^\.{2,}$/.test(before.text);
  return (
    next.start > before.end &&
    ((ends && isWordy(next)) || opensAfterAbbreviation(before, next))
  );
}

function opensAfterAbbreviation(before: Token, next: Token): boolean {
  if (next.start === before.end) return false;
  return (
    /^(?:\p{Lu}\.)+$/u.test(before.text) &&
    next.shape === "title" &&
    next.text.length > 1 &&
    (next.pos === "DET" || next.pos === "PRON")
  );
}
