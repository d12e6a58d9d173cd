import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

function valuesOf(text: string, published?: string | null): string[] {
  return read(text, published).expressions.map(({ value }) => value);
}

describe("the tense tells which one, as seen from Thursday 2009-05-14", () => {
  test.each([
    ["The plant closed in December.", "2008-12"],
    ["The plant will close in December.", "2009-12"],
    ["The plant is to close in March.", "2010-03"],
    ["The firm plans to close it in March.", "2010-03"],
    ["He was forced to leave in March.", "2009-03"],
    ["A report due in September will tell.", "2009-09"],
    ["The tour starts in October.", "2009-10"],
    ["It has not rained since February.", "2009-02"],
    ["As of February the shop sells more.", "2009-02"],
    ["The court set a hearing for July 9.", "2009-07-09"],
    ["A July 9 hearing has been scheduled.", "2009-07-09"],
    ["The law takes effect January 1.", "2010-01-01"],
    ["Tens of thousands fled by Monday.", "2009-05-11"],
    ["Shares will not be traded until Monday.", "2009-05-18"],
    ["Markets have stayed shut until Monday.", "2009-05-18"],
    ["She spoke on Thursday.", "2009-05-14"],
    ["Voters go to the polls on Sunday.", "2009-05-17"],
    ["On Sunday, voters went to the polls.", "2009-05-10"],
    ["Harbour bridge opens on Monday", "2009-05-11"],
    ["The harbour bridge opens on Monday.", "2009-05-18"],
    ["It would open in June, he said on Monday.", "2009-06"],
  ])("%s %s", (text, value) => {
    expect(valuesOf(text)[0]).toBe(value);
  });

  test("two verbs in one sentence each have their own", () => {
    expect(valuesOf("He said on Monday that it will close in June.")).toEqual([
      "2009-05-11",
      "2009-06",
    ]);
    expect(
      valuesOf("She was arrested in August and is to go on trial in January."),
    ).toEqual(["2008-08", "2010-01"]);
  });
});

describe("what stands beside a date helps it", () => {
  test.each([
    ["Between March and May 2007 it rained.", ["2007-03", "2007-05"]],
    ["It lasted from November to January 2007.", ["2006-11", "2007-01"]],
    ["In February and March sales fell.", ["2009-02", "2009-03"]],
    ["In 1944 they landed, and on June 6 the city fell.", ["1944", "1944-06-06"]],
    ["In 1944 they landed. In August the city fell.", ["1944", "1944-08"]],
    ["It is the worst since 1944. In April sales fell.", ["1944", "2009-04"]],
  ])("%s", (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });
});

describe("the story is the anchor, at its own precision", () => {
  test.each([
    ["He won in March 2002. Three years later he lost.", "2005"],
    ["He won in March 2002. Two months later he lost.", "2002-05"],
    ["He won in March 2002. Two weeks later he lost.", "XXXX-WXX"],
    ["He won in 2002. The following month he lost.", "XXXX-XX"],
    ["He won on March 4, 2002. The next day he lost.", "2002-03-05"],
  ])("%s %s", (text, value) => {
    expect(valuesOf(text)[1]).toBe(value);
  });

  test("without a date told, nothing comes later", () => {
    expect(valuesOf("Three years later he lost.")).toEqual(["XXXX"]);
  });
});

describe("without a day of publication nothing is dated by it", () => {
  test.each([
    ["He left on Tuesday.", "XXXX-WXX-2"],
    ["He left in March.", "XXXX-03"],
    ["He left on Jan. 20.", "XXXX-01-20"],
    ["He left last year.", "XXXX"],
    ["He left yesterday.", "XXXX-XX-XX"],
    ["He left last summer.", "XXXX-SU"],
    ["He left two weeks ago.", "XXXX-WXX"],
    ["It struck at 18:00 UTC.", "XXXX-XX-XXT18:00Z"],
  ])("%s %s", (text, value) => {
    const { expressions, facts } = read(text, null);
    expect(expressions.map((expression) => expression.value)).toEqual([value]);
    expect(facts).toEqual([]);
  });

  test("what the text states stays dated", () => {
    const { facts } = read("She came in May 2004, and a year later she left.", null);
    expect(facts.map(({ date }) => date)).toEqual(["2004-05", "2005"]);
  });
});

describe("how a value came about", () => {
  test.each([
    ["It began in August 2008.", "stated"],
    ["It began on Tuesday.", "computed"],
    ["It took two years.", "stated"],
    ["It is now shut.", "stated"],
  ])("%s %s", (text, how) => {
    expect(read(text).expressions.map((expression) => expression.how)).toEqual([how]);
  });
});

describe("a time of day belongs to the day told of", () => {
  test.each([
    ["The quake struck at 16:00 UTC today.", ["2009-05-14T16:00Z"]],
    ["It struck on Monday at 16:00 UTC.", ["2009-05-11", "2009-05-11T16:00Z"]],
    ["At 16:15 UTC, June 1st, 2008, he spoke.", ["2008-06-01T16:15Z", "2008-06-01"]],
    ["It struck at noon.", ["2009-05-14T12:00"]],
  ])("%s", (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });
});

describe("world knowledge dates nothing", () => {
  test.each([
    "It recalled the Cuban Missile Crisis.",
    "Relations were the worst since the Cold War.",
    "It was so at the end of the Second World War.",
    "They agreed for the first time in history.",
    "He served two terms.",
    "Once she had dreamt of it.",
    "They wrote of The Year That Changed Us.",
    "Flight 370 never came back.",
    "About 1,500 people watched a Boeing 747 land.",
    "They may march on, May said.",
  ])("%s", (text) => {
    expect(read(text)).toEqual({ expressions: [], facts: [] });
  });
});
