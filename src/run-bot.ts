import type { Logger } from "pino";
import { startBot } from "./discord/bot.ts";
import { ConnectError } from "./discord/connect-error.ts";
import { createDownload } from "./discord/download.ts";
import { loadCommands } from "./discord/load-commands.ts";
import { readOnce } from "./edition/read-once.ts";
import { createReader } from "./edition/reader.ts";
import { watchFolder } from "./edition/watch.ts";
import type { Exit } from "./exit.ts";
import { logDecisions } from "./log-decision.ts";
import { logRefreshes } from "./log-refreshes.ts";
import { logUnwatched } from "./log-unwatched.ts";
import { openKnowledge } from "./open-knowledge.ts";
import { healthRoutes } from "./page/health.ts";
import { createMetrics, type Metrics } from "./page/metrics.ts";
import { metricsRoutes } from "./page/metrics-routes.ts";
import { ListenError, startServer } from "./page/server.ts";
import { nothingUp, type Up } from "./page/up.ts";
import type { Settings } from "./settings.ts";
import { createAsk } from "./store/ask.ts";
import { createAskedQuestions, keepAsked } from "./store/asked-questions.ts";
import { createAudit } from "./store/audit.ts";
import { createFairUse } from "./store/fair-use.ts";
import { createGaps } from "./store/gaps.ts";
import { keepCount } from "./store/keep-count.ts";
import { createLanguages } from "./store/languages.ts";
import { createPins } from "./store/pins.ts";
import { shareLibrary } from "./store/shared-library.ts";
import { UNDO_MS } from "./store/shelf.ts";
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
  const up = nothingUp();
  const metrics = createMetrics(up);
  await serveHealth({ settings, up, metrics, log, exit });
  const reader = createReader();
  exit.defer(reader.close);
  const own = await openKnowledge(settings.knowledge, reader);
  const store = await openStore(settings.store, { log, onFault: metrics.storeFault });
  exit.defer(() => store.close());
  const library = shareLibrary(logRefreshes(metrics.countRefreshes(own), log), store);
  Object.assign(up, { library, store });
  exit.defer(library.close);
  if (settings.watch) {
    exit.defer(watchFolder(settings.knowledge, library, logUnwatched(log)));
  }
  const shelves = createShelves({ library, store, log, read: readOnce(reader.read) });
  const tidying = setInterval(shelves.tidy, UNDO_MS).unref();
  exit.defer(async () => clearInterval(tidying));
  const painter = createPainter();
  exit.defer(painter.close);
  const asked = createAskedQuestions(store);
  const pins = createPins(store);
  const gaps = createGaps(store);
  exit.defer(gaps.close);
  const usage = createUsage(store);
  exit.defer(usage.close);
  const hear = [keepAsked(asked), keepCount({ gaps, usage })];
  const fairUse = createFairUse({ store, rates: settings.rates });
  const bot = await startBot({
    settings,
    token,
    commands: await loadCommands(new URL("../commands/", import.meta.url)),
    services: {
      ask: createAsk({
        ...{ shelves, store, pins, hear },
        ...{ count: metrics.asked, explaining: logDecisions(log) },
      }),
      asked,
      fairUse: metrics.countWaits(fairUse),
      languages: createLanguages(store),
      library,
      shelves,
      store,
      audit: createAudit(store),
      gaps,
      pins,
      usage,
      replied: metrics.replied,
      moderatorRoles: settings.moderatorRoles,
      refreshers: settings.refreshers,
      download: createDownload(settings.api),
      draw: painter.draw,
    },
    log,
    onRefused: (sentence) => exit.fail(new ConnectError(sentence)),
  });
  up.gateway = bot.gateway;
  exit.defer(() => {
    // Nobody is to wait for a process that is going.
    up.gateway = null;
    return bot.stop();
  });
  const { id, entries } = library.current();
  log.info(
    { event: "ready", edition: id, articles: entries.length, servers: bot.servers },
    "Ready to answer",
  );
}

/** Serves health and metrics. Users come first: without a free port the bot goes on without. */
async function serveHealth(parts: {
  readonly settings: Pick<Settings, "http">;
  readonly up: Up;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly exit: Exit;
}): Promise<void> {
  const { settings, up, metrics, log, exit } = parts;
  const routes = [metricsRoutes(metrics), healthRoutes(up)];
  try {
    const server = await startServer({ http: settings.http, routes, log });
    exit.defer(server.stop);
    const { address } = server;
    log.info({ event: "serving", address }, `Health and metrics are at ${address}`);
  } catch (error) {
    if (!(error instanceof ListenError)) throw error;
    log.warn(
      { event: "not_serving" },
      `${error.message} Until then there are no health and metrics.`,
    );
  }
}
