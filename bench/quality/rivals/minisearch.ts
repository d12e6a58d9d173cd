import { type Engine, HITS } from "./engine.ts";
import { isStopWord, loadStems, wordsOf } from "./words.ts";

/** MiniSearch with Porter2 stems, stop words and the title at half weight. */
export const minisearch: Engine = {
  name: "minisearch",
  passageWeight: 0.5,
  async index(documents) {
    const { default: MiniSearch } = await import("minisearch");
    const { stem } = await loadStems();
    const engine = new MiniSearch({
      fields: ["title", "text"],
      tokenize: wordsOf,
      processTerm: (word) => (isStopWord(word) ? null : stem(word)),
      searchOptions: { boost: { title: 0.5 } },
    });
    engine.addAll(documents.map((document, id) => ({ ...document, id })));
    return (question) =>
      engine
        .search(question)
        .slice(0, HITS)
        .map(({ id, score }) => ({ document: Number(id), score }));
  },
};
