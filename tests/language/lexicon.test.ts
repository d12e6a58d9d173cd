import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packLexicon, unpackLexicon } from "../../src/language/lexicon/format.ts";
import { eachNear, rarityOf, rowOf } from "../../src/language/lexicon/lexicon.ts";
import { stem } from "../../src/language/stem.ts";

function nearTo(word: string): Map<number, number> {
  const near = new Map<number, number>();
  eachNear(rowOf(stem(word)), (row, alike) => {
    near.set(row, Math.max(near.get(row) ?? 0, alike));
  });
  return near;
}

describe("the lexicon", () => {
  it.each([
    ["buy", "purchase"],
    ["car", "vehicle"],
    ["aircraft", "plane"],
    ["britain", "british"],
    ["doctor", "physician"],
    ["jail", "imprison"],
    ["annual", "yearly"],
  ])("knows that %s and %s are alike", (a, b) => {
    expect(nearTo(a).get(rowOf(stem(b)))).toBeGreaterThan(0.5);
  });

  it.each([
    ["car", "banana"],
    ["minister", "banana"],
    ["paint", "parliament"],
  ])("does not relate %s and %s", (a, b) => {
    expect(nearTo(a).has(rowOf(stem(b)))).toBe(false);
  });

  it("tells rare words from common ones, and takes unknown ones for rare", () => {
    expect(rarityOf(rowOf(stem("yeltsin")))).toBeGreaterThan(
      rarityOf(rowOf(stem("year"))),
    );
    expect(rowOf("xqzzy")).toBe(-1);
    expect(rarityOf(-1)).toBe(1);
  });

  it("visits nothing for a word it does not have", () => {
    eachNear(-1, () => expect.unreachable());
    expect(rowOf("__proto__")).toBe(-1);
  });
});

describe("its file", () => {
  const row = fc.record({
    key: fc.stringMatching(/^[a-z]{1,8}$/),
    vector: fc.array(fc.double({ min: -0.49, max: 0.49, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    }),
    rarity: fc.double({ min: 0, max: 15, noNaN: true }),
    near: fc.array(
      fc.record({ row: fc.nat(999), cosine: fc.double({ min: 0, max: 1, noNaN: true }) }),
    ),
    related: fc.array(fc.nat(999)),
  });

  it("unpacks to what was packed, to within its rounding", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (rows) => {
        const file = unpackLexicon(
          new Uint8Array(
            packLexicon({
              keys: rows.map(({ key }) => key),
              vectors: rows.map(({ vector }) => Float64Array.from(vector)),
              rarities: rows.map(({ rarity }) => rarity),
              neighbours: rows.map(({ near }) => near),
              relations: rows.map(({ related }) => related),
            }),
          ),
        );
        expect(file.keys).toEqual(rows.map(({ key }) => key));
        rows.forEach(({ near, related, rarity, vector }, i) => {
          const [from, to] = [file.neighbourStarts[i], file.neighbourStarts[i + 1]];
          expect([...file.neighbours.slice(from, to)]).toEqual(near.map((n) => n.row));
          expect([
            ...file.relations.slice(file.relationStarts[i], file.relationStarts[i + 1]),
          ]).toEqual(related);
          expect((file.rarities[i] ?? 0) / 16).toBeCloseTo(rarity, 1);
          expect((file.vectors[3 * i] ?? 0) / 254).toBeCloseTo(vector[0] ?? 0, 2);
        });
      }),
    );
  });

  it("is refused where it is another", () => {
    expect(() => unpackLexicon(new Uint8Array(64))).toThrow("not a lexicon");
  });
});
