import type { MiddlewareHandler } from "hono";
import { isOwnHost } from "./own-hosts.ts";

/**
 * Lets a request through only if it was meant for this server, and comes from its own page
 * or from no page at all.
 * @param bound the host that the server was told to listen on
 */
export function guard(bound: string): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const host = req.header("host");
    if (!isOwnHost(host, bound)) {
      return context.json({ error: "This server has another name." }, 421);
    }
    const origin = req.header("origin");
    const isRead = req.method === "GET" || req.method === "HEAD";
    // A browser names the origin of everything but plain reading.
    const isForeign =
      origin === undefined ? !isRead : URL.parse(origin)?.host !== host?.toLowerCase();
    // Following a link from elsewhere to the page itself is fine.
    const site = req.header("sec-fetch-site") ?? "none";
    const isVisit = isRead && req.header("sec-fetch-mode") === "navigate";
    if (isForeign || (!["same-origin", "none"].includes(site) && !isVisit)) {
      return context.json({ error: "Only this server's own page may ask that." }, 403);
    }
    return next();
  };
}
