import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Reason } from "../../src/knowledge/reasons.ts";
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

  it.each<[string, Uint8Array, Reason]>([
    ["a ZIP archive", bytes("PK\x03\x04 rest"), { code: "zip_or_office" }],
    ["a gzip archive", gzipSync(TEXT), { code: "archive", kind: "gzip" }],
    [
      "a deflated text",
      deflateRawSync(TEXT.repeat(50)),
      expect.objectContaining({
        code: expect.stringMatching(/binary|not_utf8|zero_bytes/),
      }),
    ],
    ["a PDF", bytes("%PDF-1.7\n1 0 obj"), { code: "pdf" }],
    ["rich text", bytes("{\\rtf1 The ferry left.}"), { code: "rich_text" }],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), { code: "picture" }],
    ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1]), { code: "program" }],
    ["any other bytes", new Uint8Array([1, 2, 3, 4, 5, 6]), { code: "binary" }],
    ["bytes with NUL", bytes("The ferry\0left."), { code: "zero_bytes" }],
    ["UTF-16", Buffer.from(`\ufeff${TEXT}`, "utf16le"), { code: "utf16" }],
    ["Latin-1", Buffer.from("Café au lait.", "latin1"), { code: "not_utf8" }],
    ["a byte-order mark", bytes(`\ufeff${TEXT}`), { code: "byte_order_mark" }],
    ["nothing", bytes(""), { code: "empty" }],
  ])("%s is refused, and why is said", (_, content, reason) => {
    expect(recognise("article.md", content)).toEqual({ reason });
  });
});
