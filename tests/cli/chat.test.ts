import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { chat } from "../../src/cli/chat.ts";

async function talk(typed: string, answer: (question: string) => Promise<string>) {
  const input = new PassThrough();
  const output = new PassThrough();
  input.end(typed);
  await chat(answer, { input, output });
  output.end();
  return text(output);
}

describe("chat", () => {
  it("answers each line before it takes the next", async () => {
    const running: string[] = [];
    const shown = await talk("first?\n\nsecond?\n", async (question) => {
      running.push(question);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running.push(`${question} done`);
      return `answer to ${question}\n`;
    });
    expect(running).toEqual(["first?", "first? done", "second?", "second? done"]);
    expect(shown.indexOf("answer to first?")).toBeGreaterThan(0);
    expect(shown.indexOf("answer to second?")).toBeGreaterThan(
      shown.indexOf("answer to first?"),
    );
  });

  it("ends with /quit, and with the end of the input", async () => {
    const asked: string[] = [];
    const note = async (question: string) => {
      asked.push(question);
      return "";
    };
    await talk("one?\n/quit\ntwo?\n", note);
    await talk("three?", note);
    expect(asked).toEqual(["one?", "three?"]);
  });
});
