import { config } from "dotenv";
import { startBot } from "./discord/bot.ts";
import { createDownload } from "./discord/download.ts";
import { loadCommands } from "./discord/load-commands.ts";
import { ConnectError } from "./discord/persist.ts";
import { type Library, openLibrary } from "./edition/library.ts";
import { readOnce } from "./edition/read-once.ts";
import { createReader, type Reader } from "./edition/reader.ts";
import { watchFolder } from "./edition/watch.ts";
import { createExit } from "./exit.ts";
import { createLog } from "./log.ts";
import { logWatch } from "./log-watch.ts";
import { readSettings, type Settings, SettingsError } from "./settings.ts";
import { createAsk } from "./store/ask.ts";
import { createAskedQuestions, keepAsked } from "./store/asked-questions.ts";
import { createAudit } from "./store/audit.ts";
import { createFairUse } from "./store/fair-use.ts";
import { createGaps } from "./store/gaps.ts";
import { keepCount } from "./store/keep-count.ts";
import { createPins } from "./store/pins.ts";
import { shareLibrary } from "./store/shared-library.ts";
import { createShelves } from "./store/shelves.ts";
import { openStore } from "./store/store.ts";
import { createUsage } from "./store/usage.ts";
import { createPainter } from "./timeline/picture/painter.ts";

const NO_TOKEN =
  "There is no DISCORD_TOKEN: copy .env.example to .env and set it there, or try Footnote without Discord with `npm run ask`.";

config({ quiet: true });
try {
  const settings = readSettings(process.env);
  if (settings.token === null) throw new SettingsError(NO_TOKEN);
  start(settings, settings.token);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function start(settings: Settings, token: string): void {
  const log = createLog(settings.logLevel);
  const exit = createExit(log);
  run().catch(exit.fail);

  async function run(): Promise<void> {
    const reader = createReader();
    exit.defer(reader.close);
    const own = await openKnowledge(settings.knowledge, reader);
    const store = await openStore(settings.store, { log });
    exit.defer(() => store.close());
    const library = shareLibrary(own, store);
    exit.defer(library.close);
    if (settings.watch) {
      exit.defer(watchFolder(settings.knowledge, library, logWatch(log)));
    }
    const shelves = createShelves({ library, store, log, read: readOnce(reader.read) });
    const painter = createPainter();
    exit.defer(painter.close);
    const asked = createAskedQuestions(store);
    const pins = createPins(store);
    const gaps = createGaps(store);
    exit.defer(gaps.close);
    const usage = createUsage(store);
    exit.defer(usage.close);
    const hear = [keepAsked(asked), keepCount({ gaps, usage })];
    const bot = await startBot({
      settings,
      token,
      commands: await loadCommands(new URL("../commands/", import.meta.url)),
      services: {
        ask: createAsk({ shelves, store, pins, hear }),
        asked,
        fairUse: createFairUse({ store, rates: settings.rates }),
        library,
        shelves,
        store,
        audit: createAudit(store),
        gaps,
        pins,
        usage,
        moderatorRoles: settings.moderatorRoles,
        refreshers: settings.refreshers,
        download: createDownload(settings.api),
        draw: painter.draw,
      },
      log,
      onRefused: (sentence) => exit.fail(new ConnectError(sentence)),
    });
    exit.defer(() => bot.stop());
    const { id, entries } = library.current();
    log.info(
      { event: "ready", edition: id, articles: entries.length, servers: bot.servers },
      "Ready to answer",
    );
  }
}

async function openKnowledge(folder: string, reader: Reader): Promise<Library> {
  try {
    return await openLibrary(folder, reader);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`KNOWLEDGE_DIR must be a folder with articles. ${why}`);
  }
}
