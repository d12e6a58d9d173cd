import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemSentence, type ItsFunction } from "wink-nlp";
import type { PartOfSpeech, Sentence, Token } from "./analysis.ts";
import { guard } from "./guard.ts";
import { mendBoundaries } from "./sentences.ts";
import { stem } from "./stem.ts";

const nlp = winkNLP(model, ["sbd", "pos"]);
const its = nlp.its;
// wink-nlp's own types leave out the argument through which this one gets its add-ons.
const lemma = its.lemma as unknown as ItsFunction<string>;

// Words of the model's lexicon have lower ids than any word it meets for the first time.
const lexiconSize = Number(
  nlp.readDoc("\u0d9e\u1362").tokens().itemAt(0).out(its.uniqueId),
);

const TAGS: readonly PartOfSpeech[] = [
  ...(["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"] as const),
  ...(["PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X", "SPACE"] as const),
];
const TAG = new Map<string, PartOfSpeech>(TAGS.map((tag) => [tag, tag]));

const KIND: ReadonlyMap<string, Token["kind"]> = new Map([
  ["word", "word"],
  ["number", "number"],
  ["ordinal", "number"],
  ["punctuation", "punctuation"],
]);

const SHAPE: ReadonlyMap<string, Token["shape"]> = new Map([
  ["lowerCase", "lower"],
  ["upperCase", "upper"],
  ["titleCase", "title"],
]);

/**
 * Splits any text into sentences and tokens. Offsets are UTF-16 units into `text`, and
 * `text.slice(start, end)` is the token or sentence. Sentences come in order, do not
 * overlap, and hold at least one word or number; text without one gives none. Takes time
 * linear in the text, hostile text included.
 */
export function analyse(text: string): Sentence[] {
  const guarded = guard(text);
  const pieces: Token[][] = [];
  let cursor = 0;
  nlp
    .readDoc(guarded.text)
    .sentences()
    .each((sentence: ItemSentence) => {
      const own = sentence.tokens();
      const kinds = own.out(its.type);
      const lemmas = own.out(lemma);
      const tags = own.out(its.pos);
      const cases = own.out(its.case);
      const ids = own.out(its.uniqueId) as unknown as readonly number[];
      const tokens: Token[] = [];
      own.out().forEach((value, i) => {
        const at = guarded.text.indexOf(value, cursor);
        if (value === "" || at < 0) return;
        cursor = at + value.length;
        const start = guarded.original(at);
        tokens.push({
          text: value,
          start,
          end: start + value.length,
          kind: KIND.get(kinds[i] ?? "") ?? "other",
          stem: stem(value),
          lemma: lemmas[i] ?? "",
          pos: TAG.get(tags[i] ?? "") ?? "X",
          shape: SHAPE.get(cases[i] ?? "") ?? "other",
          known: (ids[i] ?? lexiconSize) < lexiconSize,
        });
      });
      if (tokens.length > 0) pieces.push(tokens);
    });
  return mendBoundaries(pieces).map((tokens) => ({
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    tokens,
  }));
}

/** The tokens of all sentences of a text, in order. */
export function tokensOf(text: string): Token[] {
  return analyse(text).flatMap((sentence) => sentence.tokens);
}
