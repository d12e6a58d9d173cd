import { z } from "zod";
import { isLoopback } from "./page/own-hosts.ts";
import type { Rates } from "./store/fair-use.ts";
import { readRate } from "./store/rate.ts";
import { parseStoreUrl } from "./store/url.ts";

/** Everything a host can set, checked and with its defaults; see `.env.example`. */
export interface Settings {
  /** `DISCORD_TOKEN`; null where none is given. Never printed. */
  readonly token: string | null;
  /** `DISCORD_API`: what discord.js calls `rest.api`, without a slash at its end. */
  readonly api: string;
  /** `DISCORD_GUILD_IDS`: where commands are registered; empty for everywhere. */
  readonly guilds: readonly string[];
  /** `KNOWLEDGE_DIR`. */
  readonly knowledge: string;
  /** `WATCH`: whether the articles are read again by themselves when the folder changes. */
  readonly watch: boolean;
  /** `STORE_URL`. */
  readonly store: string;
  /** `HTTP_HOST` and `HTTP_PORT`; port 0 takes any free port. */
  readonly http: { readonly host: string; readonly port: number };
  /** `LOG_LEVEL`. */
  readonly logLevel: LogLevel;
  /** `MODERATOR_ROLES`: ids of roles that may do what moderators may, and refresh. */
  readonly moderatorRoles: readonly string[];
  /** `REFRESH_SERVERS` and `REFRESH_USERS`: ids of where, or of who, may refresh too. */
  readonly refreshers: {
    readonly servers: readonly string[];
    readonly users: readonly string[];
  };
  /** `RATE_USER` and `RATE_CHANNEL`. */
  readonly rates: Rates;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

/** A variable is not as it must be; the message names it and says what is right. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const LOG_LEVELS = [
  "trace",
  "debug",
  "info",
  "warn",
  "error",
  "fatal",
  "silent",
] as const;

/** Their values may hold a secret, so a message never repeats them. */
const SECRET = new Set(["DISCORD_TOKEN", "STORE_URL"]);

const ids = (what: string) =>
  z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ""))
    .refine(
      (list) => list.every((id) => /^\d{17,20}$/.test(id)),
      `must be ids of ${what}, 17 to 20 digits each, with commas between them`,
    )
    .default([]);

const rate = (usual: string) =>
  z
    .string()
    .default(usual)
    .transform((written, context) => {
      const read = readRate(written);
      if (read !== undefined) return read;
      context.addIssue(
        "must be off, or how many at once and every how many seconds one more, such as 10/3, full again within an hour",
      );
      return z.NEVER;
    });

const VARIABLES = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]+$/,
      "must be the bot's token as the developer portal shows it, without spaces or line breaks",
    )
    .optional(),
  DISCORD_API: z
    .string()
    .refine(
      isAllowedApi,
      "must be an https:// address (http:// only for this machine, such as http://127.0.0.1:8080/api)",
    )
    .transform((address) => address.replace(/\/+$/, ""))
    .default("https://discord.com/api"),
  DISCORD_GUILD_IDS: ids("Discord servers"),
  KNOWLEDGE_DIR: z.string().default("knowledge"),
  WATCH: z.enum(["0", "1"], "must be 1 or 0").default("0"),
  STORE_URL: z
    .string()
    .refine(
      isStoreUrl,
      "must be sqlite:PATH, redis://HOST:PORT, rediss://HOST:PORT or memory:",
    )
    .default("sqlite:var/footnote.sqlite"),
  HTTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an IP address, such as 127.0.0.1")
    .default("127.0.0.1"),
  HTTP_PORT: z
    .string()
    .refine(
      (port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535,
      "must be a whole number from 0 to 65535",
    )
    .transform(Number)
    .default(3000),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`)
    .default("info"),
  MODERATOR_ROLES: ids("Discord roles"),
  REFRESH_SERVERS: ids("Discord servers"),
  REFRESH_USERS: ids("Discord users"),
  RATE_USER: rate("10/3"),
  RATE_CHANNEL: rate("30/1"),
});

/** The names of all variables that there are. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES.shape);

/**
 * Settings from the environment. An empty variable counts as not set.
 * @throws SettingsError with one sentence for each variable that is wrong.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    VARIABLE_NAMES.map((name) => [name, env[name]?.trim()]).filter(([, value]) => value),
  );
  const read = VARIABLES.safeParse(given);
  if (!read.success) {
    throw new SettingsError(read.error.issues.map((issue) => sentence(issue)).join("\n"));
  }
  const { data } = read;
  return {
    token: data.DISCORD_TOKEN ?? null,
    api: data.DISCORD_API,
    guilds: data.DISCORD_GUILD_IDS,
    knowledge: data.KNOWLEDGE_DIR,
    watch: data.WATCH === "1",
    store: data.STORE_URL,
    http: { host: data.HTTP_HOST, port: data.HTTP_PORT },
    logLevel: data.LOG_LEVEL,
    moderatorRoles: data.MODERATOR_ROLES,
    refreshers: { servers: data.REFRESH_SERVERS, users: data.REFRESH_USERS },
    rates: { user: data.RATE_USER, channel: data.RATE_CHANNEL },
  };

  function sentence(issue: z.core.$ZodIssue): string {
    const name = String(issue.path[0]);
    const value = SECRET.has(name) ? "" : ` It is "${given[name]}".`;
    return `${name} ${issue.message}.${value}`;
  }
}

function isStoreUrl(url: string): boolean {
  try {
    parseStoreUrl(url);
    return true;
  } catch {
    return false;
  }
}

/** The token travels in every request, so plain http may only go to this machine. */
function isAllowedApi(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.search !== "" || url.hash !== "") {
    return false;
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(host));
}
