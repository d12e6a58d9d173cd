/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

/** One token; `start` and `end` are UTF-16 offsets, `text.slice(start, end) === token.text`. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "punctuation" | "other";
  /** Porter2 stem, lower case. */
  readonly stem: string;
  /** Lemma, lower case. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly shape: "lower" | "title" | "upper" | "other";
  /** Whether the language model's lexicon has the word: what it has not may be misspelt. */
  readonly known: boolean;
}

/** One sentence with its tokens; offsets as for tokens, never empty, no space at its ends. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}
