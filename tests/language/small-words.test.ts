import { describe, expect, it } from "vitest";
import { withSmallWords } from "../../src/language/small-words.ts";

describe("small words", () => {
  it.each([
    ["whats the toll", "what's the toll"],
    ["and hwo many came", "and how many came"],
    ["hwo came", "who came"],
    ["wen did it open", "when did it open"],
    ["wich keeper left", "which keeper left"],
    ["whod he marry", "who did he marry"],
    ["hwo mnay came to teh fair b4 noon", "how many came to the fair before noon"],
    ["hw much did ppl pay 4 the ride", "how much did people pay for the ride"],
    ["did they close it bc of the storm", "did they close it because of the storm"],
    ["what is it rated 2 be acc 2 him", "what is it rated to be according to him"],
  ])("are written out in %j", (hasty, expected) => {
    expect(withSmallWords(hasty)).toBe(expected);
  });

  it.each([
    "who wrote it",
    "What did Wen Jiabao say?",
    "Where is Wat Pho?",
    "Is Woden a god?",
    "What happened in 500 bc?",
    "What happened in the first century bc in Rome?",
    "Which 2 have won 4 a year?",
    "Did BC win by 4 to 2?",
    "How do 2 teams share 4 places?",
  ])("stay in %j", (question) => {
    expect(withSmallWords(question)).toBe(question);
  });
});
