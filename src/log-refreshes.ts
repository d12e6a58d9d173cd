import type { Logger } from "pino";
import type { Library } from "./edition/library.ts";
import { sayReason } from "./knowledge/reasons.ts";

/** The same library, with a line of the log for each refresh that changed something or failed. */
export function logRefreshes(library: Library, log: Logger): Library {
  return {
    ...library,
    async refresh(options) {
      const refresh = await library.refresh(options);
      if (refresh.outcome === "kept") {
        const reason = sayReason(refresh.reason);
        log.warn(
          { event: "kept", reason },
          "The articles cannot be read; kept as they were",
        );
      } else if (refresh.outcome === "refreshed") {
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
      return refresh;
    },
  };
}
