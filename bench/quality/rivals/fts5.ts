import { DatabaseSync } from "node:sqlite";
import { type Engine, HITS } from "./engine.ts";
import { isStopWord, wordsOf } from "./words.ts";

/** SQLite FTS5 in memory with its porter tokenizer, any content word, title at half weight. */
export const fts5: Engine = {
  name: "fts5",
  passageWeight: 0.5,
  async index(documents) {
    const database = new DatabaseSync(":memory:");
    database.exec(
      "CREATE VIRTUAL TABLE documents USING fts5(title, text, tokenize = 'porter unicode61')",
    );
    const insert = database.prepare(
      "INSERT INTO documents (rowid, title, text) VALUES (?, ?, ?)",
    );
    database.exec("BEGIN");
    documents.forEach(({ title, text }, id) => {
      insert.run(id, title, text);
    });
    database.exec("COMMIT");
    // bm25() is negative: the lower, the better.
    const select = database.prepare(
      `SELECT rowid AS id, -bm25(documents, 0.5, 1.0) AS score FROM documents
       WHERE documents MATCH ? ORDER BY score DESC LIMIT ${HITS}`,
    );
    return (question) => {
      const words = new Set(wordsOf(question).filter((word) => !isStopWord(word)));
      if (words.size === 0) return [];
      const match = [...words].map((word) => `"${word}"`).join(" OR ");
      return select
        .all(match)
        .map(({ id, score }) => ({ document: Number(id), score: Number(score) }));
    };
  },
};
