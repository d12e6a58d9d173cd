import type { Settings } from "../../settings.ts";
import type { Finding } from "./finding.ts";
import { examineHttp } from "./http.ts";
import { examineKnowledge } from "./knowledge.ts";
import { examineSettings } from "./settings.ts";
import { examineTheStore } from "./store.ts";

/**
 * Looks at all that a host can set, area by area, as each takes a while.
 * @param file where `.env` is
 */
export async function* examine(
  env: NodeJS.ProcessEnv,
  file: string,
): AsyncGenerator<Finding> {
  const { findings, settings } = examineSettings(env, file);
  yield* findings;
  if (settings === null) return;
  yield* await examineKnowledge(settings.knowledge);
  yield* await examineTheStore(settings.store);
  yield* await examineHttp(settings);
  yield* await discordFindings(settings);
}

async function discordFindings(settings: Settings): Promise<readonly Finding[]> {
  if (settings.token === null) {
    const text = "There is no DISCORD_TOKEN: `npm start` serves the local page alone.";
    return [{ area: "discord", level: "good", text, remedy: null }];
  }
  // Loaded only where it is used, as no other command needs discord.js.
  const { examineDiscord } = await import("./discord.ts");
  return examineDiscord(settings, settings.token);
}
