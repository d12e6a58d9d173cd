import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { markdownHtml } from "../../bench/pictures/markdown-html.ts";
import { palettePng } from "../browser/palette-png.ts";

describe("Discord's Markdown in a picture", () => {
  it.each([
    ["### Title", "<h3>Title</h3>"],
    ["-# small", "<small>small</small>"],
    ["> one\n> **two**", "<blockquote>one<br><strong>two</strong></blockquote>"],
    ["- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
    ["[The Moscow Times](https://a.example/x)", "<p><a>The Moscow Times</a></p>"],
    ["<t:1484820000:D>", "<p><time>19 January 2017</time></p>"],
    ["\\*not\\* \\<@1\\>", "<p>*not* &lt;@1&gt;</p>"],
    ["\\# no heading", "<p># no heading</p>"],
    ["<script>", "<p>&lt;script&gt;</p>"],
  ])("draws %j", (markdown, html) => {
    expect(markdownHtml(markdown)).toBe(html);
  });
});

describe("a PNG of few colours", () => {
  it("keeps the colour of a small sign among many shades of others", () => {
    const greys = Array.from({ length: 600 }, (_, at) => [
      at % 200,
      at % 190,
      at % 210,
      255,
    ]);
    const yellow = [255, 220, 60, 255];
    const rgba = new Uint8Array([...greys, ...greys, yellow].flat());
    const png = palettePng({ width: 1201, height: 1, rgba });
    const start = png.indexOf("PLTE") + 4;
    const palette = png.subarray(start, start + 3 * 256);
    const at = png.indexOf("IDAT");
    const data = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const index = 3 * (data.at(-1) ?? 0);
    expect([...palette.subarray(index, index + 3)]).toEqual(yellow.slice(0, 3));
  });

  it("holds every pixel", () => {
    const rgba = new Uint8Array([255, 0, 0, 255, 0, 0, 255, 255]);
    const png = palettePng({ width: 2, height: 1, rgba });
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const palette = png.subarray(png.indexOf("PLTE") + 4);
    expect([...palette.subarray(0, 6)]).toEqual([255, 0, 0, 0, 0, 255]);
    const at = png.indexOf("IDAT");
    const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    expect([...inflateSync(data)]).toEqual([0, 0, 1]);
  });
});
