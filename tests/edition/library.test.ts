import { spawnSync } from "node:child_process";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { type Library, openLibrary, type Refresh } from "../../src/edition/library.ts";
import { createReader } from "../../src/edition/reader.ts";
import { folderWith, put } from "../knowledge/folder.ts";

const article = (title: string, text = `${title} left the harbour at noon.`) =>
  `# ${title}\n\n${text}\n`;

const LONG = article("The Barge", "It left the harbour at noon. ".repeat(2_000));

/** Collecting garbage where there is hardly any room takes its time on a busy machine. */
const BUSY_MS = 60_000;

const reader = createReader();
afterAll(reader.close);

const bodies = (library: Library) =>
  library.current().entries.map((entry) => entry.article.body);

type Done = Extract<Refresh, { before: string }>;
function done(refresh: Refresh): Done {
  if ("before" in refresh) return refresh;
  throw new Error(`not refreshed: ${JSON.stringify(refresh)}`);
}

describe("a library", () => {
  it("opens with an edition of what can be read, naming what cannot", async () => {
    const folder = await folderWith({ "a.md": article("The Ferry"), "b.md": "" });
    const edition = (await openLibrary(folder, reader)).current();
    expect(edition.entries.map((entry) => entry.article.slug)).toEqual(["a"]);
    expect(edition.skipped).toEqual([{ file: "b.md", reason: { code: "empty" } }]);
  });

  it("does not open where nothing can be read, and says what was skipped", async () => {
    const folder = await folderWith({ "a.md": "", "b.txt": "\0" });
    await expect(openLibrary(folder, reader)).rejects.toThrow(
      /holds no article\. Skipped:\n {2}a\.md: is empty\n {2}b\.txt: is a binary/,
    );
    await expect(openLibrary(await folderWith({}), reader)).rejects.toThrow(
      /put \.md, \.html/,
    );
    await expect(openLibrary(join(folder, "nowhere"), reader)).rejects.toThrow(
      /does not exist/,
    );
  });

  it("gives the same edition for the same files, and another for others", async () => {
    const files = { "a.md": article("The Ferry"), "b.md": article("The Tug") };
    const id = async (folder: string) => (await openLibrary(folder, reader)).current().id;
    const folder = await folderWith(files);
    expect(await id(await folderWith(files))).toBe(await id(folder));
    expect(await id(await folderWith({ ...files, "b.md": article("A Tug") }))).not.toBe(
      await id(folder),
    );
  });
});

describe("a refresh", () => {
  it("tells what was added, changed, removed and skipped", async () => {
    const folder = await folderWith({
      "a.md": article("The Ferry"),
      "b.md": article("The Tug"),
      "c.md": article("The Barge"),
    });
    const library = await openLibrary(folder, reader);
    const before = library.current();
    await rm(join(folder, "c.md"));
    await put(folder, {
      "b.md": article("The Tug", "It sank."),
      "sub/d.md": article("The Raft"),
      "e.md": "",
    });
    const refresh = done(await library.refresh());
    expect(refresh).toMatchObject({
      outcome: "refreshed",
      before: before.id,
      after: library.current().id,
      added: ["sub/d"],
      changed: ["b"],
      removed: ["c"],
      skipped: [{ file: "e.md", reason: { code: "empty" } }],
      articles: 3,
      passages: 3,
    });
    expect(refresh.after).not.toBe(refresh.before);
    expect(refresh.took_ms).toBeGreaterThan(0);
    expect(bodies(library)).toContain("It sank.");
  });

  it("leaves the edition before it as it was, for those who still read it", async () => {
    const folder = await folderWith({ "a.md": article("The Ferry") });
    const library = await openLibrary(folder, reader);
    const before = library.current();
    await put(folder, { "a.md": article("The Tug") });
    await library.refresh();
    expect(before.entries[0]?.article.title).toBe("The Ferry");
    expect(library.current()).not.toBe(before);
  });

  it("reads again only what changed", async () => {
    const folder = await folderWith({
      "a.md": article("The Ferry"),
      "b.md": article("The Tug"),
    });
    const library = await openLibrary(folder, reader);
    const [a, b] = library.current().entries;
    await put(folder, { "b.md": article("The Tug", "It sank.") });
    await library.refresh();
    expect(library.current().entries[0]).toBe(a);
    expect(library.current().entries[1]).not.toBe(b);
  });

  it("of the same files changes no id, and still names what is skipped now", async () => {
    const folder = await folderWith({ "a.md": article("The Ferry") });
    const library = await openLibrary(folder, reader);
    await put(folder, { "b.md": "" });
    const refresh = done(await library.refresh());
    expect(refresh).toMatchObject({
      outcome: "unchanged",
      added: [],
      changed: [],
      removed: [],
    });
    expect(refresh.after).toBe(refresh.before);
    const edition = library.current();
    expect(edition.skipped).toEqual([{ file: "b.md", reason: { code: "empty" } }]);
    await library.refresh();
    expect(library.current()).toBe(edition);
  });

  it("that finds one broken file among good ones keeps the good ones", async () => {
    const folder = await folderWith({
      "a.md": article("The Ferry"),
      "b.md": article("The Tug"),
    });
    const library = await openLibrary(folder, reader);
    await put(folder, { "b.md": "---\ntitle: 'x\n---\n" });
    expect(done(await library.refresh())).toMatchObject({
      removed: ["b"],
      skipped: [{ file: "b.md", reason: { code: "front_matter_line" } }],
    });
  });
});

describe("a refresh that cannot be completed keeps the old edition", () => {
  const opened = async () => {
    const folder = await folderWith({
      "a.md": article("The Ferry"),
      "b.md": article("The Tug"),
    });
    const library = await openLibrary(folder, reader);
    return { folder, library, before: library.current() };
  };

  it("where nothing valid is left", async () => {
    const { folder, library, before } = await opened();
    await put(folder, { "a.md": "", "b.md": "\0" });
    expect(await library.refresh()).toEqual({
      outcome: "kept",
      reason: { code: "nothing" },
      skipped: [
        { file: "a.md", reason: { code: "empty" } },
        { file: "b.md", reason: { code: "zero_bytes" } },
      ],
    });
    expect(library.current()).toBe(before);
  });

  it("where the folder is gone, and works again once it is back", async () => {
    const { folder, library, before } = await opened();
    await rename(folder, `${folder}-away`);
    expect(await library.refresh()).toMatchObject({
      outcome: "kept",
      reason: { code: "folder_missing", folder },
    });
    expect(library.current()).toBe(before);
    await rename(`${folder}-away`, folder);
    expect(await library.refresh()).toMatchObject({ outcome: "unchanged" });
  });

  it("where the folder goes away half-way through", async () => {
    const { folder, library, before } = await opened();
    await put(folder, { "c.md": LONG, "d.md": article("The Raft") });
    const refresh = library.refresh();
    await rm(folder, { recursive: true });
    expect(await refresh).toMatchObject({ outcome: "kept" });
    expect(library.current()).toBe(before);
  });

  it("where the disk fails half-way", async () => {
    const { folder, library, before } = await opened();
    await put(folder, { "a.md": article("The Raft") });
    // A path of more than 4,096 bytes can be made from within, but not be read from here.
    const name = "deep".repeat(50);
    const deeper = `for n in $(seq 25); do mkdir ${name} && cd ${name}; done`;
    spawnSync("sh", ["-c", deeper], { cwd: folder });
    onTestFinished(() => void spawnSync("rm", ["-r", name], { cwd: folder }));
    expect(await library.refresh()).toMatchObject({
      outcome: "kept",
      reason: { code: "failed", what: expect.stringMatching(/ENAMETOOLONG/) },
    });
    expect(library.current()).toBe(before);
    spawnSync("rm", ["-r", name], { cwd: folder });
    expect(await library.refresh()).toMatchObject({ changed: ["a"] });
  });

  it(
    "where the thread that reads is lost half-way, which the next does without",
    async () => {
      const folder = await folderWith({ "a.md": article("The Ferry") });
      const small = createReader({ memory: 64 });
      onTestFinished(small.close);
      const library = await openLibrary(folder, small);
      const before = library.current();
      const huge = article("The Barge", "It left the harbour at noon. ".repeat(150_000));
      await put(folder, { "a.md": article("The Raft"), "b.md": huge });
      expect(await library.refresh()).toMatchObject({
        outcome: "kept",
        reason: { code: "failed", what: expect.stringMatching(/memory/) },
      });
      expect(library.current()).toBe(before);
      await rm(join(folder, "b.md"));
      expect(await library.refresh()).toMatchObject({ added: [], changed: ["a"] });
      expect(bodies(library)).toEqual(["The Raft left the harbour at noon."]);
    },
    BUSY_MS,
  );

  it("where the code that watches it throws half-way", async () => {
    const { folder, library, before } = await opened();
    await writeFile(join(folder, "a.md"), article("The Raft"));
    const onProgress = () => {
      throw new Error("nobody looks");
    };
    expect(await library.refresh({ onProgress })).toMatchObject({
      outcome: "kept",
      reason: { code: "failed", what: "nobody looks" },
    });
    expect(library.current()).toBe(before);
    expect(await library.refresh()).toMatchObject({
      outcome: "refreshed",
      changed: ["a"],
    });
  });
});

describe("while a refresh runs", () => {
  const files = (count: number, text: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`${i}.md`, article(`Ferry ${i}`, text)]),
    );

  it("another one is told so, and one is possible again afterwards", async () => {
    const folder = await folderWith(files(20, "It left."));
    const library = await openLibrary(folder, reader);
    await put(folder, files(20, "It sank."));
    const asked = Date.now();
    const first = library.refresh({ by: "1" });
    const second = await library.refresh({ by: "2" });
    expect(second).toEqual({ outcome: "busy", since: expect.any(Date), by: "1" });
    if (second.outcome === "busy") {
      expect(second.since.getTime()).toBeGreaterThanOrEqual(asked);
    }
    expect(await first).toMatchObject({ outcome: "refreshed" });
    expect(await library.refresh()).toMatchObject({ outcome: "unchanged" });
  });

  it("questions get their turns, and see one whole edition or the other", async () => {
    const count = 60;
    const folder = await folderWith(files(count, "It left the harbour at noon."));
    const library = await openLibrary(folder, reader);
    const before = library.current();
    await put(folder, files(count, "It sank in the evening, they said."));
    let running = true;
    const refresh = library.refresh().finally(() => {
      running = false;
    });
    let turns = 0;
    while (running) {
      const edition = library.current();
      const texts = new Set(edition.entries.map((entry) => entry.article.body));
      expect(edition.entries).toHaveLength(count);
      expect(texts.size).toBe(1);
      if (edition === before) turns += 1;
      await setImmediate();
    }
    expect(await refresh).toMatchObject({ outcome: "refreshed" });
    expect(turns).toBeGreaterThan(count);
    expect(new Set(bodies(library))).toEqual(
      new Set(["It sank in the evening, they said."]),
    );
  });
});
