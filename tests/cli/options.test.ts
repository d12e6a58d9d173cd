import { describe, expect, it } from "vitest";
import {
  readArticlesOptions,
  readAskOptions,
  readTimelineOptions,
} from "../../src/cli/options.ts";
import { usageErrorOf } from "../../src/cli/usage.ts";

const NOTHING = {
  question: null,
  json: false,
  batch: false,
  help: false,
  knowledge: null,
  conversation: null,
};

describe("readAskOptions", () => {
  it("reads a question and its options in any order", () => {
    const wanted = { ...NOTHING, question: "Who?", json: true, knowledge: "texts" };
    expect(readAskOptions(["Who?", "--json", "--knowledge", "texts"])).toEqual(wanted);
    expect(readAskOptions(["--knowledge=texts", "--json", "Who?"])).toEqual(wanted);
  });

  it("joins the words of an unquoted question, and takes one that begins with a dash", () => {
    expect(readAskOptions(["Who", "was", "it?"]).question).toBe("Who was it?");
    expect(readAskOptions(["--", "-2 degrees: when?"]).question).toBe(
      "-2 degrees: when?",
    );
  });

  it("tells an empty question from none", () => {
    expect(readAskOptions([""]).question).toBe("");
    expect(readAskOptions([])).toEqual(NOTHING);
  });

  it.each([
    { args: ["--batch", "Who?"], says: /^--batch reads its questions from/ },
    { args: ["--batch", "--conversation", "a"], says: /^--batch takes "conversation"/ },
    { args: ["--knowledge", ""], says: /^--knowledge needs a folder\.$/ },
    { args: ["--conversation", " "], says: /^--conversation needs an id\.$/ },
  ])("refuses $args", ({ args, says }) => {
    expect(() => readAskOptions(args)).toThrow(says);
  });
});

describe("usageErrorOf", () => {
  it.each([
    { args: ["--loud"], says: "Unknown option '--loud'." },
    { args: ["--knowledge"], says: "--knowledge needs a value." },
    { args: ["--knowledge", "--json"], says: "--knowledge needs a value." },
    { args: ["--json=yes"], says: "Option '--json' does not take an argument." },
    { args: ["When?"], says: "Unexpected argument 'When?'." },
  ])("says what is wrong with $args in one sentence", ({ args, says }) => {
    try {
      readArticlesOptions(args);
    } catch (error) {
      expect(usageErrorOf(error)?.message).toBe(says);
      return;
    }
    throw new Error("It was taken");
  });

  it("leaves other errors alone", () => {
    expect(usageErrorOf(new Error("The disk is full"))).toBeNull();
    expect(usageErrorOf(new TypeError("x is not a function"))).toBeNull();
  });
});

describe("readTimelineOptions", () => {
  it("reads what is wanted, dates as their days", () => {
    const args = ["--topic", "Ada Thorne", "--from=1880", "--to", "3 May 1880"];
    expect(readTimelineOptions([...args, "--article", "light", "--png=a.png"])).toEqual({
      topic: "Ada Thorne",
      from: { first: "1880-01-01", last: "1880-12-31" },
      to: { first: "1880-05-03", last: "1880-05-03" },
      article: "light",
      png: "a.png",
      json: false,
      help: false,
      knowledge: null,
    });
  });

  it("refuses to choose from what --json lists whole", () => {
    expect(() => readTimelineOptions(["--json", "--to", "1990"])).toThrow("--json");
    expect(readTimelineOptions(["--json"])).toMatchObject({ json: true, topic: null });
  });
});
