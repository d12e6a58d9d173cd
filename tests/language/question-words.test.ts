import { describe, expect, it } from "vitest";
import { withQuestionWords } from "../../src/language/question-words.ts";

describe("question words", () => {
  it.each([
    ["whats the toll", "what's the toll"],
    ["and hwo many came", "and how many came"],
    ["hwo came", "who came"],
    ["wen did it open", "when did it open"],
    ["wich keeper left", "which keeper left"],
    ["whod he marry", "who did he marry"],
  ])("are written out in %j", (hasty, expected) => {
    expect(withQuestionWords(hasty)).toBe(expected);
  });

  it.each([
    "who wrote it",
    "What did Wen Jiabao say?",
    "Where is Wat Pho?",
    "Is Woden a god?",
  ])("stay in %j", (question) => {
    expect(withQuestionWords(question)).toBe(question);
  });
});
