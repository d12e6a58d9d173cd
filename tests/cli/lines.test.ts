import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/cli/lines.ts";

async function read(...chunks: string[]): Promise<string[]> {
  async function* stream() {
    yield* chunks;
  }
  const lines: string[] = [];
  for await (const line of linesOf(stream())) lines.push(line);
  return lines;
}

describe("linesOf", () => {
  it("gives the same lines however the text is cut into chunks", async () => {
    const text = fc.array(fc.constantFrom("a", "é", "\n", "\r\n", "\u2028", " "));
    await fc.assert(
      fc.asyncProperty(text, fc.nat(20), async (parts, cut) => {
        const whole = parts.join("");
        expect(await read(whole.slice(0, cut), whole.slice(cut))).toEqual(
          await read(whole),
        );
      }),
    );
  });

  it("parts lines at line feeds only, with or without one at the end", async () => {
    expect(await read("a\nb\r\n\nc\u2028d\re")).toEqual(["a", "b", "", "c\u2028d\re"]);
    expect(await read("a\n")).toEqual(["a"]);
    expect(await read("")).toEqual([]);
  });

  it("drops a byte-order mark at the beginning, and only there", async () => {
    expect(await read("\ufeffa\n\ufeffb")).toEqual(["a", "\ufeffb"]);
  });

  it("gives a line before the stream goes on", async () => {
    async function* stream() {
      yield "first\nsec";
      throw new Error("Nothing more was needed");
    }
    const lines = linesOf(stream());
    expect((await lines.next()).value).toBe("first");
  });
});
