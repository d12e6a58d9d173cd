// English stop words, the question words among them (the list of @orama/stopwords, MIT,
// with its missing "a" and the "s" and "t" that contractions leave behind).
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the and but if or because as until while of at by for with about against between
  into through during before after above below to from up down in out on off over under
  again further then once here there when where why how all any both each few more most
  other some such no nor not only own same so than too very i me my myself we us our ours
  ourselves you your yours yourself yourselves he him his himself she her hers herself it
  its itself they them their theirs themselves what which who whom this that these those
  am is are was were be been being have has had having do does did doing will would shall
  should can could may might must ought s t d ll m re ve`.split(/\s+/),
);

/** The words of a text, lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a lower-case word carries no content. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Content words as Porter2 stems: what every rival is given that lets words be given. */
export async function loadStems(): Promise<{
  stem: (word: string) => string;
  stemsOf: (text: string) => string[];
}> {
  const { default: stem } = await import("wink-porter2-stemmer");
  return {
    stem,
    stemsOf: (text) =>
      wordsOf(text)
        .filter((word) => !isStopWord(word))
        .map(stem),
  };
}
