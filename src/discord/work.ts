import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { loggable, newReference } from "../failure.ts";
import { REMEMBERED_EVENTS } from "../replies/limits.ts";
import { doPutOff } from "../store/afterwards.ts";
import { createRecent } from "./recent.ts";

/** What is to be done about one event. */
export interface Job {
  /** The event's id: an event delivered twice is worked on once. */
  readonly id: string;
  readonly run: () => Promise<void>;
  /** Tells the user that there will be no answer, as we are going. */
  readonly apologise: () => Promise<void>;
}

/** All that is being worked on. */
export interface Work {
  /** Starts a job; once the work is ending, only apologises. */
  readonly take: (job: Job) => void;
  /**
   * Takes nothing more and waits for what is under way; what is not done after `patience`
   * ms is apologised for. Takes at most a quarter longer than that.
   */
  readonly end: (patience: number) => Promise<void>;
}

/** Nothing that a job does can reject into the caller. */
export function createWork(log: Logger): Work {
  const recent = createRecent(REMEMBERED_EVENTS);
  const underWay = new Map<Job, Promise<void>>();
  let ending = false;

  function start(job: Job, run: () => Promise<void>): void {
    const promise = run()
      .catch((error: unknown) =>
        log.error(
          { event: "failed", reference: newReference(), ...loggable(error) },
          "Could not finish",
        ),
      )
      .finally(() => underWay.delete(job));
    underWay.set(job, promise);
  }

  async function allDone(patience: number): Promise<void> {
    const patient = new AbortController();
    const over = delay(patience, undefined, { signal: patient.signal }).catch(() => {});
    const done = (async () => {
      while (underWay.size > 0) await Promise.all(underWay.values());
    })();
    await Promise.race([done, over]);
    patient.abort();
  }

  return {
    take(job) {
      if (recent.isNew(job.id)) start(job, ending ? job.apologise : job.run);
    },
    async end(patience) {
      ending = true;
      await allDone(patience);
      await doPutOff();
      const late = [...underWay.keys()];
      if (late.length === 0) return;
      log.warn({ event: "late", jobs: late.length }, "Not done in time; apologising");
      const apologies = Promise.allSettled(late.map((job) => job.apologise()));
      await Promise.race([apologies, delay(patience / 4, undefined, { ref: false })]);
    },
  };
}
