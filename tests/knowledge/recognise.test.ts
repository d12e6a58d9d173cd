import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { recognise } from "../../src/knowledge/recognise.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const TEXT = "The ferry left at noon.\n";
const PAGE = "<!DOCTYPE html>\n<html><body><p>The ferry left at noon.</p></body></html>";

describe("a file is what it holds, whatever it is called", () => {
  it.each([
    ["a.md", TEXT, "a.md"],
    ["a.MARKDOWN", TEXT, "a.MARKDOWN"],
    ["a.txt", TEXT, "a.txt"],
    ["a.html", TEXT, "a.txt"],
    ["a.pdf", TEXT, "a.pdf.txt"],
    ["a", TEXT, "a.txt"],
    ["a.html", PAGE, "a.html"],
    ["a.txt", PAGE, "a.html"],
    ["a.md", PAGE, "a.html"],
    ["a.txt", `---\ntitle: Noon\n---\n\n${PAGE}`, "a.html"],
    ["a.txt", `<?xml version="1.0"?>\n<!-- a page -->\n<html>${TEXT}</html>`, "a.html"],
    ["a.html", `<!-- ${"a licence ".repeat(900)} -->\n${PAGE}`, "a.html"],
    ["a.htm", `<p>${TEXT}</p>`, "a.html"],
    ["a.txt", `<article><p>${TEXT}</p></article>`, "a.html"],
    ["a.md", `<p align="center">Noon</p>\n\n${TEXT}`, "a.md"],
    ["a.txt", "<3 is a heart. 1 < 2 is true.", "a.txt"],
  ])("%s with %j is %s", (name, content, file) => {
    expect(recognise(name, bytes(content))).toEqual({ file });
  });

  it.each<[string, Uint8Array, string]>([
    ["a ZIP archive", bytes("PK\x03\x04 rest"), "is a ZIP archive"],
    ["a gzip archive", gzipSync(TEXT), "is a gzip archive, not text"],
    ["a deflated text", deflateRawSync(TEXT.repeat(50)), "not"],
    ["a PDF", bytes("%PDF-1.7\n1 0 obj"), "is a PDF, not text"],
    ["rich text", bytes("{\\rtf1 The ferry left.}"), "is a rich text document, not text"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), "is a picture"],
    ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1]), "is a program"],
    ["any other bytes", new Uint8Array([1, 2, 3, 4, 5, 6]), "is a binary file"],
    ["bytes with NUL", bytes("The ferry\0left."), "is a binary file or UTF-16"],
    ["UTF-16", Buffer.from(`\ufeff${TEXT}`, "utf16le"), "is UTF-16; save it as UTF-8"],
    ["Latin-1", Buffer.from("Café au lait.", "latin1"), "is not valid UTF-8"],
    ["a byte-order mark", bytes(`\ufeff${TEXT}`), "byte-order mark"],
    ["nothing", bytes(""), "is empty"],
  ])("%s is refused, and why is said", (_, content, reason) => {
    const refused = recognise("article.md", content);
    expect(refused).toEqual({ reason: expect.stringContaining(reason) });
  });
});
