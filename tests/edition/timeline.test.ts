import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import { pictureOf } from "../../src/edition/picture-of.ts";
import { type TimelineFilter, timelineOf } from "../../src/edition/timeline.ts";
import { topicsOf } from "../../src/edition/topics.ts";
import type { Words } from "../../src/replies/words/en.ts";
import { LANGUAGES } from "../../src/replies/words/languages.ts";
import { BRIDGE, editionOf, LIGHTHOUSE } from "../answering/fixtures.ts";

const ALL: TimelineFilter = { topic: null, from: null, to: null, article: null };

const CHRONICLE = `---
title: "A short chronicle of Port Vale"
published: 2022-01-05
---
Engineer Greta Holm built the bridge in 1931. The council closed the hospital in 1931 too.

The ferries sailed until 1931. The harbour was closed from 1940 to 1945.
`;

const edition = editionOf({
  "bridge.md": BRIDGE,
  "lighthouse.md": LIGHTHOUSE,
  "chronicle.md": CHRONICLE,
});

const dates = (different: Partial<TimelineFilter> = {}, of: Edition = edition) =>
  timelineOf(of, { ...ALL, ...different }).map(({ placed }) => placed.fact.date);

describe("the timeline of an edition", () => {
  it("brings the facts of all articles in order of time", () => {
    const all = dates();
    expect(all).toEqual([
      "1931",
      "1931",
      "../1931",
      "1940/1945",
      "1988/..",
      "2015-03",
      "2020-11-01",
      "2021-06-14",
      "2021-06-15",
    ]);
  });

  it("tells what two articles tell once, and cites both", () => {
    const [bridge, hospital] = timelineOf(edition, {
      ...ALL,
      from: "1931-01-01",
      to: "1931-12-31",
    });
    const slugs = bridge?.told.map(({ entry }) => edition.entries[entry]?.article.slug);
    expect(slugs).toEqual(["bridge", "chronicle"]);
    expect(hospital?.told).toHaveLength(1);
    expect(hospital?.placed.fact.text).toContain("hospital");
  });

  it("keeps apart what the articles date differently", () => {
    const one = (year: number) => `The ferry pier of Port Vale burned down in ${year}.\n`;
    const two = editionOf({ "a.md": one(1950), "b.md": one(1951), "c.md": one(1950) });
    expect(timelineOf(two, ALL).map(({ told }) => told.length)).toEqual([2, 1]);
  });

  it("finds a topic by all its words, whatever their form, in sentence or title", () => {
    expect(dates({ topic: "Greta Holm" })).toEqual(["1931"]);
    expect(dates({ topic: "ferry" })).toContain("../1931");
    expect(dates({ topic: "lighthouse" })).toEqual(["1988/..", "2020-11-01"]);
    expect(dates({ topic: "chronicle hospital" })).toEqual(["1931"]);
  });

  it.each(["Napoleon", "Greta Napoleon", "the", "😀", " ", "__proto__", "\ud800"])(
    "finds nothing about %j",
    (topic) => {
      expect(dates({ topic })).toEqual([]);
    },
  );

  it("looks from a day and to a day, at all that may lie in between", () => {
    expect(dates({ from: "2016-01-01", to: "2021-06-14" })).toEqual([
      "1988/..",
      "2020-11-01",
      "2021-06-14",
    ]);
    expect(dates({ from: "1942-01-01", to: "1942-12-31" })).toEqual(["1940/1945"]);
    expect(dates({ from: "2021-06-15" })).toContain("2021-06-15");
    expect(dates({ from: "2022-01-01", to: "2021-01-01" })).toEqual(["1988/.."]);
  });

  it("looks at one article, also for what another tells as well", () => {
    expect(dates({ article: "chronicle" })).toEqual([
      "1931",
      "1931",
      "../1931",
      "1940/1945",
    ]);
    expect(dates({ article: "gone" })).toEqual([]);
  });

  it("tells what it tells of one article in that article's words", () => {
    const [bridge] = timelineOf(edition, { ...ALL, article: "chronicle" });
    expect(bridge?.placed.fact.text).toBe(
      "Engineer Greta Holm built the bridge in 1931.",
    );
    const slugs = bridge?.told.map(({ entry }) => edition.entries[entry]?.article.slug);
    expect(slugs).toEqual(["chronicle", "bridge"]);
  });

  it("is empty where there are no articles", () => {
    expect(dates({}, editionOf({}))).toEqual([]);
  });

  it("makes a picture that says where each event is told", () => {
    const events = timelineOf(edition, { ...ALL, topic: "Greta Holm" });
    const sourcesIn = (words: Words) =>
      pictureOf(edition, events, { title: "Greta Holm", others: 0 }, words).entries.map(
        ({ source }) => source,
      );
    expect(sourcesIn(LANGUAGES.en)).toEqual([
      "Harbour bridge reopens after long repair, paragraph 2 and 1 more",
    ]);
    expect(sourcesIn(LANGUAGES.de)).toEqual([
      "Harbour bridge reopens after long repair, Absatz 2 und 1 weitere",
    ]);
  });
});

describe("the topics of an edition", () => {
  it("are the names in its facts, the commonest first and once each", () => {
    const topics = topicsOf(edition);
    expect(topics[0]).toBe("Greta Holm");
    expect(topics).toContain("Port Vale");
    expect(new Set(topics).size).toBe(topics.length);
  });
});
