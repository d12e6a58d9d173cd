import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../src/replies/words/en.ts";
import { SPACES } from "../../src/store/spaces.ts";
import { ROOT } from "../cli/spawn.ts";

test("the page on privacy has a line for each space, with its time and whether it is forgotten", () => {
  const told = readFileSync(join(ROOT, "docs/privacy.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .flatMap((line) => {
      const [, , , time = "", erased = ""] = line.split("|");
      const lasting = /\d+ \w+/.exec(time)?.[0];
      return lasting === undefined ? [] : [[lasting, erased.trim() === "`/forget-me`"]];
    });
  const kept = Object.values(SPACES).map(({ ttl, personal }) => [
    en.about.lasting(ttl),
    personal,
  ]);
  expect(told.toSorted()).toEqual(kept.toSorted());
});
