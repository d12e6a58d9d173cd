import type { Logger } from "pino";
import type { Outcome, Turn } from "../answering/answer.ts";
import type { Difference } from "../answering/compared.ts";
import { doPutOff } from "./afterwards.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { Bucket } from "./bucket.ts";
import type { Connect } from "./connection.ts";
import type { Draft } from "./draft.ts";
import { createFaultLog, type FaultKind, type FaultLog } from "./fault-log.ts";
import type { Gap } from "./gap.ts";
import type { KeptCard, Vote } from "./kept-card.ts";
import type { KeptLanguage } from "./language.ts";
import type { LeftServer } from "./left-server.ts";
import { openLine } from "./line.ts";
import { PACE, type Pace } from "./pace.ts";
import type { Pin } from "./pin.ts";
import type { RefreshNotice } from "./refresh-notice.ts";
import type { ServerSettings } from "./server-settings.ts";
import type { AskedQuestion, RecentQuestion } from "./shapes.ts";
import { openShelfStore, type ShelfStore } from "./shelf-store.ts";
import { type OpenSpace, openSpace, type Space } from "./space.ts";
import { type PersonalSpace, SPACES } from "./spaces.ts";
import type { DayTally } from "./tally.ts";
import { parseStoreUrl, type StoreAddress } from "./url.ts";
import { within } from "./within.ts";

/** All that is kept from one question to the next. None of it ever costs an answer. */
export interface Store {
  readonly answers: Space<Outcome>;
  /** Keys begin with the asker's id, and so they do in all personal spaces. */
  readonly conversations: Space<Turn>;
  /** Keys begin with the id of a user or a channel. */
  readonly buckets: Space<Bucket>;
  readonly cards: Space<KeptCard>;
  readonly votes: Space<Vote>;
  readonly languages: Space<KeptLanguage>;
  /** Keys are a moderator's id, a server's and the draft's. */
  readonly drafts: Space<Draft>;
  /** Keys are the servers' ids. */
  readonly settings: Space<ServerSettings>;
  readonly recent: Space<readonly RecentQuestion[]>;
  /** Keys are a server's id and the entry's. */
  readonly audit: Space<AuditEntry>;
  /** Keys are the servers' ids and a number. */
  readonly asked: Space<AskedQuestion>;
  /** Keys are the servers' ids and one of the refresh. */
  readonly differences: Space<readonly Difference[]>;
  readonly shelf: ShelfStore;
  /** Keys are a server's id and the gap's. */
  readonly gaps: Space<Gap>;
  /** Keys are the servers' ids. */
  readonly pins: Space<readonly Pin[]>;
  /** Keys begin with a server's id. */
  readonly tallies: Space<DayTally>;
  /** Keys are "servers" and a server's id. */
  readonly left: Space<LeftServer>;
  readonly refreshes: Space<RefreshNotice>;
  /** Removes what the personal spaces have of a user; gives how many values each had. */
  forget(user: string): Promise<Forgotten>;
  /** Removes all that is kept of a server, but for what is its members' own. */
  forgetServer(server: string): Promise<void>;
  /** "degraded" while the backend is down and this process's memory stands in for it. */
  health(): "ok" | "degraded";
  /** Lets the writes under way end and lets go of the backend; never hangs. */
  close(): Promise<void>;
}

/** How many values were removed from each personal space. */
export type Forgotten = ReadonlyMap<PersonalSpace, number>;

/**
 * Opens the store behind a URL. A backend that is down is no error: the store starts
 * degraded, and tries again in the background.
 * @param options.onFault told of all that is wrong with it, as often as it is
 * @param options.pace other waiting times, for tests
 * @throws Error when the URL is none of `sqlite:PATH`, `redis://…`, `rediss://…`, `memory:`
 */
export async function openStore(
  url: string,
  options: {
    readonly log: Logger;
    readonly onFault?: (kind: FaultKind) => void;
    readonly pace?: Partial<Pace>;
  },
): Promise<Store> {
  const address = parseStoreUrl(url);
  const pace = { ...PACE, ...options.pace };
  const faults = createFaultLog(options.log, pace.log, options.onFault);
  const connect = await connectorFor(address, pace, faults);
  const line = connect === null ? null : await openLine(connect, pace, faults);
  const parts = { line, faults, pace };
  const spaces = {
    answers: openSpace(SPACES.answers, parts),
    conversations: openSpace(SPACES.conversations, parts),
    cards: openSpace(SPACES.cards, parts),
    votes: openSpace(SPACES.votes, parts),
    buckets: openSpace(SPACES.buckets, parts),
    recent: openSpace(SPACES.recent, parts),
    languages: openSpace(SPACES.languages, parts),
    drafts: openSpace(SPACES.drafts, parts),
    settings: openSpace(SPACES.settings, parts),
    audit: openSpace(SPACES.audit, parts),
    asked: openSpace(SPACES.asked, parts),
    differences: openSpace(SPACES.differences, parts),
    gaps: openSpace(SPACES.gaps, parts),
    pins: openSpace(SPACES.pins, parts),
    tallies: openSpace(SPACES.tallies, parts),
    left: openSpace(SPACES.left, parts),
    refreshes: openSpace(SPACES.refreshes, parts),
  } satisfies Record<keyof typeof SPACES, Ending>;

  const shelf = openShelfStore({ line, pace });
  return {
    ...spaces,
    cards: {
      ...spaces.cards,
      async get(key) {
        // A card is kept when it is shown, and its buttons may be pressed at once.
        await doPutOff();
        return spaces.cards.get(key);
      },
    },
    shelf,
    async forget(user) {
      await doPutOff();
      return forgetIn(spaces, user);
    },
    async forgetServer(server) {
      await doPutOff();
      await shelf.forget(server);
      for (const [name, space] of Object.entries(spaces)) {
        if (isPersonal(name)) continue;
        await space.remove([server]);
        await space.forget(server);
      }
    },
    health: () => (line === null || line.isUp() ? "ok" : "degraded"),
    async close() {
      await doPutOff();
      const settled = Promise.all(Object.values(spaces).map((space) => space.settled()));
      await within(settled, pace.write).catch(() => undefined);
      await line?.close();
    },
  };
}

type Ending = Pick<OpenSpace<never>, "forget" | "remove" | "settled">;

/** Every personal space there is, so that one added later is not left out. */
async function forgetIn(
  spaces: Readonly<Record<PersonalSpace, Ending>>,
  user: string,
): Promise<Forgotten> {
  const counts = Object.keys(SPACES)
    .filter(isPersonal)
    .map(async (name) => [name, await spaces[name].forget(user)] as const);
  return new Map(await Promise.all(counts));
}

function isPersonal(name: string): name is PersonalSpace {
  return Object.entries(SPACES).some(
    ([space, { personal }]) => space === name && personal,
  );
}

/** Loads only the backend that is asked for, so that the others cost no start-up time. */
async function connectorFor(
  address: StoreAddress,
  pace: Pace,
  faults: FaultLog,
): Promise<Connect | null> {
  switch (address.kind) {
    case "memory":
      return null;
    case "sqlite": {
      const { sqliteConnector } = await import("./sqlite.ts");
      return sqliteConnector(address.file, { faults });
    }
    case "redis": {
      const { redisConnector } = await import("./redis.ts");
      return redisConnector(address.url, pace.open);
    }
  }
}
