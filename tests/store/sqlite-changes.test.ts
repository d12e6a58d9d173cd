import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { createSqliteChanges } from "../../src/store/sqlite-changes.ts";

function open() {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE notes (text TEXT NOT NULL UNIQUE)");
  const change = createSqliteChanges(database);
  const insert = database.prepare("INSERT INTO notes VALUES (?)");
  const texts = () =>
    database
      .prepare("SELECT text FROM notes")
      .all()
      .map(({ text }) => text);
  return {
    database,
    change,
    texts,
    note: (text: string) => change(() => insert.run(text)),
  };
}

it("brings in what came together, each with what came of it", async () => {
  const { change, note, texts } = open();
  const count = change(texts);
  const [, before, first] = await Promise.all([note("a"), count, note("b")]);
  expect(before).toEqual([]);
  expect(first.changes).toBe(1);
  expect(texts()).toEqual(["a", "b"]);
});

it("brings in all or nothing of it, and says so to each", async () => {
  const { note, texts } = open();
  await note("a");
  const together = await Promise.allSettled([note("b"), note("a"), note("c")]);
  expect(together.map(({ status }) => status)).toEqual(Array(3).fill("rejected"));
  expect(texts()).toEqual(["a"]);
  await note("d");
  expect(texts()).toEqual(["a", "d"]);
});

it("rejects what the database was closed before", async () => {
  const { database, note } = open();
  const late = note("a");
  database.close();
  await expect(late).rejects.toThrow("not open");
});
