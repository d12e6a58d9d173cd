import type { Logger } from "pino";
import { ConnectError } from "./discord/connect-error.ts";
import { loggable } from "./failure.ts";
import { SettingsError } from "./settings.ts";

/** The way out of the process, in order. */
export interface Exit {
  /** Adds what is to be closed on the way out; the last one added is closed first. */
  readonly defer: (close: () => Promise<void>) => void;
  /**
   * Does what the process is for, and leaves as `fail` does where that fails; unless it was
   * leaving already, which takes from under it what it was waiting for.
   */
  readonly run: (work: () => Promise<void>) => void;
  /** Says why it cannot go on, and leaves with exit status 1. */
  readonly fail: (reason: unknown) => void;
}

/** `npm start` passes Ctrl-C on to us, which the terminal has sent to us already. */
const SAME_KEY_PRESS_MS = 1_000;

/** What still holds the event loop when all is closed gets so long. */
const LINGER_MS = 500;

/** Whatever hangs, the process is gone within 10 s: then Docker would kill it. */
const PATIENCE_MS = 9_500;

/**
 * Leaves in order on SIGTERM and SIGINT, with exit status 0, and when a promise or a
 * listener fails unseen, with 1: what state that leaves behind nobody knows. What will not
 * close is left open after 10 s, and a second signal ends the process at once.
 */
export function createExit(log: Logger): Exit {
  const open = new AsyncDisposableStack();
  let leftAt: number | null = null;

  async function leave(status: number): Promise<void> {
    process.exitCode ||= status;
    if (leftAt !== null) return;
    leftAt = Date.now();
    setTimeout(() => {
      log.error({ event: "unclosed" }, "Could not close all in time");
      process.exit();
    }, PATIENCE_MS).unref();
    try {
      await open.disposeAsync();
    } catch (error) {
      log.error(
        { event: "unclosed", ...loggable(error) },
        "Could not close all in order",
      );
    }
    log.info({ event: "stopped" }, "Stopped");
    setTimeout(() => process.exit(), LINGER_MS).unref();
  }

  function fail(reason: unknown): void {
    if (reason instanceof ConnectError || reason instanceof SettingsError) {
      log.fatal({ event: "unusable" }, reason.message);
    } else {
      log.fatal({ event: "fatal", ...loggable(reason) }, "Cannot go on");
    }
    leave(1);
  }

  function obey(signal: NodeJS.Signals): void {
    if (leftAt === null) {
      log.info({ event: "stopping", signal }, "Finishing what is under way");
      leave(0);
    } else if (signal !== "SIGINT" || Date.now() - leftAt > SAME_KEY_PRESS_MS) {
      process.exit(1);
    }
  }

  process.on("SIGTERM", obey);
  process.on("SIGINT", obey);
  process.on("unhandledRejection", fail);
  process.on("uncaughtException", fail);
  return {
    defer: (close) => open.defer(close),
    run(work) {
      work().catch((reason: unknown) => {
        if (leftAt === null) fail(reason);
      });
    },
    fail,
  };
}
