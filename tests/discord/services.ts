import { pino } from "pino";
import type { Services } from "../../src/discord/command.ts";
import { buildEdition } from "../../src/edition/build.ts";
import { createAskedQuestions } from "../../src/store/asked-questions.ts";
import { createAudit } from "../../src/store/audit.ts";
import { createGaps } from "../../src/store/gaps.ts";
import { createLanguages } from "../../src/store/languages.ts";
import { createPins } from "../../src/store/pins.ts";
import { createShelves } from "../../src/store/shelves.ts";
import { openStore } from "../../src/store/store.ts";
import { createUsage } from "../../src/store/usage.ts";

/**
 * The services of a bot whose test is not about them: nothing is asked or drawn, there are no
 * articles, nobody has to wait, and the store is a new one in memory. `given` are others.
 */
export async function servicesWith(given: Partial<Services> = {}): Promise<Services> {
  const store =
    given.store ?? (await openStore("memory:", { log: pino({ level: "silent" }) }));
  const log = pino({ level: "silent" });
  const edition = buildEdition([]);
  const library = given.library ?? {
    current: () => edition,
    readAt: () => new Date(),
    refresh: () => Promise.reject(new Error("not refreshed here")),
  };
  return {
    store,
    asked: createAskedQuestions(store),
    shelves: createShelves({ library, store, log }),
    audit: createAudit(store),
    gaps: createGaps(store),
    languages: createLanguages(store),
    pins: createPins(store),
    usage: createUsage(store),
    replied: () => {},
    gateway: () => ({ isConnected: true, pingMs: null }),
    existingIn: () => null,
    moderatorRoles: [],
    refreshers: { servers: [], users: [] },
    fairUse: { take: async () => null },
    download: async () => ({ refused: "elsewhere" }),
    draw: () => Promise.reject(new Error("nothing is drawn here")),
    ask: () => Promise.reject(new Error("not asked here")),
    library,
    ...given,
  };
}
