import { describe, expect, it } from "vitest";
import { wordedAlike } from "../../src/answering/worded-alike.ts";
import { tokensOf } from "../../src/language/analyse.ts";
import { wordingOf } from "../../src/language/wording.ts";
import { editionOf } from "./fixtures.ts";

const { index } = editionOf({
  "harbour.md":
    "# Harbour\n\nThe pier was named after a sailor. A sailor was named for the pier.\n",
});

const compare = (question: string) => wordedAlike(index, wordingOf(tokensOf(question)));

describe("how a sentence is worded", () => {
  it("counts stop words and their neighbours, so that word order tells sentences apart", () => {
    const worded = compare("the pier was named after whom");
    expect(worded(0).words).toBeCloseTo(5 / 6);
    expect(worded(0).pairs).toBeCloseTo(4 / 5);
    expect(worded(1).pairs).toBeLessThan(worded(0).pairs);
  });

  it("does not mind inflection or case", () => {
    expect(compare("NAMING sailors")(0).words).toBe(1);
  });

  it("finds nothing in a question without words", () => {
    expect(compare("?")(0)).toEqual({ words: 0, pairs: 0 });
  });

  it("looks at the first 31 words of an endless question", () => {
    const worded = compare(`${"sailor ".repeat(40)}`);
    expect(worded(0).words).toBe(1);
  });
});
