import { type Engine, HITS } from "./engine.ts";
import { loadStems } from "./words.ts";

/** FlexSearch with Porter2 stems and stop words; it gives an order, not scores. */
export const flexsearch: Engine = {
  name: "flexsearch",
  passageWeight: 1.5,
  async index(documents) {
    const { Index } = await import("flexsearch");
    const { stemsOf } = await loadStems();
    const engine = new Index({ tokenize: "strict", encode: stemsOf, resolution: 9 });
    documents.forEach(({ title, text }, id) => {
      engine.add(id, `${title} ${text}`);
    });
    return (question) =>
      engine
        .search(question, { limit: HITS, suggest: true })
        .map((id, rank) => ({ document: Number(id), score: 1 / (rank + 1) }));
  },
};
