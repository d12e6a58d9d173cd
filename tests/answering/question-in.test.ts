import { describe, expect, it } from "vitest";
import { questionIn } from "../../src/answering/question-in.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "./fixtures.ts";

const edition = editionOf({
  "bridge.md": BRIDGE,
  "lighthouse.md": LIGHTHOUSE,
  "theatre.md": THEATRE,
});
const FILLER = "I walked along the quay this morning and thought of nothing much. ";

describe("the question in a message", () => {
  it.each([
    ["is all of a short one", "Who built the bridge?", "Who built the bridge?"],
    ["is all of one without a mark", "who built the bridge", "who built the bridge"],
    [
      "is the sentence with a question mark",
      "Hi all! I was in Port Vale last week. Who built the bridge? Thanks in advance.",
      "Who built the bridge?",
    ],
    [
      "is the most answerable of several",
      "How are you? What is love? When did the theatre burn down? Anyone?",
      "When did the theatre burn down?",
    ],
    [
      "is the most answerable sentence where none has a mark",
      "Lovely weather today. The theatre burned down in 1964. My cat is called Ink.",
      "The theatre burned down in 1964.",
    ],
    [
      "is found behind a long text",
      `${FILLER.repeat(60)}So who built the bridge?`,
      "So who built the bridge?",
    ],
    [
      "is found between lines",
      "some news:\nthe bridge is open\nhow much did the repair cost?\n:)",
      "how much did the repair cost?",
    ],
    [
      "is not what somebody else is quoted with",
      "> Who built the bridge?\nNo idea. When did the theatre open?",
      "When did the theatre open?",
    ],
    [
      "is not an address, a mention or code",
      "<@123456789012345678> https://a.example/?q=1 When did the theatre open?\n```js\nwhy?\n```",
      "When did the theatre open?",
    ],
    [
      "is what is quoted where nothing else is said",
      "> Who built the bridge?",
      "Who built the bridge?",
    ],
    ["is free of formatting", "**Who built** the ||bridge||?", "Who built the bridge?"],
    [
      "is asked all the same where nothing answers",
      "Good morning. Why is the moon round? Bye.",
      "Why is the moon round?",
    ],
  ])("%s", (_, message, question) => {
    expect(questionIn(edition, message)).toBe(question);
  });

  it.each(["", "  \n ", "😀", "!!!", "\u200b"])("is none in %j", (message) => {
    expect(questionIn(edition, message)).toBeNull();
  });

  it.each(["http://", "a?", "? ", "a'", "> ", "```", "<@1", "||"])(
    "is looked for in a flood of %j within the time of an answer",
    (unit) => {
      const began = performance.now();
      questionIn(edition, unit.repeat(6_000 / unit.length));
      expect(performance.now() - began).toBeLessThan(3_000);
    },
  );
});
