import type { Metrics } from "./metrics.ts";
import type { Routes } from "./server.ts";

/** `GET /metrics`; and counts how long what the page asks takes. Comes before other routes. */
export function metricsRoutes({ replied, text, type }: Metrics): Routes {
  return (app) => {
    app.use("/api/*", async (context, next) => {
      const started = performance.now();
      await next();
      const { status } = context.res;
      const delivery = status < 400 ? "written" : status < 500 ? "refused" : "failed";
      replied("page", delivery, performance.now() - started);
    });
    app.get("/metrics", async (context) =>
      context.body(await text(), 200, {
        "content-type": type,
        "cache-control": "no-store",
      }),
    );
  };
}
