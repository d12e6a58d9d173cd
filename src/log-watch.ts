import type { Logger } from "pino";
import type { Watcher } from "./edition/watch.ts";
import { sayReason } from "./knowledge/reasons.ts";

/** Logs what comes of watching the knowledge folder. */
export function logWatch(log: Logger): Watcher {
  return {
    onRefresh(refresh) {
      const { outcome } = refresh;
      if (outcome === "kept") {
        const reason = sayReason(refresh.reason);
        log.warn({ event: "kept", reason }, "The articles changed and cannot be read");
      } else if (outcome !== "busy") {
        const { after, articles, took_ms } = refresh;
        const [added, changed, removed, skipped] = [
          refresh.added.length,
          refresh.changed.length,
          refresh.removed.length,
          refresh.skipped.length,
        ];
        log.info(
          {
            event: "refreshed",
            ...{ edition: after, articles, added, changed, removed, skipped },
            took_ms: Math.round(took_ms),
          },
          "The articles changed and were read again",
        );
      }
    },
    onTrouble(error) {
      log.warn(
        {
          event: "unwatched",
          reason: error instanceof Error ? error.message : "unknown",
        },
        "The articles cannot be watched: they are read again with /knowledge refresh only",
      );
    },
  };
}
