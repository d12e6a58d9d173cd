import { describe, expect, it } from "vitest";
import { respond } from "../../src/answering/respond.ts";
import { BRIDGE, editionOf, LIGHTHOUSE } from "./fixtures.ts";

const REPRINT = BRIDGE.replace("The Fictional Courier", "The Other Paper").replace(
  "The bridge was built by the engineer Greta Holm in 1931.",
  "The bridge was built by engineer Greta Holm in 1931.",
);

describe("the alternatives of an answer", () => {
  const edition = editionOf({
    "bridge.md": BRIDGE,
    "lighthouse.md": LIGHTHOUSE,
    "reprint-1.md": REPRINT,
    "reprint-2.md": REPRINT,
  });

  it("say other things first, and what has been said before last", () => {
    const { answer, alternatives } = respond(
      edition,
      "Who built the bridge?",
      null,
    ).answer;
    expect(answer?.sentence).toContain("Greta Holm");
    expect(alternatives.length).toBeGreaterThan(2);
    const [first, second] = alternatives.map(({ sentence }) => sentence);
    expect(first).not.toContain("Greta Holm");
    expect(second).not.toContain("Greta Holm");
    expect(second).not.toBe(first);
  });
});
