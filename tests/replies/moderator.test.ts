import { expect, it } from "vitest";
import { type Claim, refusal } from "../../src/replies/moderator.ts";
import { INITIAL_SETTINGS } from "../../src/store/server-settings.ts";
import { servicesWith } from "../discord/services.ts";

const MEMBER: Claim = { inServer: true, managesServer: false, roles: ["7"] };

interface Chosen {
  readonly host?: readonly string[];
  readonly server?: readonly string[];
  readonly otherServer?: readonly string[];
}

it.each<[string, Partial<Claim>, Chosen, Awaited<ReturnType<typeof refusal>>]>([
  ["who manages the server", { managesServer: true }, {}, null],
  ["with a role that the host chose", {}, { host: ["7"] }, null],
  ["with a role that the server chose", {}, { server: ["6", "7"] }, null],
  [
    "with a role that another server chose",
    {},
    { otherServer: ["7"] },
    "moderators_only",
  ],
  ["with another role", {}, { host: ["8"], server: ["9"] }, "moderators_only"],
  ["with no role", { roles: [] }, { host: ["7"] }, "moderators_only"],
  ["without anything", {}, {}, "moderators_only"],
  ["elsewhere, with the role", { inServer: false }, { host: ["7"] }, "server_only"],
  ["elsewhere, chosen there", { inServer: false }, { server: ["7"] }, "server_only"],
  ["elsewhere, managing", { inServer: false, managesServer: true }, {}, "server_only"],
])("a member %s", async (_, claim, chosen, expected) => {
  const { host = [], server = [], otherServer = [] } = chosen;
  const services = await servicesWith({ moderatorRoles: host });
  const { settings } = services.store;
  await settings.set(["1"], { ...INITIAL_SETTINGS, moderatorRoles: server });
  await settings.set(["2"], { ...INITIAL_SETTINGS, moderatorRoles: otherServer });
  const asking = { claim: { ...MEMBER, ...claim }, place: "1" };
  expect(await refusal(asking, services)).toBe(expected);
});
