import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { createSqliteAdapter, SCHEMA } from "../../src/store/sqlite-adapter.ts";
import { createSqliteChanges } from "../../src/store/sqlite-changes.ts";

function open() {
  const database = new DatabaseSync(":memory:");
  database.exec(SCHEMA);
  return createSqliteAdapter(database, "notes", createSqliteChanges(database));
}

async function keysOf(adapter: ReturnType<typeof open>): Promise<unknown[]> {
  const keys: unknown[] = [];
  for await (const [key] of adapter.iterator?.() ?? []) keys.push(key);
  return keys;
}

it("shows nothing past its time, keyv's own look at the clock apart", async () => {
  const adapter = open();
  const soon = Date.now() + 60_000;
  await adapter.setMany([
    { key: "past", value: "1", expires: Date.now() - 1 },
    { key: "to come", value: "2", expires: soon },
    { key: "for ever", value: "3" },
  ]);
  const all = ["past", "to come", "for ever"];
  expect(await adapter.getMany(all)).toEqual([undefined, "2", "3"]);
  expect(await adapter.hasMany(all)).toEqual([false, true, true]);
  expect(await adapter.has("past")).toBe(false);
  expect(await keysOf(adapter)).toEqual(["for ever", "to come"]);
});

it("goes through more keys than it reads at a time, some leaving meanwhile", async () => {
  const adapter = open();
  const keys = Array.from({ length: 450 }, (_, n) => `${n}`.padStart(3, "0"));
  await adapter.setMany(keys.map((key) => ({ key, value: "x" })));
  const seen: unknown[] = [];
  for await (const [key] of adapter.iterator?.() ?? []) {
    seen.push(key);
    await adapter.delete(String(key));
  }
  expect(seen).toEqual(keys);
  expect(await keysOf(adapter)).toEqual([]);
});

it("takes only what keyv has serialised", async () => {
  await expect(open().set("a", { not: "a string" })).rejects.toThrow(TypeError);
});
