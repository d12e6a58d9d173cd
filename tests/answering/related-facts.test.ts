import { describe, expect, it } from "vitest";
import { relatedFacts } from "../../src/answering/related-facts.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { BRIDGE, editionOf, LIGHTHOUSE } from "./fixtures.ts";

const HOLM = `---
title: "The works of an engineer"
published: 2019-04-01
---
The young Greta Holm drew a canal in 1924. Engineer Greta Holm built the bridge in 1931. The
critics of Holm fell silent in 1940.

A storm took the roof of the canal house in 1950.

Nobody in the valley remembers the flood of 1911.
`;

const edition = editionOf({
  "bridge.md": BRIDGE,
  "light.md": LIGHTHOUSE,
  "holm.md": HOLM,
});

/** The number of the sentence that begins so. */
function sentenceAt(beginning: string, of: Edition = edition): number {
  for (const [at, { article, sentences }] of of.entries.entries()) {
    const found = sentences.findIndex(({ start }) =>
      article.body.startsWith(beginning, start),
    );
    if (found >= 0) return (of.firstSentences[at] ?? 0) + found;
  }
  throw new Error(`no sentence begins with ${beginning}`);
}

const related = (beginning: string, window: Parameters<typeof relatedFacts>[2] = null) =>
  relatedFacts(edition, sentenceAt(beginning), window).map(
    ({ date, article }) => `${date} ${article}`,
  );

describe("the facts related to an answer", () => {
  it("are those of its passage, its own among them, then those that share its names", () => {
    expect(related("The bridge was built by the engineer")).toEqual([
      "1924 holm",
      "1931 bridge",
      "1940 holm",
      "2015-03 bridge",
    ]);
  });

  it("tell the same event once, in the words of the answer's own passage", () => {
    const told = related("Engineer Greta Holm built");
    expect(told).toContain("1931 holm");
    expect(told).not.toContain("1931 bridge");
  });

  it("are also those in the time that the question asks about", () => {
    const window = { first: "1949-01-01", last: "1951-12-31" };
    expect(related("A storm took the roof")).toEqual(["1950 holm"]);
    expect(related("The light is now switched", window)).toEqual(["1950 holm"]);
    expect(related("The light is now switched")).toEqual([]);
  });

  it("are at most four, in order of time", () => {
    const years = [1905, 1901, 1907, 1903, 1909, 1911];
    const text = years
      .map((year) => `Something of note happened here in ${year}.`)
      .join(" ");
    const busy = editionOf({ "busy.md": `${text}\n` });
    const facts = relatedFacts(
      busy,
      sentenceAt("Something of note happened here in 1907", busy),
      null,
    );
    const dates = facts.map(({ date }) => date);
    expect(dates).toHaveLength(4);
    expect(dates).toContain("1907");
    expect(dates).toEqual(dates.toSorted());
  });

  it("are none where nothing is dated", () => {
    expect(related("Critics say that the money")).toEqual([]);
  });
});
