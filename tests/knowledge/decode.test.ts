import { describe, expect, it } from "vitest";
import { reasonToSkip } from "./source.ts";

const sentence = "The ferry left at noon.\n";
const utf16 = Buffer.from(`\ufeff${sentence}`, "utf16le");

describe("a file that is not an article's text is skipped with a reason a person understands", () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    ["an empty file", "", /^is empty$/],
    ["UTF-16, little end first", utf16, /UTF-16/],
    ["UTF-16, big end first", Buffer.from(utf16).swap16(), /UTF-16/],
    ["UTF-16 without a mark", utf16.subarray(2), /binary file or UTF-16/],
    ["a byte-order mark", `\ufeff${sentence}`, /byte-order mark.*without one/],
    [
      "bytes that are not UTF-8",
      Buffer.from(sentence.replace("f", "\xe9"), "latin1"),
      /not valid UTF-8/,
    ],
    ["a NUL among text", `${sentence}\0`, /binary/],
    ["control bytes all over", "\x01\x02\x03abc\x04\x05", /binary/],
    [
      "a picture under a false name",
      Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
      /binary/,
    ],
    ["more than 5 MB", "A word. ".repeat(660_000), /too large: 5 MB|too large: 5\.\d MB/],
    ["no words", "… — !!!\n\n***\n", /no sentence/],
    ["nothing but an address", "https://example.org/a/b\n", /no sentence/],
    ["nothing but space", " \n\t\n", /no sentence/],
  ])("%s", (_, content, reason) => {
    expect(reasonToSkip("note.txt", content)).toMatch(reason);
  });

  it("a stray control character alone costs no file", () => {
    expect(reasonToSkip("note.txt", `${sentence.repeat(3)}\f\x1b`)).toBeNull();
  });

  it.each(["note.md", "note.html"])("no words in %s once its markup is gone", (file) => {
    expect(reasonToSkip(file, "<!-- only a comment -->\n")).toMatch(/no sentence/);
  });
});

describe("a name that leaves the folder is refused", () => {
  it.each([
    "../secret.md",
    "../../.env.md",
    "a/../../b.md",
    "/etc/motd.txt",
    "a//b.md",
    "./a.md",
    "..\\..\\boot.txt",
    "C:\\boot.txt",
    "a\0.md",
  ])("%j", (file) => {
    expect(reasonToSkip(file, sentence)).toMatch(/leaves the knowledge folder/);
  });

  it.each(["a/b.md", "..a.md", "a..b.md", "a b/ü.txt"])("%j stays", (file) => {
    expect(reasonToSkip(file, sentence)).toBeNull();
  });

  it.each([".env", "notes.pdf", "md", "folder.md/file"])("%j is no article", (file) => {
    expect(reasonToSkip(file, sentence)).toMatch(/is not a \.md/);
  });
});
