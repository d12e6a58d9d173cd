import type { Logger } from "pino";
import type { Library } from "./edition/library.ts";
import type { Reader } from "./edition/reader.ts";
import { watchFolder } from "./edition/watch.ts";
import type { Exit } from "./exit.ts";
import { logDecisions } from "./log-decision.ts";
import { logRefreshes } from "./log-refreshes.ts";
import { logUnwatched } from "./log-unwatched.ts";
import { createDropped } from "./page/dropped.ts";
import { healthRoutes } from "./page/health.ts";
import { createLastQuestions } from "./page/last-questions.ts";
import { createMetrics } from "./page/metrics.ts";
import { metricsRoutes } from "./page/metrics-routes.ts";
import { pageRoutes } from "./page/page.ts";
import { ListenError, startServer } from "./page/server.ts";
import { nothingUp, type Up } from "./page/up.ts";
import { type Settings, SettingsError } from "./settings.ts";
import { createAsk } from "./store/ask.ts";
import { createFairUse } from "./store/fair-use.ts";
import { createGaps } from "./store/gaps.ts";
import { openStore } from "./store/store.ts";
import { createPainter } from "./timeline/picture/painter.ts";

/** What is asked on the page is nobody's concern once it is closed. */
const STORE = "memory:";

/** What the page is served from. */
interface Sources {
  /** The host's own articles. */
  readonly own: Library;
  readonly reader: Pick<Reader, "read">;
}

/** Answers on the local page until the process is to end. */
export async function servePage(
  settings: Settings,
  { own, reader }: Sources,
  { log, exit }: { readonly log: Logger; readonly exit: Exit },
): Promise<void> {
  const up: Up = { ...nothingUp(), gateway: "none" };
  const metrics = createMetrics(up);
  const library = logRefreshes(metrics.countRefreshes(own), log);
  const store = await openStore(STORE, { log, onFault: metrics.storeFault });
  exit.defer(() => store.close());
  if (settings.watch) {
    exit.defer(watchFolder(settings.knowledge, library, logUnwatched(log)));
  }
  const painter = createPainter();
  exit.defer(painter.close);
  const gaps = createGaps(store);
  exit.defer(gaps.close);
  const dropped = createDropped({ library, read: reader.read });
  const lastQuestions = createLastQuestions();
  const explaining = [lastQuestions.note, ...logDecisions(log)];
  Object.assign(up, { library, store });
  const fairUse = createFairUse({ store, rates: settings.rates });
  const page = pageRoutes({
    ask: createAsk({ shelves: dropped, store, count: metrics.asked, explaining }),
    shelves: dropped,
    dropped,
    lastQuestions,
    store,
    gaps,
    moderatorRoles: [],
    fairUse: metrics.countWaits(fairUse),
    draw: painter.draw,
  });
  const routes = [metricsRoutes(metrics), healthRoutes(up), ...page];
  const server = await startServer({ http: settings.http, routes, log }).catch(
    (error: unknown) => {
      throw error instanceof ListenError ? new SettingsError(error.message) : error;
    },
  );
  exit.defer(server.stop);
  const { id, entries } = library.current();
  const { address } = server;
  log.info(
    { event: "ready", edition: id, articles: entries.length, address },
    `There is no DISCORD_TOKEN, so this is the local page: ${address}`,
  );
}
