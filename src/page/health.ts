import { readiness } from "./readiness.ts";
import type { Routes } from "./server.ts";
import type { Up } from "./up.ts";

/**
 * `GET /healthz`: whether the process runs at all, for who restarts it; and `GET /readyz`:
 * whether it can answer, for who sends questions to it or waits for it.
 */
export function healthRoutes(up: Up): Routes {
  return (app) => {
    app.get("/healthz", (context) => context.json({ alive: true }, 200, FRESH));
    app.get("/readyz", async (context) => {
      const found = await readiness(up);
      return context.json(found, found.ready ? 200 : 503, FRESH);
    });
  };
}

const FRESH = { "cache-control": "no-store" };
