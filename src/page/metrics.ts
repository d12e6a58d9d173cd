import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { countsOf } from "../edition/counts.ts";
import type { Library, Refresh } from "../edition/library.ts";
import type { OnReply } from "../replies/replied.ts";
import type { Hear } from "../store/ask.ts";
import type { FairUse } from "../store/fair-use.ts";
import type { FaultKind } from "../store/fault-log.ts";
import { readiness } from "./readiness.ts";
import type { Up } from "./up.ts";

/** What is counted of one process, for Prometheus. It never holds what users or servers say or are called. */
export interface Metrics {
  /** Counts questions, their times, and which of them the cache could answer. */
  readonly asked: Hear;
  /** Counts replies and the time to them. */
  readonly replied: OnReply;
  /** Counts what is wrong with the store. */
  readonly storeFault: (kind: FaultKind) => void;
  /** The same library, whose refreshes are counted. */
  readonly countRefreshes: (library: Library) => Library;
  /** The same limits, with a count of whom they let through. */
  readonly countWaits: (fairUse: FairUse) => FairUse;
  /** All of it in Prometheus' text format. */
  readonly text: () => Promise<string>;
  /** The format's media type. */
  readonly type: string;
}

/** Seconds. Most answers take a millisecond or two, out of the cache a fraction of one. */
const ANSWER_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1];

/** Seconds. Discord waits for three. */
const REPLY_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

/** Seconds. */
const REFRESH_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

const FAULTS: readonly FaultKind[] = ["backend", "value", "corrupt", "recovered"];
const REFRESHES: readonly Refresh["outcome"][] = [
  "refreshed",
  "unchanged",
  "kept",
  "busy",
];

/** Counts from now on, in a registry of its own. */
export function createMetrics(up: Up): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const questions = new Counter({
    name: "footnote_questions_total",
    help: "Questions, by what they came to and the way they came in",
    labelNames: ["status", "surface"],
    registers,
  });
  const cache = new Counter({
    name: "footnote_cache_lookups_total",
    help: "Questions that the cache could answer (hit) or not (miss)",
    labelNames: ["outcome"],
    registers,
  });
  const answers = new Histogram({
    name: "footnote_answer_seconds",
    help: "From a question to its answer, by the way it came in",
    labelNames: ["surface"],
    buckets: ANSWER_SECONDS,
    registers,
  });
  const replies = new Histogram({
    name: "footnote_reply_seconds",
    help: "From an event to the end of the reply to it, by the way it came in and what became of it",
    labelNames: ["surface", "outcome"],
    buckets: REPLY_SECONDS,
    registers,
  });
  const limiter = new Counter({
    name: "footnote_limiter_total",
    help: "Questions, presses and suggestions that were let through (passed), or had to wait for the user's or the channel's sake",
    labelNames: ["outcome"],
    registers,
  });
  const refreshes = new Counter({
    name: "footnote_refreshes_total",
    help: "Refreshes of the articles, by what they came to",
    labelNames: ["outcome"],
    registers,
  });
  const refreshTimes = new Histogram({
    name: "footnote_refresh_seconds",
    help: "How long refreshes took that came to an end",
    buckets: REFRESH_SECONDS,
    registers,
  });
  const faults = new Counter({
    name: "footnote_store_faults_total",
    help: "What was wrong with the store: its backend, a value in it, its file; and how often it was back",
    labelNames: ["kind"],
    registers,
  });
  // What never happened is counted, too: only so can the first time be seen.
  for (const outcome of ["hit", "miss"]) cache.inc({ outcome }, 0);
  for (const outcome of ["passed", "user", "channel"]) limiter.inc({ outcome }, 0);
  for (const outcome of REFRESHES) refreshes.inc({ outcome }, 0);
  for (const kind of FAULTS) faults.inc({ kind }, 0);

  /** A figure that is looked up when it is asked for; left out while there is none. */
  function figure(
    name: string,
    help: string,
    look: () => number | null | Promise<number | null>,
  ): void {
    new Gauge({
      name: `footnote_${name}`,
      help,
      registers,
      async collect() {
        const value = await look();
        if (value === null) this.remove();
        else this.set(value);
      },
    });
  }

  const gateway = () => (up.gateway === "none" ? null : up.gateway?.());
  const edition = () => up.library?.current() ?? null;
  const counted = () => {
    const current = edition();
    return current === null ? null : countsOf(current);
  };
  figure("ready", "Whether the process can answer", async () =>
    Number((await readiness(up)).ready),
  );
  figure("gateway_connected", "Whether Discord is connected", () => {
    const now = gateway();
    return now === null ? null : Number(now?.isConnected ?? false);
  });
  figure("gateway_ping_seconds", "How long Discord took over the last heartbeat", () =>
    seconds(gateway()?.pingMs),
  );
  figure(
    "store_up",
    "Whether the store's backend is up: else memory stands in for it",
    () => (up.store === null ? null : Number(up.store.health() === "ok")),
  );
  figure("edition_age_seconds", "Since the articles were last read", () =>
    up.library === null ? null : (Date.now() - up.library.readAt().getTime()) / 1_000,
  );
  figure("edition_articles", "Articles that all servers share", () => {
    return counted()?.articles ?? null;
  });
  figure("edition_passages", "Passages of those articles", () => {
    return counted()?.passages ?? null;
  });
  figure("edition_facts", "Dated statements of those articles", () => {
    return counted()?.facts ?? null;
  });
  figure("edition_skipped_files", "Files that could not be read as articles", () => {
    return edition()?.skipped.length ?? null;
  });

  return {
    asked({ surface }, _turn, { answer: { status, took_ms } }, { isCached }) {
      if (surface === undefined) return;
      questions.inc({ status, surface });
      cache.inc({ outcome: isCached ? "hit" : "miss" });
      answers.observe({ surface }, took_ms / 1_000);
    },
    replied(surface, outcome, ms) {
      replies.observe({ surface, outcome }, ms / 1_000);
    },
    storeFault: (kind) => faults.inc({ kind }),
    countRefreshes: (library) => ({
      ...library,
      async refresh(options) {
        const refresh = await library.refresh(options);
        refreshes.inc({ outcome: refresh.outcome });
        if ("took_ms" in refresh) refreshTimes.observe(refresh.took_ms / 1_000);
        return refresh;
      },
    }),
    countWaits: (fairUse) => ({
      async take(doer, deed) {
        const wait = await fairUse.take(doer, deed);
        limiter.inc({ outcome: wait?.who ?? "passed" });
        return wait;
      },
    }),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}

function seconds(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : ms / 1_000;
}
