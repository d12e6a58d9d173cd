import { describe, expect, it } from "vitest";
import { isSameDefinition } from "../../src/discord/definition.ts";

const OURS = {
  type: 1,
  name: "ask",
  description: "Asks",
  options: [{ type: 3, name: "question", description: "What", required: true }],
  contexts: [0, 1],
  integration_types: [0, 1],
};

/** As Discord lists it: with ids, defaults filled in, sets in another order. */
const THEIRS = {
  ...OURS,
  id: "1",
  application_id: "2",
  version: "3",
  nsfw: false,
  dm_permission: true,
  default_member_permissions: null,
  name_localizations: null,
  description_localizations: null,
  contexts: [1, 0],
  options: [{ ...OURS.options[0], name_localizations: null, autocomplete: false }],
};

describe("registered commands", () => {
  it("are the same however Discord writes them", () => {
    expect(isSameDefinition([THEIRS], [OURS])).toBe(true);
  });

  it("are the same in any order", () => {
    const other = { ...OURS, name: "other" };
    expect(isSameDefinition([{ ...THEIRS, name: "other" }, THEIRS], [OURS, other])).toBe(
      true,
    );
  });

  it("may have filled in what a server's command leaves open", () => {
    const { contexts, integration_types, ...local } = OURS;
    const listed = { ...THEIRS, contexts: null, integration_types: [0] };
    expect(isSameDefinition([listed], [local])).toBe(true);
  });

  it.each<[string, unknown]>([
    ["another description", [{ ...THEIRS, description: "Asks something" }]],
    ["another option", [{ ...THEIRS, options: [] }]],
    [
      "an option that became optional",
      [{ ...THEIRS, options: [{ ...OURS.options[0], required: false }] }],
    ],
    ["another limit", [{ ...THEIRS, options: [{ ...OURS.options[0], max_length: 10 }] }]],
    ["other contexts", [{ ...THEIRS, contexts: [0] }]],
    ["a permission", [{ ...THEIRS, default_member_permissions: "32" }]],
    ["a translation", [{ ...THEIRS, name_localizations: { de: "frage" } }]],
    ["one command more", [THEIRS, { ...THEIRS, name: "old" }]],
    ["none", []],
    ["something unknown", { message: "?" }],
  ])("differ by %s", (_, known) => {
    expect(isSameDefinition(known, [OURS])).toBe(false);
  });
});
