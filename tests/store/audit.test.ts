import { join } from "node:path";
import { expect, it } from "vitest";
import { createAudit } from "../../src/store/audit.ts";
import type { AuditEntry } from "../../src/store/audit-entry.ts";
import { useStores } from "./open-stores.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();

it("keeps what was done in a server in order, also what was done at the same moment", async () => {
  const { store } = await openStore("memory:");
  const audit = createAudit(store, () => 1_700_000_000_000);
  await audit.write("1", { who: "11", what: "add", article: "The harbour" });
  await audit.write("1", { who: "12", what: "remove", article: "The harbour" });
  await audit.write("2", { who: "13", what: "refresh" });
  const entries = await audit.of("1");
  expect(entries.map(({ who, what, article }) => [who, what, article])).toEqual([
    ["12", "remove", "The harbour"],
    ["11", "add", "The harbour"],
  ]);
  expect((await audit.of("2")).map(({ article }) => article)).toEqual([null]);
  expect(await audit.of("3")).toEqual([]);
});

it("loses no entry that several processes write at once", async () => {
  const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
  const opened = await Promise.all([openStore(url), openStore(url), openStore(url)]);
  const all = opened.map(({ store }) => createAudit(store));
  await Promise.all(
    all.flatMap((audit, at) =>
      Array.from({ length: 20 }, () => audit.write("1", { who: `${at}`, what: "add" })),
    ),
  );
  await Promise.all(opened.map(({ store }) => store.close()));
  const { store } = await openStore(url);
  expect(await createAudit(store).of("1")).toHaveLength(60);
});

it("reads what was kept before it was kept what was undone", async () => {
  const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
  const entry = {
    id: "a",
    at: 1,
    who: "11",
    what: "undo",
    article: "The harbour",
  } as const;
  const before = await openStore(url);
  await before.store.audit.set(["1", entry.id], entry);
  await before.store.close();
  const { store } = await openStore(url);
  expect(await createAudit(store).of("1")).toEqual([entry]);
});

it("tells of every entry it writes", async () => {
  const { store } = await openStore("memory:");
  const audit = createAudit(store);
  const told: [string, AuditEntry][] = [];
  audit.onWrite((server, entry) => told.push([server, entry]));
  await audit.write("1", { who: "11", what: "gaps" });
  expect(told).toEqual([["1", (await audit.of("1"))[0]]]);
});
