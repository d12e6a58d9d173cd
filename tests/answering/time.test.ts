import { describe, expect, it } from "vitest";
import { respond } from "../../src/answering/respond.ts";
import { timeFit } from "../../src/answering/time-fit.ts";
import { windowOf } from "../../src/answering/window.ts";
import { tokensOf } from "../../src/language/analyse.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "./fixtures.ts";

const town = editionOf({
  "bridge.md": BRIDGE,
  "lighthouse.md": LIGHTHOUSE,
  "theatre.md": THEATRE,
});

const CORVIN = `---
title: Corvin sells its mill
published: 2019-05-02
---
Two brothers founded Corvin in 1998. The company bought Hallam Mills in 2007, and in 2011 it
lost a case about the name.

The mill's old hall closed in 2009. Dora Wick runs the firm. She got the appointment in May
2012 and opened a plant in 2014.
`;

const windowIn = (question: string): string | null => {
  const window = windowOf(question, tokensOf(question));
  return window && `${window.first}..${window.last}`;
};

describe("the time window of a question", () => {
  it.each([
    ["What happened in 1997?", "1997-01-01..1997-12-31"],
    ["What happened between 1985 and 1990?", "1985-01-01..1990-12-31"],
    ["What happened from 1985 to 1990?", "1985-01-01..1990-12-31"],
    ["what happened after 2012", "2013-01-01..9999-12-31"],
    ["What happened since 2012?", "2012-01-01..9999-12-31"],
    ["What happened before May 1990?", "0000-01-01..1990-04-30"],
    ["What happened until 1990?", "0000-01-01..1990-12-31"],
    ["What happened in the nineties?", "1990-01-01..1999-12-31"],
    ["Anything in the summer of 2008?", "2008-06-01..2008-08-31"],
    ["What happened on 15 June 2021?", "2021-06-15..2021-06-15"],
    ["What happened from 2012 on?", "2012-01-01..9999-12-31"],
    ["What happened in 2012 or later?", "2012-01-01..9999-12-31"],
    ["What happened prior to 1990?", "0000-01-01..1989-12-31"],
    ["What happened after the year 2012?", "2013-01-01..9999-12-31"],
  ])("of %j is %s", (question, expected) => {
    expect(windowIn(question)).toBe(expected);
  });

  it.each(["When did the bridge close?", "Who built it?", "Were 4,000 people there?"])(
    "is not seen in %j",
    (question) => {
      expect(windowIn(question)).toBeNull();
    },
  );
});

describe("a fact fits a window", () => {
  const fitOf = (fact: string, window: string, how: "stated" | "bounded" = "stated") => {
    const [first = "", last = ""] = fact.split("..");
    const [from = "", to = ""] = window.split("..");
    return timeFit({ days: { first, last }, fact: { how } }, { first: from, last: to });
  };
  const year = "1997-01-01..1997-12-31";

  it("best when it fills it, and not at all outside of it", () => {
    expect(fitOf(year, year)).toBe(1);
    expect(fitOf("1998-01-01..1998-12-31", year)).toBe(0);
  });

  it("better when all of it lies within than when it goes on longer", () => {
    const decade = "1980-01-01..1989-12-31";
    expect(fitOf("1983-05-01..1983-05-01", decade)).toBeGreaterThan(
      fitOf("1978-01-01..1990-12-31", decade),
    );
  });

  it("less when it only lies within it, and least when it goes far beyond it", () => {
    const within = fitOf("1997-03-02..1997-03-02", year);
    const beyond = fitOf("1990-01-01..1999-12-31", year);
    expect(within).toBeLessThan(1);
    expect(beyond).toBeLessThan(within / 2);
  });

  it("better the nearer it is to the bound of an open window", () => {
    const after = "2013-01-01..9999-12-31";
    expect(fitOf("2014-01-01..2014-12-31", after)).toBeGreaterThan(
      fitOf("2020-01-01..2020-12-31", after),
    );
  });

  it("by the day that it states, where it is open itself", () => {
    expect(fitOf("0000-01-01..2014-12-31", year, "bounded")).toBe(0);
  });
});

describe("what happened at a time", () => {
  it.each([
    ["What happened in 1931?", "Greta Holm in 1931"],
    ["1931?", "Greta Holm in 1931"],
    ["what happened in the thirties", "Greta Holm in 1931"],
    ["Tell me what happened in 1988", "since 1988"],
    ["What took place in March 2015?", "closed in March 2015"],
    ["What happened between 1960 and 1966?", "burned down in 1964"],
    ["Which events took place in the summer of 1994?", "In July 1994"],
    ["What happened after 2016?", "voted on Monday"],
    ["What happened before 1940?", "Greta Holm in 1931"],
    ["What happened to Greta Holm in 1931?", "Greta Holm in 1931"],
    ["What did Olga Brandt do in the eighties?", "since 1988"],
    ["what happened in port vale in the sixties", "burned down in 1964"],
    ["What happened in Port Vale before 1920?", "opened in 1902"],
  ])("is found by date: %s", (question, expected) => {
    const { status, answer } = respond(town, question, null).answer;
    expect(status).toBe("answered");
    expect(answer?.sentence).toContain(expected);
  });

  it.each([
    ["What happened three years after the fire?", "In 1967"],
    ["What happened three years after the theatre burned down?", "In 1967"],
    ["What happened after the fire?", "In 1967"],
    ["What happened before the fire?", "opened in 1902"],
  ])("is found by an event that an article dates: %s", (question, expected) => {
    const { status, answer } = respond(
      editionOf({ "theatre.md": THEATRE }),
      question,
      null,
    ).answer;
    expect(status).toBe("answered");
    expect(answer?.sentence).toContain(expected);
  });

  it.each([
    "What happened in 1962?",
    "What happened between 1970 and 1980?",
    "What happened in the 1850s?",
    "What happened in June 1931?",
    "What happened twenty years after the fire?",
    "What happened after the flood?",
    "What happened to Olga Brandt in 1931?",
  ])("is not known where nothing is dated so: %s", (question) => {
    expect(respond(town, question, null).answer).toMatchObject({
      status: "not_found",
      answer: null,
    });
  });

  it.each([
    ["What happened before the purchase of Hallam?", "founded Corvin in 1998"],
    ["What happened after Wick's appointment?", "opened a plant in 2014"],
    ["What happened two years after the purchase of Hallam?", "closed in 2009"],
  ])(
    "is reckoned from an event in other words, by its names: %s",
    (question, expected) => {
      const { answer } = respond(
        editionOf({ "corvin.md": CORVIN }),
        question,
        null,
      ).answer;
      expect(answer?.sentence).toContain(expected);
    },
  );

  it("is looked for first in the article that tells of the event", () => {
    const { answer } = respond(
      town,
      "What happened thirty years after the fire?",
      null,
    ).answer;
    expect(answer?.sentence).toContain("In July 1994");
  });

  it("shows what else happened then, the best fit first", () => {
    const { answer, alternatives } = respond(
      town,
      "What happened between 1900 and 1970?",
      null,
    ).answer;
    const shown = [
      answer?.sentence ?? "",
      ...alternatives.map((other) => other.sentence),
    ];
    for (const dated of ["1902", "1931", "1964", "1967"]) {
      expect(shown.slice(0, 4).some((sentence) => sentence.includes(dated))).toBe(true);
    }
  });
});
