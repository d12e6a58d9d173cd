import { config } from "dotenv";
import { articles } from "./cli/articles.ts";
import { ask } from "./cli/ask.ts";
import { check } from "./cli/check.ts";
import { doctor } from "./cli/doctor.ts";
import {
  readArticlesOptions,
  readAskOptions,
  readDoctorOptions,
  readTimelineOptions,
} from "./cli/options.ts";
import { endWithReader, print } from "./cli/output.ts";
import { timeline } from "./cli/timeline.ts";
import { type Command, USAGE, UsageError, usageErrorOf } from "./cli/usage.ts";
import { readSettings } from "./settings.ts";

/** Exit statuses: all went well, something failed, the command line or its input is wrong. */
const FAILED = 1;
const MISUSED = 2;

endWithReader();
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (!isCommand(name)) {
    process.stderr.write(
      `${name ? `There is no command "${name}".` : "There is no command."}\n\n${Object.values(USAGE).join("\n")}`,
    );
    return MISUSED;
  }
  try {
    return await run(name, args);
  } catch (error) {
    const misuse = error instanceof UsageError ? error : usageErrorOf(error);
    if (misuse) {
      process.stderr.write(`${misuse.message}\n\n${USAGE[name]}`);
      return MISUSED;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return FAILED;
  }
}

async function run(name: Command, args: readonly string[]): Promise<number> {
  if (name === "ask") {
    const options = readAskOptions(args);
    return options.help ? help(name) : ask(options, readPlaces());
  }
  if (name === "timeline") {
    const options = readTimelineOptions(args);
    return options.help ? help(name) : timeline(options, readPlaces().knowledge);
  }
  if (name === "doctor") {
    const options = readDoctorOptions(args);
    return options.help ? help(name) : doctor(options);
  }
  const options = readArticlesOptions(args);
  if (options.help) return help(name);
  const { knowledge } = readPlaces();
  if (!options.check) return articles(options, knowledge);
  return check({ path: options.knowledge ?? knowledge, json: options.json });
}

async function help(name: Command): Promise<number> {
  await print(USAGE[name]);
  return 0;
}

/** Only what the command line uses: a wrong Discord setting does not stop it. */
function readPlaces(): { knowledge: string; store: string } {
  config({ quiet: true });
  const { KNOWLEDGE_DIR, STORE_URL } = process.env;
  return readSettings({ KNOWLEDGE_DIR, STORE_URL });
}

function isCommand(name: string | undefined): name is Command {
  return name !== undefined && Object.hasOwn(USAGE, name);
}
