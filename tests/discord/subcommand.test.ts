import { describe, expect, it } from "vitest";
import { command as knowledge } from "../../commands/knowledge.ts";
import { subcommandId } from "../../src/discord/subcommand.ts";
import { readCustomId } from "../../src/replies/custom-id.ts";
import { CUSTOM_ID } from "../../src/replies/limits.ts";

describe("a subcommand's custom_id", () => {
  it("leads to the command first, and then to the subcommand with its state", () => {
    const outer = readCustomId(subcommandId("knowledge", "remove", "a:b"));
    expect(outer).toEqual({ command: "knowledge", state: "remove:a:b" });
    expect(readCustomId(outer?.state ?? "")).toEqual({ command: "remove", state: "a:b" });
  });

  it("is never longer than Discord takes", () => {
    expect(() => subcommandId("knowledge", "remove", "x".repeat(CUSTOM_ID))).toThrow(
      RangeError,
    );
  });
});

describe("/knowledge", () => {
  it("shows each of its subcommands once", () => {
    const names = knowledge.data.options.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("refresh");
  });
});
