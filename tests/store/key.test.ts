import fc from "fast-check";
import { expect, it } from "vitest";
import { keyOf, ownedBy } from "../../src/store/key.ts";

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const part = fc.oneof(
  fc.string({ unit, maxLength: 80 }),
  fc.string({ unit: fc.constantFrom("a", "/", "~", ".", "-"), maxLength: 4 }),
);
const parts = fc.array(part, { minLength: 1, maxLength: 4 });

it("gives different keys for different parts", () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(keyOf(one) === keyOf(other)).toBe(
        JSON.stringify(one) === JSON.stringify(other),
      );
    }),
    { numRuns: 2_000 },
  );
});

it("gives short keys of plain characters for any text", () => {
  fc.assert(
    fc.property(parts, (any) => {
      expect(keyOf(any)).toMatch(/^[\w.~/-]+$/);
      expect(keyOf(any).length).toBeLessThanOrEqual(65 * any.length);
    }),
  );
});

it("lets an owner's keys be told from all others", () => {
  fc.assert(
    fc.property(part, parts, (owner, rest) => {
      expect(keyOf([owner, ...rest]).startsWith(ownedBy(owner))).toBe(true);
      expect(keyOf(rest).startsWith(ownedBy(owner))).toBe(
        rest.length > 1 && rest[0] === owner,
      );
    }),
  );
});

it("keeps ids readable and hides questions", () => {
  expect(keyOf(["123456789012345678", "dm"])).toBe("123456789012345678/dm");
  expect(keyOf(["Who opened the harbour?"])).not.toContain("harbour");
});
