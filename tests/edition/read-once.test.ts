import { expect, it } from "vitest";
import { readEntry } from "../../src/edition/build.ts";
import { readOnce } from "../../src/edition/read-once.ts";
import type { Reader } from "../../src/edition/reader.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A reader in this thread, and the names of the files that it has read. */
function counting(): { read: Reader["read"]; files: string[] } {
  const files: string[] = [];
  const read: Reader["read"] = async (file, content, slug) => {
    files.push(file);
    if (file === "lost.md" && files.length === 1) throw new Error("the thread ended");
    const article = parseArticle(file, content, slug);
    return "reason" in article ? article : readEntry(article);
  };
  return { read: readOnce(read), files };
}

it("reads a file once that is read again at once, and any other anew", async () => {
  const { read, files } = counting();
  const first = await read("a.md", bytes("The bridge opened."), "a");
  expect(await read("a.md", bytes("The bridge opened."), "a")).toBe(first);
  await read("a.md", bytes("The bridge closed."), "a");
  await read("a.md", bytes("The bridge opened."), "b");
  expect(files).toHaveLength(3);
});

it("keeps only the last few, and nothing that failed", async () => {
  const { read, files } = counting();
  await expect(read("lost.md", bytes("It sank."), "lost")).rejects.toThrow("ended");
  await read("lost.md", bytes("It sank."), "lost");
  for (const name of ["b", "c", "d", "e"]) await read(`${name}.md`, bytes("A."), name);
  await read("lost.md", bytes("It sank."), "lost");
  expect(files.filter((file) => file === "lost.md")).toHaveLength(3);
});
