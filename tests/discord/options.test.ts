import { ApplicationCommandOptionType } from "discord.js";
import { describe, expect, expectTypeOf, it } from "vitest";
import { readOptions } from "../../src/discord/options.ts";

const DECLARED = [
  { name: "question", type: ApplicationCommandOptionType.String, required: true },
  { name: "hide", type: ApplicationCommandOptionType.Boolean },
  { name: "count", type: ApplicationCommandOptionType.Integer },
] as const;

describe("the options of a command", () => {
  it("are typed by their declarations", () => {
    const options = readOptions(DECLARED, new Map([["question", "Why?"]]));
    expect(options).toEqual({ question: "Why?", hide: null, count: null });
    expectTypeOf(options).toEqualTypeOf<{
      readonly question: string;
      readonly hide: boolean | null;
      readonly count: number | null;
    }>();
  });

  it("hold nothing that is not declared", () => {
    const given = new Map([
      ["question", "Why?"],
      ["__proto__", "x"],
      ["other", "y"],
    ]);
    expect(Object.keys(readOptions(DECLARED, given))).toEqual([
      "question",
      "hide",
      "count",
    ]);
  });

  it.each<[string, [string, string | number | boolean][]]>([
    ["is missing", []],
    ["is of another type", [["question", 1]]],
    [
      "optional is of another type",
      [
        ["question", "Why?"],
        ["hide", "yes"],
      ],
    ],
  ])("are refused when one %s", (_, given) => {
    expect(() => readOptions(DECLARED, new Map(given))).toThrow("declares");
  });
});
