import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { readSettings, SettingsError, VARIABLE_NAMES } from "../src/settings.ts";

/** What a wrong variable is told, as one string. */
function complaint(env: Record<string, string>): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return "none";
}

describe("settings", () => {
  it("have defaults for everything but the token", () => {
    expect(readSettings({})).toEqual({
      token: null,
      api: "https://discord.com/api",
      guilds: [],
      knowledge: "knowledge",
      watch: false,
      store: "sqlite:var/footnote.sqlite",
      http: { host: "127.0.0.1", port: 3000 },
      logLevel: "info",
      moderatorRoles: [],
      refreshers: { servers: [], users: [] },
      rates: {
        user: { burst: 10, everyMs: 3_000 },
        channel: { burst: 30, everyMs: 1_000 },
      },
    });
  });

  it("are read from the environment", () => {
    const settings = readSettings({
      DISCORD_TOKEN: " abc.def ",
      DISCORD_API: "http://127.0.0.1:9/api/",
      DISCORD_GUILD_IDS: "11111111111111111, 22222222222222222222",
      KNOWLEDGE_DIR: "/srv/articles",
      WATCH: "1",
      STORE_URL: "memory:",
      HTTP_HOST: "::1",
      HTTP_PORT: "0",
      LOG_LEVEL: "debug",
      MODERATOR_ROLES: "33333333333333333 44444444444444444",
      REFRESH_SERVERS: "55555555555555555",
      REFRESH_USERS: "66666666666666666,77777777777777777",
      RATE_USER: "5/0.5",
      RATE_CHANNEL: "off",
    });
    expect(settings).toEqual({
      token: "abc.def",
      api: "http://127.0.0.1:9/api",
      guilds: ["11111111111111111", "22222222222222222222"],
      knowledge: "/srv/articles",
      watch: true,
      store: "memory:",
      http: { host: "::1", port: 0 },
      logLevel: "debug",
      moderatorRoles: ["33333333333333333", "44444444444444444"],
      refreshers: {
        servers: ["55555555555555555"],
        users: ["66666666666666666", "77777777777777777"],
      },
      rates: { user: { burst: 5, everyMs: 500 }, channel: null },
    });
  });

  it("count an empty variable as not set", () => {
    expect(readSettings({ DISCORD_TOKEN: "", HTTP_PORT: " " })).toEqual(readSettings({}));
  });

  it.each([
    ["DISCORD_TOKEN", "two words"],
    ["RATE_USER", "10"],
    ["RATE_USER", "0/3"],
    ["RATE_USER", "10/0"],
    ["RATE_CHANNEL", "1000/60"],
    ["DISCORD_TOKEN", "line\nbreak"],
    ["DISCORD_API", "discord.com"],
    ["DISCORD_API", "http://discord.com/api"],
    ["DISCORD_API", "http://localhost.evil.example/api"],
    ["DISCORD_API", "http://127.0.0.1.evil.example/api"],
    ["DISCORD_API", "https://user:secret@discord.com/api"],
    ["DISCORD_API", "ftp://127.0.0.1/api"],
    ["DISCORD_GUILD_IDS", "my server"],
    ["DISCORD_GUILD_IDS", "1234"],
    ["WATCH", "yes"],
    ["STORE_URL", "mysql://localhost"],
    ["STORE_URL", "sqlite:"],
    ["HTTP_HOST", "http://localhost"],
    ["HTTP_PORT", "65536"],
    ["HTTP_PORT", "-1"],
    ["HTTP_PORT", "3000.5"],
    ["HTTP_PORT", "http"],
    ["LOG_LEVEL", "loud"],
    ["MODERATOR_ROLES", "@moderators"],
    ["REFRESH_SERVERS", "all"],
    ["REFRESH_USERS", "@me"],
  ])("name the variable when %s is %s", (name, value) => {
    expect(complaint({ [name]: value })).toMatch(new RegExp(`^${name} must be .+\\.$`));
  });

  it.each(["http://localhost:1/api", "http://127.1.2.3:1/api", "http://[::1]:1/api"])(
    "allow plain http to this machine (%s)",
    (api) => {
      expect(readSettings({ DISCORD_API: api }).api).toBe(api);
    },
  );

  it("name everything that is wrong at once", () => {
    const said = complaint({ HTTP_PORT: "x", LOG_LEVEL: "y" });
    expect(said.split("\n")).toHaveLength(2);
  });

  it("never repeat a secret", () => {
    expect(complaint({ DISCORD_TOKEN: "hush hush" })).not.toContain("hush");
    expect(complaint({ STORE_URL: "redis://user:hush@" })).not.toContain("hush");
  });
});

describe(".env.example", () => {
  const text = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const uncommented = parse(text.replaceAll(/^# ?(?=[A-Z_]+=)/gm, ""));

  it("sets nothing as it stands, so that a copy leaves an image its own defaults", () => {
    expect(parse(text)).toEqual({ DISCORD_TOKEN: "" });
  });

  it("says what the defaults are", () => {
    expect(readSettings(uncommented)).toEqual(readSettings({}));
    for (const [name, value] of Object.entries(uncommented)) {
      if (value !== "") expect(complaint({ [name]: value }), name).toBe("none");
    }
  });

  it("explains every variable, with its range and its default", () => {
    expect(Object.keys(uncommented).toSorted()).toEqual([...VARIABLE_NAMES].toSorted());
    for (const paragraph of text.split("\n\n").slice(1)) {
      expect(paragraph).toMatch(/Range: .+Default: /s);
    }
  });
});
