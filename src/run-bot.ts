import type { Logger } from "pino";
import { startBot } from "./discord/bot.ts";
import { ConnectError } from "./discord/connect-error.ts";
import { createDownload } from "./discord/download.ts";
import { loadCommands } from "./discord/load-commands.ts";
import { readOnce } from "./edition/read-once.ts";
import { createReader } from "./edition/reader.ts";
import { watchFolder } from "./edition/watch.ts";
import type { Exit } from "./exit.ts";
import { logWatch } from "./log-watch.ts";
import { openKnowledge } from "./open-knowledge.ts";
import type { Settings } from "./settings.ts";
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

/** Answers in Discord until the process is to end. */
export async function runBot(
  settings: Settings,
  token: string,
  { log, exit }: { readonly log: Logger; readonly exit: Exit },
): Promise<void> {
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
