import type { Logger } from "pino";

/** Logs that the knowledge folder, or one within it, cannot be watched. */
export function logUnwatched(log: Logger): (error: unknown) => void {
  return (error) =>
    log.warn(
      { event: "unwatched", reason: error instanceof Error ? error.message : "unknown" },
      "The articles cannot be watched: they are read again with /knowledge refresh or a restart only",
    );
}
