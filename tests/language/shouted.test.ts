import { expect, it } from "vitest";
import { withoutShouting } from "../../src/language/shouted.ts";

it("a question all in capitals is read in small letters, but for words with digits", () => {
  expect(withoutShouting("WHO LED RUSSIA TO JOIN THE G8?")).toBe(
    "who led russia to join the G8?",
  );
});

it.each(["USA?", "BBC NEWS", "Who joined NATO?", "И где?", ""])(
  "%s stays",
  (question) => {
    expect(withoutShouting(question)).toBe(question);
  },
);
