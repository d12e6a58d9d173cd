import { describe, expect, test } from "vitest";
import { anchorWords } from "../../src/timeline/dating-words.ts";
import { read } from "./read.ts";

function datesOf(text: string, published?: string | null): string[] {
  return read(text, published).facts.map(({ date }) => date);
}

describe("a dated statement", () => {
  test("is its whole sentence, with the words that date it", () => {
    const text = "It was dry.\n\nThe bridge fell in March 2002, and nobody was hurt.";
    const { facts } = read(text);
    expect(facts).toEqual([
      {
        date: "2002-03",
        expression: "in March 2002",
        how: "stated",
        anchor: null,
        start: 13,
        end: text.length,
        text: "The bridge fell in March 2002, and nobody was hurt.",
        paragraph: 2,
        planned: false,
        names: [],
      },
    ]);
  });

  test("knows the names that take part, and no month or weekday among them", () => {
    const text =
      "On Monday Ines Roth met Pavel Novak of the World Bank in Oslo in May 2008.";
    expect(read(text).facts[0]?.names).toEqual([
      "Ines Roth",
      "Pavel Novak",
      "World Bank",
      "Oslo",
    ]);
  });

  test("is one of at most 24 of its sentence", () => {
    const years = Array.from({ length: 60 }, (_, i) => `in ${1950 + i}`);
    expect(datesOf(`It rained ${years.join(", ")}.`)).toHaveLength(24);
  });

  test("is told once for each date of its sentence", () => {
    expect(datesOf("In 2002 it fell; it was 2002 that broke it, not 2003.")).toEqual([
      "2002",
      "2003",
    ]);
  });

  test("with a time of day is dated to the day", () => {
    expect(datesOf("It struck on Monday at 16:00 UTC.")).toEqual(["2009-05-11"]);
  });

  test.each([
    ["It took two years."],
    ["It is held every Friday."],
    ["It is now shut, as it recently was."],
    ["The 2008 election changed all that."],
    ["His 1991 novel sold well."],
    ["Profit rose from a year earlier."],
    ["Nine days later he lost."],
  ])("is not made by: %s", (text) => {
    expect(datesOf(text)).toEqual([]);
  });
});

describe("a date knows what it was counted from:", () => {
  const won = "He won in March 2002.";

  test.each([
    ["the day of publication", "It opened on Monday.", ["2009-05-14"]],
    ["the date told before", `${won} Three years later he lost.`, [null, "2002-03"]],
    ["the last date told", `${won} That month it rained.`, [null, "2002-03"]],
    ["the date beside it", "In 1944 it fell, and on June 6 it rose.", [null, "1944"]],
    ["the other end", "It rained between March and May 2007.", ["2007-05"]],
    ["its day", "It struck on May 4, 2008. At noon it ended.", [null, "2008-05-04"]],
    ["nothing, where it is stated", "He lived there from 1985 to 1990.", [null]],
    [
      "nothing, where it is bounded",
      `${won} Then it rained. In April 2004 he lost.`,
      [null, null, null],
    ],
  ])("%s", (_, text, anchors) => {
    expect(read(text).facts.map(({ anchor }) => anchor)).toEqual(anchors);
  });

  test("which is said to a reader, the day of publication by that name", () => {
    const published = "2009-05-14";
    const { facts } = read(`It opened on Monday. ${won} Three years later he lost.`);
    expect(facts.map((fact) => anchorWords(fact, published))).toEqual([
      "the day of publication",
      null,
      "March 2002",
    ]);
  });
});

describe("a stretch of time is an interval", () => {
  test.each([
    ["From 1985 to 1990 he lived there.", "1985/1990", "From 1985 to 1990"],
    [
      "It rained between March and May 2007.",
      "2007-03/2007-05",
      "between March and May 2007",
    ],
    ["He has lived there since August 2008.", "2008-08/..", "since August 2008"],
    ["It was closed until 2004.", "../2004", "until 2004"],
    ["The fair was held on May 3–5, 2007.", "2007-05-03/2007-05-05", "on May 3-5, 2007"],
    ["2007–08 was a hard winter.", "2007/2008", "2007-08"],
    [
      "Prices fell in the last week of March.",
      "2009-03-23/2009-03-29",
      "in the last week of March",
    ],
  ])("%s", (text, date, expression) => {
    expect(read(text).facts).toMatchObject([{ date, expression }]);
  });

  test("but what happened at its end is told of that end", () => {
    expect(datesOf("They belonged until 2004, when they were thrown out.")).toEqual([
      "2004",
    ]);
  });
});

describe("what is planned", () => {
  test.each([
    ["He packed ahead of his May 20 departure.", true],
    ["It will open in June.", true],
    ["It is due to close next year.", true],
    ["It opened on Monday.", false],
    ["It opened on May 14, 2009.", false],
  ])("%s %s", (text, planned) => {
    expect(read(text).facts.map((fact) => fact.planned)).toEqual([planned]);
  });

  test("cannot be told without a day of publication", () => {
    expect(read("It will open in June 2091.", null).facts).toMatchObject([
      { planned: false },
    ]);
  });
});

describe("an undated Then", () => {
  const before = "The mayor took office in June 2001.";
  const then = "Then the river rose.";
  const after = "But in April 2004 the dam was built.";

  test("lies between the dated events on either side", () => {
    expect(read(`${before}\n\n${then} Nobody slept.\n\n${after}`).facts).toMatchObject([
      { date: "2001-06", how: "stated" },
      { date: "2001-06/2004-04", how: "bounded", expression: "Then", text: then },
      { date: "2004-04", how: "stated" },
    ]);
  });

  test.each([
    ["nothing dated after it", `${before} ${then}`],
    ["nothing dated before it", `${then} ${after}`],
    ["the later event told first", `${after} ${then} ${before}`],
    ["the events far from it", `${before} ${"It was so. ".repeat(6)}${then} ${after}`],
    ["a plan after it", `${before} ${then} In April 2019 a dam will be built.`],
    ["a date of its own", `${before} Then, in 2002, the river rose. ${after}`],
    ["a title", `${before} Then-mayor Ines Roth resigned. ${after}`],
  ])("is not bounded with %s", (_, text) => {
    expect(read(text).facts.filter(({ how }) => how === "bounded")).toEqual([]);
  });
});

test("facts come in reading order, with exact offsets", () => {
  const text =
    "In 2004 she left “Mön” – for good.\n\nShe had come in 1999. 🙂 In 2001  she\nstayed.";
  const { facts, expressions } = read(text);
  const body =
    "In 2004 she left “Mön” – for good.\n\nShe had come in 1999. 🙂 In 2001  she stayed.";
  expect(facts.map(({ date }) => date)).toEqual(["2004", "1999", "2001"]);
  for (const { start, end, text: words } of [...facts, ...expressions]) {
    expect(body.slice(start, end)).toBe(words);
  }
});
