import { describe, expect, it } from "vitest";
import { respond } from "../../src/answering/respond.ts";
import { isAnswerable, suggested } from "../../src/answering/suggested.ts";
import { buildEdition } from "../../src/edition/build.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "./fixtures.ts";

const HEADINGS = `---
title: Notes from the Skarn ferry
---
## The price of a crossing

The price of a crossing is nine crowns for adults and four crowns for children.
`;
const edition = editionOf({
  "bridge.md": BRIDGE,
  "lighthouse.md": LIGHTHOUSE,
  "theatre.md": THEATRE,
  "ferry.md": HEADINGS,
});

const offered = (typed: string, from = edition) =>
  suggested(from, typed)
    .filter((one) => isAnswerable(from, one))
    .map(({ question }) => question);

describe("suggested questions", () => {
  it.each([
    ["When did the the", "When did the theatre open?"],
    ["bridge built", "Who built the bridge?"],
    ["greta", "Who is Greta Holm?"],
    ["What happened in 19", "What happened in 1902?"],
    ["july 1994", "What happened in July 1994?"],
    ["what is last", "What is “Last keeper leaves the Skarn lighthouse” about?"],
    ["who wrote last", "Who wrote “Last keeper leaves the Skarn lighthouse”?"],
    ["price cros", "The price of a crossing"],
    ["GRETA HOLM", "Who is Greta Holm?"],
  ])("for %j hold %j", (typed, question) => {
    expect(offered(typed)).toContain(question);
  });

  it("begin as what is typed, before those that only have its words", () => {
    const [first] = offered("When was the bridge");
    expect(first).toBe("When was the bridge built by the engineer Greta Holm?");
  });

  it("are of many kinds where nothing is typed", () => {
    const kinds = offered("")
      .slice(0, 12)
      .map((question) => question.split(" ")[0]);
    expect(new Set(kinds)).toEqual(new Set(["When", "Who", "What", "The"]));
  });

  it("are the same for signs that are no words as for nothing", () => {
    expect(offered("\ud83d \u0000?")).toEqual(offered(""));
  });

  it("are only such as the edition answers", () => {
    for (const typed of ["", "who", "when", "theatre", "1931"]) {
      for (const question of offered(typed)) {
        const { status } = respond(edition, question, null).answer;
        expect(["answered", "about_article"], question).toContain(status);
      }
    }
  });

  it("are none for what is nowhere, and none without articles", () => {
    expect(offered("zeppelin")).toEqual([]);
    expect(offered("__proto__")).toEqual([]);
    expect(offered("", buildEdition([]))).toEqual([]);
  });
});
