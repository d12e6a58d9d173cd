import { describe, expect, it } from "vitest";
import { buildEdition, readEntry } from "../../src/edition/build.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { type Read, SHELF_LIMITS, UNDO_MS } from "../../src/store/shelf.ts";
import { createShelves } from "../../src/store/shelves.ts";
import { captureLog } from "./captured-log.ts";
import { useStores } from "./open-stores.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();

const A = "2001";
const B = "2002";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const common = parseArticle(
  "harbour.md",
  bytesOf("---\ntitle: The harbour\n---\nEastmere opened its new harbour in May 1997.\n"),
);
if ("reason" in common) throw new Error(common.reason.code);
const COMMON = buildEdition([common]);

const MILL = {
  file: "mill.md",
  bytes: bytesOf("---\ntitle: The mill\n---\nThe mill of Ostra closed in 1983.\n"),
};

/** Shelves over a store, at a time that tests set; they tell how many files were read. */
async function open(url = "memory:", memory?: number) {
  const { store } = await openStore(url);
  const time = { now: 1_800_000_000_000 };
  const { log, lines } = captureLog();
  const library = { current: () => COMMON };
  const count = { read: 0 };
  const read: Read = async (file, bytes, slug) => {
    count.read += 1;
    const article = parseArticle(file, bytes, slug);
    return "reason" in article ? article : readEntry(article);
  };
  const clock = () => time.now;
  const limit = memory === undefined ? {} : { memory };
  const shelves = createShelves({ library, store, log, clock, read, ...limit });
  const titles = async (place: string) =>
    (await shelves.editionFor(place)).entries.map(({ article }) => article.title);
  return { shelves, store, lines, time, titles, count };
}

/** What was added, or the test fails. */
function changeOf<T extends { outcome: string }>(result: T) {
  if (!("change" in result) || typeof result.change !== "string") {
    throw new Error(`nothing was changed: ${result.outcome}`);
  }
  return result.change;
}

describe("a server's shelf", () => {
  it("is answered from in its server only, on the common articles", async () => {
    const { shelves, titles } = await open();
    await shelves.add(A, MILL);
    expect(await titles(A)).toEqual(["The harbour", "The mill"]);
    expect(await titles(B)).toEqual(["The harbour"]);
    expect(await titles("direct")).toEqual(["The harbour"]);
    expect(await shelves.editionFor(B)).toBe(COMMON);
  });

  it("gives its files back as they were", async () => {
    const { shelves } = await open();
    await shelves.add(A, MILL);
    expect(await shelves.files(A)).toEqual([MILL]);
    expect(await shelves.files(B)).toEqual([]);
  });

  it("names a file by what is plain in its name, and no two alike", async () => {
    const { shelves } = await open();
    const names = ["../../.env.md", "mill.md", "Mill.txt", "C:\\a\\<@1> `x`.HTML", ".md"];
    for (const [at, file] of names.entries()) {
      const bytes = bytesOf(`<p>The mill number ${at} of Ostra closed in 1983.</p>\n`);
      await shelves.add(A, { file, bytes });
    }
    const files = (await shelves.files(A)) ?? [];
    expect(files.map(({ file }) => file).sort()).toEqual([
      "1-x.html",
      "Mill-2.txt",
      "env.md",
      "mill.md",
    ]);
  });
});

describe("adding", () => {
  it("tells what it would do without doing it", async () => {
    const { shelves, titles } = await open();
    const preview = await shelves.preview(A, MILL);
    expect(preview).toMatchObject({
      outcome: "readable",
      entry: { article: { title: "The mill", file: "mill.md", slug: ".shelf/mill" } },
      duplicates: [],
    });
    expect(await titles(A)).toEqual(["The harbour"]);
  });

  it("refuses the same text and the same title on one shelf", async () => {
    const { shelves } = await open();
    await shelves.add(A, MILL);
    const other = bytesOf("---\ntitle: THE  mill\n---\nIt burnt.\n");
    expect(await shelves.add(A, MILL)).toMatchObject({
      outcome: "refused",
      why: "duplicate",
      duplicate: { same: "text", where: "shelf" },
    });
    expect(await shelves.add(A, { file: "other.md", bytes: other })).toMatchObject({
      outcome: "refused",
      why: "duplicate",
      duplicate: { same: "title", where: "shelf" },
    });
    expect(await shelves.add(B, MILL)).toMatchObject({ outcome: "added" });
  });

  it("takes what the common articles have too, and says that they do", async () => {
    const { shelves } = await open();
    const bytes = bytesOf("---\ntitle: The harbour\n---\nIt has silted up.\n");
    const file = { file: "harbour.md", bytes };
    expect(await shelves.preview(A, file)).toMatchObject({
      outcome: "readable",
      duplicates: [{ same: "title", where: "common", article: { slug: "harbour" } }],
    });
    expect(await shelves.add(A, file)).toMatchObject({ outcome: "added" });
  });

  it("refuses what is no article, and what is too large, with the reason", async () => {
    const { shelves } = await open();
    const refusal = async (file: string, bytes: Uint8Array) => {
      const result = await shelves.add(A, { file, bytes });
      return "reason" in result ? result.reason.code : result.outcome;
    };
    expect(await refusal("mill.exe", MILL.bytes)).toBe("extension");
    expect(await refusal("mill.md", bytesOf(""))).toBe("empty");
    expect(await refusal("mill.md", new Uint8Array(SHELF_LIMITS.article + 1))).toBe(
      "too_large_for_shelf",
    );
    expect(await shelves.files(A)).toEqual([]);
  });
});

describe("taking away", () => {
  it("keeps no more to be undone than a shelf holds", async () => {
    const { shelves, time } = await open();
    const large = (at: number) => ({
      file: "mill.md",
      bytes: bytesOf(`The mill number ${at} closed in 1983.\n\n${" ".repeat(1_000_000)}`),
    });
    const outcomes: string[] = [];
    for (let at = 0; at < 10; at += 1) {
      const added = await shelves.add(A, large(at));
      outcomes.push(added.outcome);
      if (added.outcome === "added") await shelves.remove(A, added.entry.article.slug);
    }
    expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(8);
    expect(outcomes.at(-1)).toBe("refused");
    time.now += UNDO_MS;
    expect((await shelves.add(A, MILL)).outcome).toBe("added");
  });

  it("can be undone, but not for longer than ten minutes", async () => {
    const { shelves, titles, time } = await open();
    await shelves.add(A, MILL);
    const first = changeOf(await shelves.remove(A, ".shelf/mill"));
    expect(await titles(A)).toEqual(["The harbour"]);
    time.now += UNDO_MS - 1;
    expect(await shelves.undo(A, first)).toMatchObject({
      outcome: "undone",
      undid: "remove",
      file: "mill.md",
    });
    expect(await titles(A)).toEqual(["The harbour", "The mill"]);
    const second = changeOf(await shelves.remove(A, ".shelf/mill"));
    time.now += UNDO_MS;
    expect(await shelves.undo(A, second)).toEqual({ outcome: "late" });
    expect(await titles(A)).toEqual(["The harbour"]);
  });

  it("leaves nothing behind when it can no longer be undone", async () => {
    const { shelves, store, titles, time } = await open();
    await shelves.add(A, MILL);
    await shelves.remove(A, ".shelf/mill");
    expect((await store.shelf.text(A, "mill"))?.value).not.toBeNull();
    time.now += UNDO_MS;
    await titles(A);
    expect((await store.shelf.text(A, "mill"))?.value).toBeNull();
  });

  it("leaves nothing behind, either, where another process did it and nobody asks", async () => {
    const url = `sqlite:${makeFolder()}/store.sqlite`;
    const before = await open(url);
    await before.shelves.add(A, MILL);
    await before.shelves.add(B, MILL);
    await before.shelves.remove(A, ".shelf/mill");
    await before.store.close();
    const { shelves, store, time, lines } = await open(url);
    await shelves.tidy();
    expect((await store.shelf.text(A, "mill"))?.value).not.toBeNull();
    time.now += UNDO_MS;
    await shelves.tidy();
    expect((await store.shelf.text(A, "mill"))?.value).toBeNull();
    expect((await store.shelf.text(B, "mill"))?.value).not.toBeNull();
    expect(lines).toEqual([]);
  });

  it("knows only what stands on the shelf", async () => {
    const { shelves } = await open();
    await shelves.add(A, MILL);
    expect(await shelves.remove(B, ".shelf/mill")).toEqual({ outcome: "missing" });
    expect(await shelves.remove(A, "harbour")).toEqual({ outcome: "missing" });
  });
});

describe("undoing", () => {
  it("takes an article away that was added, once, and in its own server", async () => {
    const { shelves, titles } = await open();
    const change = changeOf(await shelves.add(A, MILL));
    expect(change).toMatch(/^[\w.-]{1,32}$/);
    await shelves.add(B, MILL);
    expect(await shelves.undo("2003", change)).toEqual({ outcome: "missing" });
    expect(await shelves.undo(A, change)).toMatchObject({
      outcome: "undone",
      undid: "add",
    });
    expect(await shelves.undo(A, change)).toEqual({ outcome: "missing" });
    expect(await titles(A)).toEqual(["The harbour"]);
    expect(await titles(B)).toEqual(["The harbour", "The mill"]);
  });

  it("does not bring back what the shelf has again by then", async () => {
    const { shelves } = await open();
    await shelves.add(A, MILL);
    const change = changeOf(await shelves.remove(A, ".shelf/mill"));
    await shelves.add(A, MILL);
    expect(await shelves.undo(A, change)).toMatchObject({
      outcome: "refused",
      duplicate: { same: "text" },
    });
  });

  it("does not bring back what the shelf has no more room for", async () => {
    const { shelves } = await open();
    const numbered = (at: number) => ({
      file: "mill.md",
      bytes: bytesOf(`The mill number ${at} of Ostra closed in 1983.\n`),
    });
    await shelves.add(A, MILL);
    const change = changeOf(await shelves.remove(A, ".shelf/mill"));
    for (let at = 0; at < SHELF_LIMITS.articles; at += 1) {
      expect((await shelves.add(A, numbered(at))).outcome).toBe("added");
    }
    expect(await shelves.undo(A, change)).toEqual({ outcome: "refused", why: "full" });
    expect((await shelves.list(A))?.articles).toHaveLength(SHELF_LIMITS.articles);
  });

  it("takes any text for a change that is not there", async () => {
    const { shelves } = await open();
    for (const text of ["", "..", "a.b.c", "r.zzzzzzzz.0", "__proto__"]) {
      expect(["missing", "late"]).toContain((await shelves.undo(A, text)).outcome);
    }
  });
});

describe("shelves that take more memory than they may", () => {
  it("are forgotten, and come back as they were without being read again", async () => {
    const { shelves, count } = await open("memory:", 1);
    await shelves.add(A, MILL);
    await shelves.add(B, MILL);
    const before = await shelves.editionFor(A);
    await shelves.editionFor(B);
    const after = await shelves.editionFor(A);
    expect(after).not.toBe(before);
    expect(after.id).toBe(before.id);
    expect(after.entries).toEqual(before.entries);
    expect(count.read).toBe(2);
  });

  it("are kept otherwise, until nobody has asked for them for a while", async () => {
    const { shelves, time } = await open();
    await shelves.add(A, MILL);
    const before = await shelves.editionFor(A);
    time.now += 14 * 60_000;
    await shelves.editionFor(B);
    expect(await shelves.editionFor(A)).toBe(before);
    time.now += 16 * 60_000;
    await shelves.editionFor(B);
    expect(await shelves.editionFor(A)).not.toBe(before);
  });

  it("are not read again and again where they cannot be read, nor told of as often", async () => {
    const { shelves, store, time, count, lines } = await open();
    const note = { file: "mill.exe", hash: "0", bytes: 1, added: 1, removed: null };
    const rows = { broken: "{", mill: JSON.stringify(note) };
    for (const [name, written] of Object.entries(rows)) {
      await store.shelf.swap(A, name, { before: null, after: written, text: "?" });
    }
    for (let n = 0; n < 5; n += 1) {
      expect(await shelves.editionFor(A)).toBe(COMMON);
      time.now += 1_000;
    }
    expect(count.read).toBe(1);
    expect(lines).toHaveLength(1);
    expect(await shelves.list(A)).toMatchObject({
      articles: [],
      unreadable: [{ slug: ".shelf/mill", file: "mill.exe" }],
    });
  });

  it("are read anew from their text where what was kept of them is of no use", async () => {
    const { shelves, store, count } = await open("memory:", 1);
    await shelves.add(A, MILL);
    const { id } = await shelves.editionFor(A);
    await shelves.editionFor(B);
    const kept = (await store.shelf.reading(A, "mill"))?.value ?? "";
    await store.shelf.keepReading(A, "mill", kept.replace(/.$/, "A"));
    expect((await shelves.editionFor(A)).id).toBe(id);
    expect(count.read).toBe(2);
  });
});

describe("the shelves in a SQLite file", () => {
  it("are there again after a restart, and seen by other processes", async () => {
    const url = `sqlite:${makeFolder()}/store.sqlite`;
    const here = await open(url);
    const there = await open(url);
    expect(await there.titles(A)).toEqual(["The harbour"]);
    await here.shelves.add(A, MILL);
    there.time.now += 1_000;
    expect(await there.titles(A)).toEqual(["The harbour", "The mill"]);
    await there.shelves.remove(A, ".shelf/mill");
    here.time.now += 2_000;
    expect(await here.titles(A)).toEqual(["The harbour"]);
  });

  it("survive two processes that add at once", async () => {
    const url = `sqlite:${makeFolder()}/store.sqlite`;
    const processes = [await open(url), await open(url)];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        processes[at % 2]?.shelves.add(A, {
          file: "mill.md",
          bytes: bytesOf(`The mill number ${at} of Ostra closed in 1983.\n`),
        }),
      ),
    );
    expect(results.map((result) => result?.outcome)).toEqual(Array(20).fill("added"));
    expect(await processes[0]?.shelves.files(A)).toHaveLength(20);
  });
});
