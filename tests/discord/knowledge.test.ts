import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const ROLE = "33333333333333333";
const REFRESH = { name: "knowledge", subcommand: "refresh" };
const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };

const HARVEST = `---
title: A Good Harvest
publication: The Quay Gazette
---

The growers of Eskholt picked nine hundred tons of pears in the autumn.
`;

const elsewhere = aGuild("Elsewhere", { joined: false });
const harbour = aGuild("Harbour");
const refreshers = { REFRESH_SERVERS: `${harbour.id},${elsewhere.id}` };

const { loopback, bot } = await startWithBot(
  { knowledge: BRIDGE, env: { MODERATOR_ROLES: ROLE, ...refreshers } },
  { guilds: [harbour, elsewhere] },
);

const put = (name: string, text: string) => writeFile(join(bot.knowledge, name), text);

describe("/knowledge refresh", () => {
  it("reports what was added, changed, removed and skipped, and how long it took", async () => {
    await put("notes.md", "No heading, but one sentence of news from the harbour.\n");
    await put("old.md", "# Old\n\nThe old mill burned down in 1902.\n");
    await loopback.slash({ ...REFRESH, ...MODERATOR }).answer();

    await put("harvest.md", HARVEST);
    await put("notes.md", "Another sentence of news from the harbour.\n");
    await rm(join(bot.knowledge, "old.md"));
    await put("empty.md", "");
    const interaction = loopback.slash({ ...REFRESH, ...MODERATOR });
    expect(await interaction.reply()).toMatchObject({ type: 5, ephemeral: true });
    const { text, ephemeral } = await interaction.answer();

    expect(ephemeral).toBe(true);
    expect(text).toMatch(/^The articles are up to date, read in [\d.]+ m?s\.$/m);
    expect(text).toMatch(/^- before: 3 articles, \d+ passages, \d+ dated statements?$/m);
    expect(text).toMatch(/^- now: 3 articles, \d+ passages, \d+ dated statements?$/m);
    expect(text).toContain("**Added (1)**\n- harvest");
    expect(text).toContain("**Changed (1)**\n- notes");
    expect(text).toContain("**Removed (1)**\n- old");
    expect(text).toMatch(/\*\*Skipped \(1\)\*\*\n- empty\.md: \w+/);

    const { text: answer } = await loopback
      .slash({ name: "ask", options: { question: "Who picked the pears?" } })
      .answer();
    expect(answer).toContain("The growers of Eskholt");
  });

  it("says when nothing has changed", async () => {
    await loopback.slash({ ...REFRESH, ...MODERATOR }).answer();
    const { text } = await loopback.slash({ ...REFRESH, ...MODERATOR }).answer();
    expect(text).toContain("Nothing has changed");
  });

  it("is for those who manage the server, and those with a role the host named", async () => {
    const byRole = loopback.slash({ ...REFRESH, roles: [ROLE] });
    expect((await byRole.answer()).text).toContain("read in");
  });

  it.each([
    { who: "a member", act: {} },
    { who: "a member with another role", act: { roles: ["44444444444444444"] } },
  ])("refuses $who", async ({ act }) => {
    const interaction = loopback.slash({ ...REFRESH, ...act });
    const { text, ephemeral } = await interaction.answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain("Only moderators");
  });

  it("is refused outside of servers that have added the bot, to anyone", async () => {
    const user = aUser("owner");
    const [there] = elsewhere.channels;
    const places = [
      { in: loopback.direct(user) },
      { in: loopback.group(user, aUser("friend")) },
      ...(there ? [{ in: there, ...MODERATOR, roles: [ROLE] }] : []),
      // In the server, but brought there by the user's own installation.
      { ...MODERATOR, authorizing_integration_owners: { 1: user.id } },
    ];
    for (const place of places) {
      const { text, ephemeral } = await loopback
        .slash({ ...REFRESH, user, ...place, unchecked: true })
        .answer();
      expect(ephemeral).toBe(true);
      expect(text).toContain("works only in a server that has added me");
    }
    expect(places).toHaveLength(4);
  });

  it("keeps the articles there were when nothing can be read", async () => {
    const files = [...Object.keys(BRIDGE), "harvest.md", "notes.md"];
    for (const name of files) await rm(join(bot.knowledge, name), { force: true });
    const { text } = await loopback.slash({ ...REFRESH, ...MODERATOR }).answer();
    expect(text).toContain("I go on answering from the articles I had");
    const { text: answer } = await loopback
      .slash({ name: "ask", options: { question: COST.question } })
      .answer();
    expect(answer).toContain(COST.answer);
  });
});
