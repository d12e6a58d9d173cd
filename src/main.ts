import { config } from "dotenv";
import { createExit } from "./exit.ts";
import { createLog } from "./log.ts";
import { readSettings, type Settings, SettingsError } from "./settings.ts";

config({ quiet: true });
try {
  start(readSettings(process.env));
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function start(settings: Settings): void {
  const log = createLog(settings.logLevel);
  const exit = createExit(log);
  // Only what is run is loaded, so that the other costs no start-up time.
  exit.run(async () => {
    const { token } = settings;
    if (token === null) {
      const { runPage } = await import("./run-page.ts");
      await runPage(settings, { log, exit });
    } else {
      const { runBot } = await import("./run-bot.ts");
      await runBot(settings, token, { log, exit });
    }
  });
}
