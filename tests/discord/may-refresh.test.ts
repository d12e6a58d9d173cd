import { describe, expect, it } from "vitest";
import { mayRefresh } from "../../src/discord/may-refresh.ts";

const SERVER = "11111111111111111";
const USER = "22222222222222222";
const ROLE = "33333333333333333";
const ELSE = "44444444444444444";
const claim = { inServer: true, managesServer: true, roles: [ROLE] };

describe("who may refresh what all servers share", () => {
  it.each([
    { when: "nobody is named", named: {}, may: false },
    { when: "the server is named", named: { servers: [ELSE, SERVER] }, may: true },
    { when: "another server is named", named: { servers: [ELSE] }, may: false },
    { when: "the user is named", named: { users: [USER] }, may: true },
    { when: "another user is named", named: { users: [ELSE] }, may: false },
    { when: "a role of the user's is named", named: { roles: [ELSE, ROLE] }, may: true },
    { when: "another role is named", named: { roles: [ELSE] }, may: false },
    {
      when: "another server, but the user",
      named: { servers: [ELSE], users: [USER] },
      may: true,
    },
    {
      when: "another user, but the server",
      named: { servers: [SERVER], users: [ELSE] },
      may: true,
    },
    {
      when: "what is named is of another kind",
      named: { servers: [USER], users: [ROLE], roles: [SERVER] },
      may: false,
    },
  ])("when $when: $may", ({ named, may }) => {
    const { roles, ...refreshers } = { servers: [], users: [], roles: [], ...named };
    const services = { refreshers, moderatorRoles: roles };
    expect(mayRefresh(services, { asker: USER, place: SERVER, claim })).toBe(may);
  });
});
