import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_BYTES, paint } from "../../../src/timeline/picture/paint.ts";
import { MOST_ENTRIES } from "../../../src/timeline/picture/picture.ts";
import { anEntry, aPicture } from "./a-picture.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height as the header of a PNG gives them. */
function sizeOf(png: Uint8Array): [number, number] {
  expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
  expect(png.byteLength).toBeLessThanOrEqual(MOST_BYTES);
  const header = new DataView(png.buffer, png.byteOffset);
  return [header.getUint32(16), header.getUint32(20)];
}

const painted = async (...args: Parameters<typeof aPicture>) =>
  sizeOf(await paint(aPicture(...args)));

describe("the picture of a timeline", () => {
  it("has one width, and grows with what is in it", async () => {
    const [width, height] = await painted([anEntry()]);
    const [same, higher] = await painted([anEntry(), anEntry({ when: "March 2015" })]);
    expect(same).toBe(width);
    expect(higher).toBeGreaterThan(height);
  });

  it("wraps a long sentence, and cuts off an endless one", async () => {
    const [, short] = await painted([anEntry({ text: "It fell." })]);
    const [, long] = await painted([anEntry({ text: "It fell again. ".repeat(12) })]);
    const [, endless] = await painted([anEntry({ text: "w".repeat(100_000) })]);
    expect(long).toBeGreaterThan(short);
    expect(endless).toBeLessThan(3 * long);
  });

  it("is drawn differently by how a date is known, how long it lasts, and whether it is past", async () => {
    const looks = [
      anEntry(),
      anEntry({ how: "computed" }),
      anEntry({ how: "bounded" }),
      anEntry({ isSpan: true }),
      anEntry({ planned: true }),
    ];
    const drawn = await Promise.all(
      looks.map(async (look) =>
        Buffer.from(await paint(aPicture([look]))).toString("hex"),
      ),
    );
    expect(new Set(drawn).size).toBe(looks.length);
  });

  it("stays below 1 MB however much there is to draw", async () => {
    const full = anEntry({ text: "Ẅ#@&%8 ".repeat(200), source: "Q$8&@W ".repeat(200) });
    const many = Array.from({ length: MOST_ENTRIES }, () => full);
    const [, height] = await painted(many, 7);
    expect(height).toBeGreaterThan(1_000);
  }, 60_000);

  it("draws a timeline of nothing", async () => {
    const [width] = await painted([]);
    expect(width).toBeGreaterThan(0);
  });

  it.each([
    ["controls", "\u0000\u0007\u001b[31m red \u0085"],
    ["lone surrogates", "\ud800 and \udc00"],
    ["marks of direction", "\u202e evil \u2066 \u200f"],
    ["right-to-left letters", "עברית and العربية mixed"],
    ["scripts without glyphs", "漢字 हिन्दी ไทย"],
    ["emoji", "😀 👨‍👩‍👧 🏴‍☠️ ❤️"],
    ["towers of marks", `a${"\u0301".repeat(500)}`],
    ["markup", "<svg onload=x>&amp;</svg> {x} ]]>"],
    ["nothing", ""],
    ["spaces", " \n\t "],
  ])("draws %s", async (_, odd) => {
    const entry = anEntry({ text: odd, known: odd, source: odd, when: odd });
    const [width] = sizeOf(await paint({ ...aPicture([entry, anEntry()]), title: odd }));
    expect(width).toBeGreaterThan(0);
  });

  it("draws any text", async () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, async (odd, other) => {
        await painted([anEntry({ text: odd, source: other, when: other })]);
      }),
      { numRuns: 40 },
    );
  });
});
