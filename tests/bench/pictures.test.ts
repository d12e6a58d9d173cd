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
