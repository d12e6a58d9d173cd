import type { Logger } from "pino";
import type { Outcome, Turn } from "../answering/answer.ts";
import type { Bucket } from "./bucket.ts";
import type { Connect } from "./connection.ts";
import { createFaultLog, type FaultLog } from "./fault-log.ts";
import type { KeptCard, Vote } from "./kept-card.ts";
import { openLine } from "./line.ts";
import { PACE, type Pace } from "./pace.ts";
import type { ServerSettings } from "./server-settings.ts";
import { openSpace, type Space } from "./space.ts";
import { SPACES } from "./spaces.ts";
import { parseStoreUrl, type StoreAddress } from "./url.ts";
import { within } from "./within.ts";

/** All that is kept from one question to the next. None of it ever costs an answer. */
export interface Store {
  readonly answers: Space<Outcome>;
  /** Keys begin with the asker's id. */
  readonly conversations: Space<Turn>;
  /** Keys begin with the id of a user or a channel. */
  readonly buckets: Space<Bucket>;
  /** Keys begin with the asker's id. */
  readonly cards: Space<KeptCard>;
  /** Keys begin with the voter's id. */
  readonly votes: Space<Vote>;
  /** Keys are the servers' ids. */
  readonly settings: Space<ServerSettings>;
  /** "degraded" while the backend is down and this process's memory stands in for it. */
  health(): "ok" | "degraded";
  /** Lets the writes under way end and lets go of the backend; never hangs. */
  close(): Promise<void>;
}

/**
 * Opens the store behind a URL. A backend that is down is no error: the store starts
 * degraded, and tries again in the background.
 * @param options.pace other waiting times, for tests
 * @throws Error when the URL is none of `sqlite:PATH`, `redis://…`, `rediss://…`, `memory:`
 */
export async function openStore(
  url: string,
  options: { readonly log: Logger; readonly pace?: Partial<Pace> },
): Promise<Store> {
  const address = parseStoreUrl(url);
  const pace = { ...PACE, ...options.pace };
  const faults = createFaultLog(options.log, pace.log);
  const connect = await connectorFor(address, pace, faults);
  const line = connect === null ? null : await openLine(connect, pace, faults);
  const parts = { line, faults, pace };
  const answers = openSpace(SPACES.answers, parts);
  const conversations = openSpace(SPACES.conversations, parts);
  const buckets = openSpace(SPACES.buckets, parts);
  const cards = openSpace(SPACES.cards, parts);
  const votes = openSpace(SPACES.votes, parts);
  const settings = openSpace(SPACES.settings, parts);
  const spaces = [answers, conversations, buckets, cards, votes, settings];

  return {
    answers,
    conversations,
    buckets,
    cards,
    votes,
    settings,
    health: () => (line === null || line.isUp() ? "ok" : "degraded"),
    async close() {
      const settled = Promise.all(spaces.map((space) => space.settled()));
      await within(settled, pace.write).catch(() => undefined);
      await line?.close();
    },
  };
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
