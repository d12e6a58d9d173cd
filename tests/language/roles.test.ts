import { describe, expect, it } from "vitest";
import { isLikeRole, isRole } from "../../src/language/roles.ts";

describe("an office or occupation", () => {
  it.each(["engineer", "mayor", "spokeswoman"])("is %s, which is known", (word) => {
    expect(isRole(word)).toBe(true);
    expect(isLikeRole(word)).toBe(true);
  });

  it.each(["sculptor", "prosecutor", "goalkeeper", "biologist"])(
    "is %s, which is like several",
    (word) => {
      expect(isRole(word)).toBe(false);
      expect(isLikeRole(word)).toBe(true);
    },
  );

  it.each(["yesterday", "meanwhile", "london", "church", "angela", "qwxz"])(
    "is not %s",
    (word) => {
      expect(isLikeRole(word)).toBe(false);
    },
  );
});
