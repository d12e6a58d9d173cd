import { once } from "node:events";
import { rmSync } from "node:fs";
import { chmod, mkdir, symlink, truncate } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readKnowledge } from "../../src/knowledge/read.ts";
import { folderWith, put } from "./folder.ts";

const sentence = "The ferry left at noon.\n";
const isRoot = process.getuid?.() === 0;

const slugs = async (folder: string) =>
  (await readKnowledge(folder)).articles.map(({ slug }) => slug);

describe("the articles of a folder", () => {
  it("are its files and those of its sub-folders, sorted by slug as written", async () => {
    const folder = await folderWith({
      "b.md": sentence,
      "Zoë & co.TXT": sentence,
      "a/b.html": `<p>${sentence}</p>`,
      "a/c/D e.markdown": sentence,
      "a-b.htm": `<p>${sentence}</p>`,
    });
    expect(await slugs(folder)).toEqual(["Zoë & co", "a-b", "a/b", "a/c/D e", "b"]);
  });

  it("are no hidden files and no files of other kinds, and these are not worth a word", async () => {
    const folder = await folderWith({
      "a.md": sentence,
      ".hidden.md": sentence,
      ".git/b.md": sentence,
      "notes.pdf": "x",
      README: sentence,
      "a.md.bak": sentence,
    });
    const { articles, skipped } = await readKnowledge(folder);
    expect(articles.map(({ file }) => file)).toEqual(["a.md"]);
    expect(skipped).toEqual([]);
  });

  it("with one name and several extensions keep apart, whichever of them is broken", async () => {
    const folder = await folderWith({
      "a.md": sentence,
      "a.txt": sentence,
      "a.txt.md": sentence,
    });
    expect(await slugs(folder)).toEqual(["a", "a.txt", "a.txt.md"]);
    await put(folder, { "a.md": "" });
    expect(await slugs(folder)).toEqual(["a.txt", "a.txt.md"]);
  });

  it("have a hash of slug, path and bytes", async () => {
    const folder = await folderWith({ "a.md": sentence, "b.md": sentence });
    const hashes = async () =>
      (await readKnowledge(folder)).articles.map(({ hash }) => hash);
    const [a, b] = await hashes();
    expect(a).toMatch(/^[0-9a-f]{64}$/);
    expect(b).not.toBe(a);
    await put(folder, { "b.md": `${sentence} ` });
    const [same, changed] = await hashes();
    expect(same).toBe(a);
    expect(changed).not.toBe(b);
  });

  it("are counted while they are read", async () => {
    const folder = await folderWith({ "a.md": sentence, "b.md": "", "c.md": sentence });
    const seen: [number, number][] = [];
    await readKnowledge(folder, (...counts) => seen.push(counts));
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});

describe("a file that cannot be read is named with its reason, and the others live", () => {
  it("whatever is wrong with it", async () => {
    const folder = await folderWith({
      "good.md": sentence,
      "bom.md": `\ufeff${sentence}`,
      "broken.md": "---\ntitle: 'x\n---\nWords.",
      "empty.md": "",
      "picture.txt": "\x89PNG\0\0",
      "utf16.txt": Buffer.from(`\ufeff${sentence}`, "utf16le"),
      "wordless.html": "<p>—</p>",
      "sub/latin1.txt": Buffer.from("caf\xe9 noir", "latin1"),
      "huge.md": sentence,
    });
    await truncate(join(folder, "huge.md"), 50 * 1024 * 1024);
    const { articles, skipped } = await readKnowledge(folder);
    expect(articles.map(({ file }) => file)).toEqual(["good.md"]);
    expect(skipped).toEqual([
      { file: "bom.md", reason: { code: "byte_order_mark" } },
      {
        file: "broken.md",
        reason: expect.objectContaining({ code: "front_matter_line" }),
      },
      { file: "empty.md", reason: { code: "empty" } },
      { file: "huge.md", reason: { code: "too_large", size: 50, most: 5 } },
      { file: "picture.txt", reason: { code: "zero_bytes" } },
      { file: "sub/latin1.txt", reason: { code: "not_utf8" } },
      { file: "utf16.txt", reason: { code: "utf16" } },
      { file: "wordless.html", reason: { code: "no_sentence" } },
    ]);
  });

  it("a title that an earlier file states, whatever its case and spaces", async () => {
    const folder = await folderWith({
      "1.md": "# The  Ferry\n\nIt left.",
      "2.txt": `---\ntitle: the ferry\n---\n${sentence}`,
      "3.html": `<title>THE FERRY</title><p>${sentence}</p>`,
      "4.md": "# The Other Ferry\n\nIt left.",
    });
    const { articles, skipped } = await readKnowledge(folder);
    expect(articles.map(({ file }) => file)).toEqual(["1.md", "4.md"]);
    expect(skipped).toEqual([
      { file: "2.txt", reason: { code: "same_title", file: "1.md" } },
      { file: "3.html", reason: { code: "same_title", file: "1.md" } },
    ]);
  });

  it("but a title made from a file's name repeats none", async () => {
    const folder = await folderWith({
      "a/ferry.txt": sentence,
      "b/ferry.txt": sentence,
      "c.md": "# Ferry\n\nIt left.",
    });
    expect((await readKnowledge(folder)).skipped).toEqual([]);
  });

  it.skipIf(isRoot)("a file or folder that may not be read", async () => {
    const folder = await folderWith({
      "a.md": sentence,
      "b.md": sentence,
      "sub/c.md": sentence,
    });
    await chmod(join(folder, "b.md"), 0o000);
    await chmod(join(folder, "sub"), 0o000);
    const { articles, skipped } = await readKnowledge(folder);
    await chmod(join(folder, "sub"), 0o700);
    expect(articles.map(({ file }) => file)).toEqual(["a.md"]);
    expect(skipped).toEqual([
      { file: "b.md", reason: { code: "denied" } },
      { file: "sub", reason: { code: "denied" } },
    ]);
  });

  it("a socket under an article's name", async () => {
    const folder = await folderWith({ "a.md": sentence });
    const server = createServer().listen(join(folder, "socket.md"));
    onTestFinished(() => void server.close());
    await once(server, "listening");
    expect((await readKnowledge(folder)).skipped).toEqual([
      { file: "socket.md", reason: { code: "not_regular" } },
    ]);
  });

  it("a folder with an article's name is a folder", async () => {
    const folder = await folderWith({ "a.md/b.md": sentence });
    expect(await slugs(folder)).toEqual(["a.md/b"]);
  });
});

describe("nothing outside the folder is read", () => {
  it("through links to files, to folders, and to nothing", async () => {
    const outside = await folderWith({
      "secret.md": "The secret word.",
      "deep/secret.md": "Another.",
    });
    const folder = await folderWith({ "a.md": sentence });
    await symlink(join(outside, "secret.md"), join(folder, "file.md"));
    await symlink(join(outside, "deep"), join(folder, "deep"));
    await symlink("..", join(folder, "up"));
    await symlink(join(folder, "nothing"), join(folder, "gone.md"));
    await mkdir(join(folder, "sub"));
    await symlink("../a.md", join(folder, "sub", "inside.md"));
    const { articles, skipped } = await readKnowledge(folder);
    expect(articles.map(({ file }) => file)).toEqual(["a.md"]);
    expect(skipped.map(({ file }) => file)).toEqual([
      "deep",
      "file.md",
      "gone.md",
      "sub/inside.md",
      "up",
    ]);
    for (const { reason } of skipped) expect(reason).toEqual({ code: "link" });
  });

  it("though the folder itself may be a link", async () => {
    const folder = await folderWith({ "a.md": sentence });
    const other = await folderWith({});
    await symlink(folder, join(other, "knowledge"));
    expect(await slugs(join(other, "knowledge"))).toEqual(["a"]);
  });
});

describe("a folder that cannot be read at all is an error that names it", () => {
  it("because it is not there", async () => {
    const folder = await folderWith({});
    const missing = join(folder, "nowhere");
    await expect(readKnowledge(missing)).rejects.toThrow(`"${missing}" does not exist`);
  });

  it("because it is a file", async () => {
    const folder = await folderWith({ "a.md": sentence });
    await expect(readKnowledge(join(folder, "a.md"))).rejects.toThrow(
      /a\.md" is not a folder/,
    );
  });

  it("because it went away half-way", async () => {
    const folder = await folderWith({ "a.md": sentence, "b.md": sentence });
    const reading = readKnowledge(folder, (done) => {
      if (done === 1) rmSync(folder, { recursive: true });
    });
    await expect(reading).rejects.toThrow(/does not exist/);
  });
});
