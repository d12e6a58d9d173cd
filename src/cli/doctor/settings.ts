import { readFileSync, statSync } from "node:fs";
import { parse } from "dotenv";
import {
  readSettings,
  type Settings,
  SettingsError,
  VARIABLE_NAMES,
} from "../../settings.ts";
import { type Finding, findingsOf } from "./finding.ts";

const { good, look, fix } = findingsOf("settings");

/** Settings of Node and of terminals, which may stand in `.env` too. */
const NOT_OURS = /^(?:NODE_\w+|TZ|NO_COLOR|FORCE_COLOR)$/;

/** Bits of a file's mode that let others than its owner have it. */
const OTHERS = 0o077;

/**
 * Looks at the environment and at `.env`, as the bot reads them.
 * @returns settings null where they are wrong
 */
export function examineSettings(
  env: NodeJS.ProcessEnv,
  file: string,
): { readonly findings: readonly Finding[]; readonly settings: Settings | null } {
  const written = readFile(file);
  const given = { ...written, ...env };
  const findings = written === null ? [] : fileFindings(written, env, file);
  try {
    const settings = readSettings(given);
    const set = VARIABLE_NAMES.filter((name) => given[name]?.trim());
    const said =
      set.length === 0
        ? "Nothing is set: all is as .env.example has it."
        : `Set, and in range: ${set.join(", ")}.`;
    return { settings, findings: [good(said), ...findings] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const remedy = "Change it; .env.example says what it takes.";
    const wrong = error.message.split("\n").map((sentence) => fix(sentence, remedy));
    const rest = look(
      "The rest was not looked at, as it depends on the settings.",
      "Run `npm run doctor` again then.",
    );
    return { settings: null, findings: [...wrong, ...findings, rest] };
  }
}

function readFile(file: string): Record<string, string> | null {
  try {
    return parse(readFileSync(file));
  } catch {
    return null;
  }
}

function fileFindings(
  written: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv,
  file: string,
): Finding[] {
  const names = Object.keys(written);
  const unknown = names.filter(
    (name) => !VARIABLE_NAMES.includes(name) && !NOT_OURS.test(name),
  );
  const overruled = names.filter(
    (name) =>
      VARIABLE_NAMES.includes(name) &&
      env[name] !== undefined &&
      env[name] !== written[name],
  );
  const isOpen =
    process.platform !== "win32" &&
    Boolean(written["DISCORD_TOKEN"]) &&
    (statSync(file).mode & OTHERS) !== 0;
  return [
    ...unknown.map((name) =>
      look(
        `.env sets ${name}, which is no variable of Footnote's.`,
        "Compare its name with those in .env.example.",
      ),
    ),
    ...overruled.map((name) =>
      look(
        `${name} in .env has no effect, as the environment has another value for it.`,
        "Take away one of the two.",
      ),
    ),
    ...(isOpen
      ? [
          look(
            ".env holds the token, and others on this machine may read it.",
            "Run `chmod 600 .env`.",
          ),
        ]
      : []),
  ];
}
