import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examine } from "../../src/cli/doctor/examine.ts";
import type { Finding } from "../../src/cli/doctor/finding.ts";
import { startBot } from "../discord/loopback/bot.ts";
import { type LoopbackOptions, startLoopback } from "../discord/loopback/start.ts";
import { aGuild, PERMISSIONS, USUAL } from "../discord/loopback/world.ts";
import { noRedis, startRedis } from "../store/redis-server.ts";
import { runCli } from "./spawn.ts";

const ARTICLE = `# The bridge of Tarrow

Published on 2 June 1981

The bridge of Tarrow was opened on 3 May 1880. It cost 4,000 crowns.
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-doctor-"));
  await mkdir(join(folder, "knowledge"));
  await writeFile(join(folder, "knowledge/bridge.md"), ARTICLE);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What the doctor finds with the folder's articles; no port of this machine is asked for. */
async function find(env: NodeJS.ProcessEnv = {}) {
  const given = {
    HTTP_PORT: "0",
    KNOWLEDGE_DIR: join(folder, "knowledge"),
    STORE_URL: `sqlite:${join(folder, "var/store.sqlite")}`,
    ...env,
  };
  const findings: Finding[] = [];
  for await (const finding of examine(given, join(folder, ".env")))
    findings.push(finding);
  const told = (level: Finding["level"], area?: Finding["area"]) =>
    findings
      .filter((one) => one.level === level && (area === undefined || one.area === area))
      .map(({ text }) => text)
      .join("\n");
  return { findings, told, output: JSON.stringify(findings) };
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runCli(["doctor", ...args], { cwd: folder, env: { HTTP_PORT: "0", ...env } });

describe("npm run doctor", { timeout: 60_000 }, () => {
  it("ends with 0 where nothing is to be fixed, and leaves no file", async () => {
    const { status, stdout } = await run([]);
    expect(stdout).toMatch(/\nSettings\n {2}ok .*\nStore\n {2}ok .*\nAll is well\.\n$/s);
    expect(status).toBe(0);
    await expect(rm(join(folder, "var"))).rejects.toThrow("ENOENT");
  });

  it("ends with 1 where something is, and says what to do", async () => {
    const { status, stdout } = await run([], { STORE_URL: "redis://127.0.0.1:1" });
    expect(stdout).toMatch(/FIX .*→ .*\n1 to fix, nothing else to look at\.\n$/s);
    expect(status).toBe(1);
  });

  it("writes a line a finding for a program", async () => {
    const { stdout } = await run(["--json"], { STORE_URL: "memory:" });
    const findings: Finding[] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const areas = [...new Set(findings.map(({ area }) => area))];
    expect(areas).toEqual(["settings", "knowledge", "store", "http", "discord"]);
    for (const { level, remedy } of findings) {
      if (level === "good") expect(remedy).toBeNull();
      else expect(remedy).toMatch(/\.$/);
    }
  });
});

describe("what the doctor says of the settings", () => {
  it("is each wrong one by its name, without what may be secret", async () => {
    const { told, output } = await find({
      LOG_LEVEL: "loud",
      DISCORD_TOKEN: "hush hush",
    });
    expect(told("fix", "settings")).toMatch(/^DISCORD_TOKEN must.*\nLOG_LEVEL must/);
    expect(output).not.toContain("hush");
  });

  it("is a name in .env that there is not, and a line there without effect", async () => {
    await writeFile(join(folder, ".env"), "DISCORD_TOKN=x\nWATCH=1\nHTTP_PORT=1\n");
    const { told } = await find();
    expect(told("look", "settings")).toContain("DISCORD_TOKN");
    expect(told("look", "settings")).toContain("HTTP_PORT in .env has no effect");
    expect(told("good", "settings")).toContain("WATCH");
  });

  it("is that others may read the token", async () => {
    const file = join(folder, ".env");
    await writeFile(file, "DISCORD_TOKEN=abc\nDISCORD_API=http://127.0.0.1:1/api\n");
    await chmod(file, 0o644);
    const open = await find();
    expect(open.told("look", "settings")).toContain("others on this machine may read");
    await chmod(file, 0o600);
    const shut = await find();
    expect(shut.told("look", "settings")).toBe("");
  });
});

describe("what the doctor says of the articles", () => {
  it("is that there are none, or no folder", async () => {
    await rm(join(folder, "knowledge/bridge.md"));
    const empty = await find();
    expect(empty.told("fix", "knowledge")).toContain("no article");
    const none = await find({ KNOWLEDGE_DIR: "nowhere" });
    expect(none.told("fix", "knowledge")).toContain('no folder "nowhere"');
  });

  it("is which files are skipped, and why", async () => {
    await writeFile(join(folder, "knowledge/broken.md"), "---\ntitle: [\n---\n");
    const { told } = await find();
    expect(told("look", "knowledge")).toMatch(/broken\.md is skipped: .+/);
  });
});

async function redis(...settings: string[]) {
  const server = await startRedis(...settings);
  return { url: server.url, [Symbol.asyncDispose]: server.stop };
}

describe("what the doctor says of the store", () => {
  it("is that a file is damaged, and the file stays as it is", async () => {
    const file = join(folder, "store.sqlite");
    await writeFile(
      file,
      "This is no database, though it is long enough for one. ".repeat(99),
    );
    const { told } = await find({ STORE_URL: `sqlite:${file}` });
    expect(told("fix", "store")).toContain("cannot be used");
    expect((await readFile(file, "utf8")).startsWith("This is no database")).toBe(true);
  });

  it("is that it can be written to, or that there is no place for it", async () => {
    const file = join(folder, "store.sqlite");
    new DatabaseSync(file).close();
    const whole = await find({ STORE_URL: `sqlite:${file}` });
    expect(whole.told("good", "store")).toContain("can be written to");
    const nowhere = await find({ STORE_URL: `sqlite:${file}/deeper/store.sqlite` });
    expect(nowhere.told("fix", "store")).toContain("not a folder");
  });

  it("is that a Redis is not there, without its password", async () => {
    const { told, output } = await find({
      STORE_URL: "redis://me:secret@127.0.0.1:1",
    });
    expect(told("fix", "store")).toMatch(/redis:\/\/127\.0\.0\.1:1 cannot be used/);
    expect(output).not.toContain("secret");
  });

  it.skipIf(noRedis !== null)("is that a Redis would throw values out", async () => {
    await using sound = await redis();
    const { told } = await find({ STORE_URL: sound.url });
    expect(told("good", "store")).toContain("can be written to");
    expect(told("look", "store")).toBe("");
    const evicting = ["--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru"];
    await using full = await redis(...evicting);
    const found = await find({ STORE_URL: full.url });
    expect(found.told("look", "store")).toContain("throws values out");
  });
});

describe("what the doctor says of the port", () => {
  it("is that it is in use, or open to others", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const bound = server.address();
    const port = typeof bound === "object" ? bound?.port : 0;
    const { told } = await find({ HTTP_PORT: `${port}` });
    server.close();
    expect(told("look", "http")).toContain("in use");
    const open = await find({ HTTP_HOST: "0.0.0.0" });
    expect(open.told("look", "http")).toContain("to other machines");
    const foreign = await find({ HTTP_HOST: "192.0.2.1" });
    expect(foreign.told("fix", "http")).toContain("EADDRNOTAVAIL");
  });
});

/** What the doctor finds about an application that is configured like this. */
async function examineDiscord(
  options: LoopbackOptions = {},
  env: NodeJS.ProcessEnv = {},
  isStarted = false,
) {
  await using loopback = await startLoopback(options);
  if (isStarted) {
    const knowledge = { "bridge.md": ARTICLE };
    await (await startBot(loopback, { knowledge })).stop();
  }
  const before = loopback.requests.items.length;
  const examined = await find({
    DISCORD_TOKEN: loopback.token,
    DISCORD_API: loopback.api,
    ...env,
  });
  const methods = loopback.requests.items.slice(before).map(({ method }) => method);
  expect(new Set(methods)).toEqual(new Set(["GET"]));
  expect(examined.output).not.toContain(loopback.token);
  loopback.assertClean();
  return examined;
}

describe("what the doctor says of the application", () => {
  it("is nothing but good where it is as it should be", async () => {
    const named = { REFRESH_USERS: "66666666666666666" };
    const { findings } = await examineDiscord({}, named, true);
    expect(findings.filter(({ level }) => level !== "good")).toEqual([]);
    expect(findings.map(({ text }) => text).join("\n")).toMatch(
      /No privileged intent.*users install it.*permissions.*commands are registered/s,
    );
  });

  it("is what to fix where the token is refused", async () => {
    const { told } = await examineDiscord({}, { DISCORD_TOKEN: "a.stale.token" });
    expect(told("fix", "discord")).toMatch(/does not accept DISCORD_TOKEN/);
  });

  it("is that Discord is not there", async () => {
    const { told } = await find({
      DISCORD_TOKEN: "a.token",
      DISCORD_API: "http://127.0.0.1:1/api",
    });
    expect(told("fix", "discord")).toMatch(/cannot be reached/);
  });

  it("is that privileged intents are on", async () => {
    const flags = (1 << 13) | (1 << 15) | (1 << 19);
    const { told } = await examineDiscord({ application: { flags } });
    expect(told("look", "discord")).toMatch(
      /Presence Intent.*Server Members Intent.*Message Content Intent/s,
    );
  });

  it("is that interactions go elsewhere", async () => {
    const application = { interactions_endpoint_url: "https://example.org/hook" };
    const { told } = await examineDiscord({ application });
    expect(told("fix", "discord")).toContain("never reach the bot");
  });

  it("is that it cannot be added or installed", async () => {
    const application = { integration_types_config: {}, bot_require_code_grant: true };
    const { told } = await examineDiscord({ application });
    expect(told("fix", "discord")).toMatch(/Code Grant.*cannot be added to servers/s);
    expect(told("look", "discord")).toContain("cannot be installed by users");
  });

  it("is what its install link lacks", async () => {
    const { told } = await examineDiscord({
      application: {
        integration_types_config: {
          0: { oauth2_install_params: { scopes: ["bot"], permissions: "2048" } },
          1: {},
        },
      },
    });
    expect(told("fix", "discord")).toMatch(
      /Guild Install lacks .*applications\.commands/,
    );
    expect(told("look", "discord")).toMatch(
      /does not ask for View Channels, Embed Links/,
    );
    expect(told("look", "discord")).toMatch(/no default settings for User Install/);
  });

  it("is which permissions are missing in which server, whose name commands no terminal", async () => {
    const guilds = [
      aGuild("Harbour"),
      aGuild("Quay\u001b[2J", { botMay: USUAL & ~PERMISSIONS.embedLinks }),
    ];
    const { told } = await examineDiscord({ guilds });
    const said = told("look", "discord");
    expect(said).toMatch(/“Quay” \(\d+\) the bot's role lacks Embed Links\./);
    expect(said).not.toContain("Harbour");
  });

  it("is that nobody may refresh what all share where nobody is named, and what else does", async () => {
    const shut = await examineDiscord();
    const hint = shut.findings.find(({ text }) => text.includes("refresh is shut"));
    expect(hint).toMatchObject({
      level: "look",
      remedy: expect.stringMatching(/WATCH=1/),
    });
    expect(shut.told("fix")).toBe("");
    const watched = await examineDiscord({}, { WATCH: "1" });
    expect(watched.told("look")).not.toContain("refresh is shut");
    expect(watched.told("good", "discord")).toMatch(/refresh is shut; WATCH=1/);
    for (const variable of ["REFRESH_SERVERS", "REFRESH_USERS", "MODERATOR_ROLES"]) {
      const named = await examineDiscord({}, { [variable]: "66666666666666666" });
      expect(named.output).not.toContain("refresh is shut");
    }
  });

  it("is whether the commands are registered, and where they cannot be", async () => {
    const [here, stranger] = [aGuild("Harbour"), aGuild("Stranger", { joined: false })];
    const ids = `${here.id},${stranger.id}`;
    const guilds = [here, stranger];
    const { told } = await examineDiscord({ guilds }, { DISCORD_GUILD_IDS: ids });
    expect(told("look", "discord")).toContain(
      `No command is registered in the server ${here.id}`,
    );
    expect(told("look", "discord")).toContain(`names ${stranger.id}, a server`);
    expect(told("fix", "discord")).toContain(
      `cannot be registered in the server ${stranger.id}`,
    );

    const twice = await examineDiscord({ guilds }, { DISCORD_GUILD_IDS: here.id }, true);
    expect(twice.told("look", "discord")).toContain("twice");
  });
});
