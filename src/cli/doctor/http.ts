import { createServer } from "node:http";
import { isLoopback } from "../../page/own-hosts.ts";
import type { Settings } from "../../settings.ts";
import { type Finding, findingsOf } from "./finding.ts";

const { good, look, fix } = findingsOf("http");

/** Looks whether health, metrics and the page could be served, and to whom. */
export async function examineHttp({
  http: { host, port },
  token,
}: Pick<Settings, "http" | "token">): Promise<readonly Finding[]> {
  const served = token === null ? "the local page" : "health and metrics";
  const address = `HTTP_HOST ${host}, HTTP_PORT ${port}`;
  const code = await failureToListen(host, port);
  if (code === "EADDRINUSE") {
    return [
      look(
        `${address} is in use, which is as it should be if Footnote runs already.`,
        "Else set HTTP_PORT to another port, or to 0 for any free one.",
      ),
    ];
  }
  if (code !== null) {
    return [
      fix(
        `${address} cannot be listened on (${code}).`,
        "Set HTTP_HOST to an address of this machine and HTTP_PORT to a free port above 1023.",
      ),
    ];
  }
  const open = good(`${address} is free for ${served}.`);
  if (isLoopback(host)) return [open];
  return [
    open,
    look(
      `HTTP_HOST ${host} opens ${served} to other machines.`,
      "Leave HTTP_HOST empty, unless a container or a proxy stands between.",
    ),
  ];
}

/** The system's code for why there can be no server; null where there can. */
function failureToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "?"));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
