import fc from "fast-check";
import { expect, it } from "vitest";
import { createBoundedMap } from "../../src/store/bounded-map.ts";

it("never holds more entries or characters than it may, whatever is done", () => {
  const step = fc.record({
    act: fc.constantFrom("set", "get", "delete"),
    key: fc.constantFrom("a", "b", "c", "d", "e", "__proto__"),
    value: fc.string({ maxLength: 30 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
      const map = createBoundedMap({ entries: 3, characters: 40 });
      for (const { act, key, value } of steps) {
        if (act === "set") map.set(key, { value });
        if (act === "get") map.get(key);
        if (act === "delete") map.delete(key);
        const held = [...map.entries()];
        const characters = held.reduce(
          (sum, [k, v]) => sum + k.length + v.value.length,
          0,
        );
        expect(held.length).toBe(map.size);
        expect(held.length).toBeLessThanOrEqual(3);
        expect(characters).toBeLessThanOrEqual(40);
      }
    }),
  );
});

it("forgets what was not used for longest", () => {
  const map = createBoundedMap({ entries: 2, characters: 100 });
  map.set("a", { value: "1" });
  map.set("b", { value: "2" });
  map.get("a");
  map.set("c", { value: "3" });
  expect([...map.keys()]).toEqual(["a", "c"]);
});

it("does not take what is larger than all of it", () => {
  const map = createBoundedMap({ entries: 10, characters: 10 });
  map.set("a", { value: "x".repeat(11) });
  expect(map.size).toBe(0);
  map.set("b", { value: "fits" });
  expect(map.get("b")).toEqual({ value: "fits" });
});

it("stays small over 100,000 writes, and has room again when cleared", () => {
  const map = createBoundedMap({ entries: 500, characters: 5_000 });
  for (let n = 0; n < 100_000; n += 1) map.set(`${n}`, { value: "12345" });
  expect(map.size).toBe(500);
  expect(map.has("99999")).toBe(true);
  map.clear();
  expect(map.size).toBe(0);
  for (let n = 0; n < 500; n += 1) map.set(`${n}`, { value: "12" });
  expect(map.size).toBe(500);
});
