import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context } from "hono";
import { indexPage } from "./index-page.ts";
import type { Routes } from "./server.ts";
import { vendorFiles } from "./vendor.ts";

const CLIENT = join(import.meta.dirname, "client");

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** `GET /` and `GET /assets/…`: the page, and the files on a list that is made at the start. */
export function assetRoutes(): Routes {
  const files = new Map([...ownFiles(), ...vendorFiles()]);
  const page = Buffer.from(indexPage());
  return (app) => {
    app.get("/", (context) => send(context, page, "text/html; charset=utf-8"));
    app.get("/assets/*", async (context) => {
      const file = files.get(context.req.path);
      const type = TYPES[extname(file ?? "")];
      if (file === undefined || type === undefined) return context.notFound();
      return send(context, await readFile(file), type);
    });
  };
}

function ownFiles(): Map<string, string> {
  const names = globSync("*.{js,css,svg}", { cwd: CLIENT });
  return new Map(names.map((name) => [`/assets/${name}`, join(CLIENT, name)]));
}

/** What has not changed since it was last had is not sent again. */
function send(context: Context, content: Buffer, type: string): Response {
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  const headers = { etag, "cache-control": "no-cache" };
  if (context.req.header("if-none-match") === etag) {
    return context.body(null, 304, headers);
  }
  return context.body(new Uint8Array(content), 200, { ...headers, "content-type": type });
}
