import { describe, expect, it } from "vitest";
import { mayRefresh } from "../../src/discord/may-refresh.ts";

const SERVER = "11111111111111111";
const USER = "22222222222222222";
const ELSE = "33333333333333333";

describe("who may refresh what all servers share", () => {
  it.each([
    { when: "nobody is named", servers: [], users: [], may: false },
    { when: "the server is named", servers: [ELSE, SERVER], users: [], may: true },
    { when: "another server is named", servers: [ELSE], users: [], may: false },
    { when: "the user is named", servers: [], users: [USER], may: true },
    { when: "another user is named", servers: [], users: [ELSE], may: false },
    { when: "another server, but the user", servers: [ELSE], users: [USER], may: true },
    { when: "another user, but the server", servers: [SERVER], users: [ELSE], may: true },
  ])("when $when: $may", ({ servers, users, may }) => {
    expect(mayRefresh({ servers, users }, { asker: USER, place: SERVER })).toBe(may);
  });

  it("takes no user's id for a server's", () => {
    const refreshers = { servers: [USER], users: [SERVER] };
    expect(mayRefresh(refreshers, { asker: USER, place: SERVER })).toBe(false);
  });
});
