import { type Engine, HITS } from "./engine.ts";
import { isStopWord, wordsOf } from "./words.ts";

/** Lunr with its own stemmer and stop words, the title at half weight. */
export const lunr: Engine = {
  name: "lunr",
  passageWeight: 0.5,
  async index(documents) {
    const { default: build } = await import("lunr");
    const engine = build((builder) => {
      builder.ref("id");
      builder.field("title", { boost: 0.5 });
      builder.field("text");
      documents.forEach((document, id) => {
        builder.add({ ...document, id });
      });
    });
    return (question) => {
      const words = wordsOf(question).filter((word) => !isStopWord(word));
      if (words.length === 0) return [];
      return engine
        .query((query) => query.term(words, {}))
        .slice(0, HITS)
        .map(({ ref, score }) => ({ document: Number(ref), score }));
    };
  },
};
