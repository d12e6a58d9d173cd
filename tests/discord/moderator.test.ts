import { expect, it } from "vitest";
import { type Claim, refusal } from "../../src/discord/moderator.ts";

const MEMBER: Claim = { inServer: true, managesServer: false, roles: ["7"] };

it.each<[string, Partial<Claim>, string[], ReturnType<typeof refusal>]>([
  ["who manages the server", { managesServer: true }, [], null],
  ["with a moderators' role", {}, ["7"], null],
  ["with another role", {}, ["8"], "moderators_only"],
  ["with no role", { roles: [] }, ["7"], "moderators_only"],
  ["without anything", {}, [], "moderators_only"],
  ["elsewhere, with the role", { inServer: false }, ["7"], "server_only"],
  ["elsewhere, managing", { inServer: false, managesServer: true }, [], "server_only"],
])("a member %s", (_, claim, moderatorRoles, expected) => {
  expect(refusal({ ...MEMBER, ...claim }, moderatorRoles)).toBe(expected);
});
