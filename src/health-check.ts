import { get } from "node:http";

/*
 * What the image's HEALTHCHECK runs: asks the bot in the same container whether it lives,
 * and ends with status 0 where it does. It reads no settings file and loads no packages, as
 * it runs every half a minute.
 */

const { HTTP_HOST = "", HTTP_PORT = "" } = process.env;
const host = ["", "0.0.0.0", "::"].includes(HTTP_HOST) ? "127.0.0.1" : HTTP_HOST;
const port = HTTP_PORT || "3000";

get({ host, port, path: "/healthz", timeout: 4_000 }, ({ statusCode }) => {
  process.exit(statusCode === 200 ? 0 : 1);
})
  .on("timeout", () => process.exit(1))
  .on("error", () => process.exit(1));
