import { once } from "node:events";
import { createServer } from "node:http";

/** A web server of a test's own on this machine. */
export interface Served {
  /** Its address, without a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves web pages by their paths, such as `/ferry`. */
export async function serve(pages: ReadonlyMap<string, string>): Promise<Served> {
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    response.writeHead(page === undefined ? 404 : 200, {
      "content-type": "text/html; charset=utf-8",
    });
    response.end(page);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("no free port");
  return {
    address: `http://127.0.0.1:${bound.port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
