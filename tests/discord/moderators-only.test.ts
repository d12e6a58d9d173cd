import { describe, expect, it } from "vitest";
import { command as knowledge } from "../../commands/knowledge.ts";
import { command as settings } from "../../commands/settings.ts";
import { BRIDGE } from "./loopback/bridge.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const MANAGES = USUAL | PERMISSIONS.manageGuild;
const ROLE = "33333333333333333";

/** Every subcommand there is, also those that come to be one day. */
const SUBCOMMANDS = [knowledge, settings].flatMap(({ data }) =>
  data.options.map((option) => ({
    name: data.name,
    subcommand: option.name,
    suggests: (option.options ?? [])
      .filter((one) => "autocomplete" in one && one.autocomplete === true)
      .map((one) => one.name),
  })),
);

const elsewhere = aGuild("Elsewhere", { joined: false });

const { loopback } = await startWithBot(
  { knowledge: BRIDGE },
  { guilds: [aGuild("Harbour"), elsewhere] },
);
const message = await loopback.slash({ name: "about" }).answer();

/** Who may not, where, and what they are told. */
function outsiders() {
  const user = aUser("owner");
  const [there] = elsewhere.channels;
  if (there === undefined) throw new Error("no channel");
  return [
    { who: { user: aUser("member") }, told: /^Only (moderators|people who may manage)/ },
    {
      who: { user: aUser("another"), roles: [ROLE] },
      told: /^Only (moderators|people who may manage)/,
    },
    { who: { user, in: loopback.direct(user) }, told: /works only in a server/ },
    {
      who: { user, in: loopback.group(user, aUser("friend")) },
      told: /works only in a server/,
    },
    { who: { user, in: there, permissions: MANAGES }, told: /works only in a server/ },
    {
      who: {
        user,
        permissions: MANAGES,
        authorizing_integration_owners: { 1: user.id },
      },
      told: /works only in a server/,
    },
  ];
}

describe.each(SUBCOMMANDS)("/$name $subcommand", ({ name, subcommand, suggests }) => {
  it("does nothing for those who may not, however it is used", async () => {
    for (const { who, told } of outsiders()) {
      const by = { ...who, unchecked: true };
      const id = `${name}:${subcommand}:0`;
      const acts = [
        loopback.slash({ name, subcommand, ...by }),
        ...(name === "settings"
          ? []
          : [
              loopback.button({ message, button: id, ...by }),
              loopback.select({ message, customId: id, values: ["0"], ...by }),
              loopback.modal({
                modal: id,
                fields: { title: "x", text: "A text." },
                ...by,
              }),
            ]),
      ];
      for (const act of acts) {
        const { text, ephemeral } = await act.answer();
        expect(text).toMatch(told);
        expect(ephemeral).toBe(true);
      }
      for (const focused of suggests) {
        const typed = { options: { [focused]: "a" }, focused };
        const { choices } = await loopback
          .autocomplete({ name, subcommand, ...typed, ...by })
          .reply();
        expect(choices).toEqual([]);
      }
    }
  });
});

it("tells a moderator who presses what no version knows any more, instead of failing", async () => {
  for (const id of [
    "knowledge:gone:1",
    "knowledge:",
    "knowledge:add",
    "knowledge:log:x",
  ]) {
    const by = { permissions: MANAGES, unchecked: true };
    for (const act of [
      loopback.button({ message, button: id, ...by }),
      loopback.modal({ modal: id, fields: {}, ...by }),
    ]) {
      expect((await act.answer()).text).toContain("does not work any more");
    }
  }
});
