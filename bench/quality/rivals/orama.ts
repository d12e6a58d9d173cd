import { type Engine, HITS } from "./engine.ts";
import { isStopWord, loadStems, wordsOf } from "./words.ts";

/**
 * Orama with Porter2 stems, stop words and the title at half weight; any word may match.
 * Two things keep it from falling behind: the mark after each stem, since it matches
 * prefixes, and a small `k`, since its term frequencies are shares of the field's length.
 */
export const orama: Engine = {
  name: "orama",
  passageWeight: 1,
  async index(documents) {
    const { create, insertMultiple, search } = await import("@orama/orama");
    const { stemsOf } = await loadStems();
    const engine = create({
      schema: { title: "string", text: "string" },
      components: {
        tokenizer: {
          language: "english",
          normalizationCache: new Map(),
          tokenize: (text) => stemsOf(text).map((stem) => `${stem}$`),
        },
      },
    });
    await insertMultiple(
      engine,
      documents.map((document, id) => ({ ...document, id: String(id) })),
    );
    return (question) => {
      const term = wordsOf(question)
        .filter((word) => !isStopWord(word))
        .join(" ");
      if (term === "") return [];
      const found = search(engine, {
        term,
        properties: ["title", "text"],
        boost: { title: 0.5 },
        relevance: { k: 0.01, b: 0.1, d: 0 },
        threshold: 1,
        limit: HITS,
      });
      if (found instanceof Promise) throw new Error("Orama answered later than asked");
      return found.hits.map(({ id, score }) => ({ document: Number(id), score }));
    };
  },
};
