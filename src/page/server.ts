import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Logger } from "pino";
import { loggable, newReference } from "../failure.ts";
import { en } from "../replies/words/en.ts";
import { guard } from "./guard.ts";
import { guardedHeaders } from "./headers.ts";

/** Adds routes to the server: one such function a file. */
export type Routes = (app: Hono) => void;

/** A server that listens. */
export interface Server {
  /** Such as `http://127.0.0.1:3000`, to be opened on this machine. */
  readonly address: string;
  /** Takes nothing new, lets what is under way end, and never hangs. */
  readonly stop: () => Promise<void>;
}

/** It cannot listen; the message is a sentence for the host. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/** What is under way gets so long to end. */
const PATIENCE_MS = 5_000;

/**
 * Serves routes over HTTP, to nobody but their own pages.
 * @throws ListenError
 */
export async function startServer(parts: {
  readonly http: { readonly host: string; readonly port: number };
  readonly routes: readonly Routes[];
  readonly log: Logger;
}): Promise<Server> {
  const { http, routes, log } = parts;
  const app = new Hono();
  app.use(guardedHeaders());
  app.use(guard(http.host));
  for (const add of routes) add(app);
  app.notFound((context) => context.json({ error: "There is nothing here." }, 404));
  app.onError((error, context) => {
    const reference = newReference();
    log.error({ event: "failed", reference, ...loggable(error) }, "Could not answer");
    return context.json({ error: en.failed(reference) }, 500);
  });

  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000 },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(new ListenError(refusal(error, http))));
    server.listen(http.port, http.host, resolve);
  });
  return {
    address: addressOf(server.address(), http.host),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeIdleConnections" in server) {
          server.closeIdleConnections();
          setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
        }
      }),
  };
}

function addressOf(bound: AddressInfo | string | null, host: string): string {
  const port = bound === null || typeof bound === "string" ? "" : `:${bound.port}`;
  // “All addresses” is none that every browser opens.
  const name = ["0.0.0.0", "::"].includes(host) ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}${port}`;
}

function refusal(
  error: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `HTTP_PORT ${port} is in use by another program: stop that one, or set HTTP_PORT to another port (0 takes any free one).`;
    case "EACCES":
      return `HTTP_PORT ${port} may not be used by this user: set HTTP_PORT to one above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HTTP_HOST must be an address of this machine. It is "${host}".`;
    default:
      return `HTTP_HOST "${host}" and HTTP_PORT ${port} cannot be listened on: ${error.message}.`;
  }
}
