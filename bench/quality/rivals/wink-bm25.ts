import { type Engine, HITS } from "./engine.ts";
import { loadStems } from "./words.ts";

/** wink-bm25-text-search with Porter2 stems, stop words and the title at half weight. */
export const winkBm25: Engine = {
  name: "wink-bm25",
  passageWeight: 0.5,
  async index(documents) {
    const { default: bm25 } = await import("wink-bm25-text-search");
    const { stemsOf } = await loadStems();
    const engine = bm25();
    engine.defineConfig({ fldWeights: { title: 0.5, text: 1 } });
    engine.definePrepTasks([stemsOf]);
    documents.forEach((document, id) => {
      engine.addDoc(document, id);
    });
    engine.consolidate();
    return (question) =>
      engine
        .search(question, HITS)
        .map(([id, score]) => ({ document: Number(id), score }));
  },
};
