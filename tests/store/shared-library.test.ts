import { describe, expect, it, onTestFinished } from "vitest";
import { openLibrary } from "../../src/edition/library.ts";
import { createReader } from "../../src/edition/reader.ts";
import { shareLibrary } from "../../src/store/shared-library.ts";
import { folderWith, put } from "../knowledge/folder.ts";
import { eventually } from "./eventually.ts";
import { useStores } from "./open-stores.ts";

const openStore = useStores();
const FERRY = { "a.md": "# The Ferry\n\nIt left the harbour at noon.\n" };

/** Two libraries of one folder that share a store, as two processes have them. */
async function twoLibraries() {
  const folder = await folderWith(FERRY);
  const { store } = await openStore("memory:");
  const open = async () => {
    const reader = createReader();
    const library = shareLibrary(await openLibrary(folder, reader), store);
    onTestFinished(async () => {
      await library.close();
      await reader.close();
    });
    return library;
  };
  return { folder, store, one: await open(), other: await open() };
}

/** Articles that take a while to read. */
const many = () =>
  Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `${at}.md`,
      `# Ferry ${at}\n\n${"It left the old harbour at noon, and came back in May 1907.\n\n".repeat(30)}\n`,
    ]),
  );

describe("two processes with one store", { timeout: 60_000 }, () => {
  it("tell who asks for a second refresh who began the first, in either of them", async () => {
    const { folder, store, one, other } = await twoLibraries();
    await put(folder, many());
    const first = one.refresh({ by: "11" });
    await eventually(async () =>
      expect(await store.refreshes.get(["common"])).toMatchObject({ by: "11" }),
    );
    const told = await Promise.all([
      other.refresh({ by: "22" }),
      one.refresh({ by: "33" }),
    ]);
    for (const refresh of told) {
      expect(refresh).toEqual({ outcome: "busy", since: expect.any(Date), by: "11" });
    }
    expect(await first).toMatchObject({ outcome: "refreshed" });
    await eventually(() => expect(other.current().id).toBe(one.current().id));
  });

  it("are not kept from a refresh by one that ended, or that was lost long ago", async () => {
    const { folder, store, one, other } = await twoLibraries();
    await one.refresh({ by: "11" });
    expect(await other.refresh({ by: "22" })).toMatchObject({ outcome: "unchanged" });

    const lost = { id: "lost", edition: null, at: Date.now() - 60_000, by: "11" };
    await store.refreshes.set(["common"], lost);
    await put(folder, { "b.md": "# The Tug\n\nIt sank in the evening.\n" });
    const { outcome } = await other.refresh({ by: "22" });
    expect(["refreshed", "busy"]).toContain(outcome);
    await eventually(() => expect(other.current().entries).toHaveLength(2));
  });
});
