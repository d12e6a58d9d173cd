import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Page, send, startPage } from "./a-page.ts";

let page: Page;
beforeAll(async () => {
  page = await startPage();
});
afterAll(() => page[Symbol.asyncDispose]());

const portOf = () => new URL(page.address).port;
const question = JSON.stringify({ question: "Who?", session: "a-session-of-a-test" });

function ask(headers: Readonly<Record<string, string>>) {
  const all = { "content-type": "application/json", ...headers };
  return send(page.address, "/api/ask", { method: "POST", headers: all, body: question });
}

describe("the page's guard", () => {
  it.each(["127.0.0.1", "localhost", "LOCALHOST", "127.0.0.2"])(
    "lets a visit to %s in",
    async (name) => {
      const headers = { host: `${name}:${portOf()}` };
      expect((await send(page.address, "/", { headers })).status).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "127.0.0.1@evil.example",
    "10.0.0.1",
    "[::ffff:10.0.0.1]",
  ])("turns away whoever takes it for %s", async (name) => {
    for (const path of ["/", "/assets/page.js", "/nothing"]) {
      const headers = { host: `${name}:${portOf()}` };
      const { status, text } = await send(page.address, path, { headers });
      expect(status).toBeOneOf([400, 421]);
      expect(text).not.toContain("<");
    }
  });

  it.each([
    ["another site", "https://evil.example"],
    ["another port", "http://127.0.0.1:1"],
    ["a sandboxed frame", "null"],
    ["a name that begins alike", "http://127.0.0.1.evil.example"],
  ])("turns a question from %s away", async (_, origin) => {
    expect((await ask({ origin })).status).toBe(403);
  });

  it("turns a question away that does not say where it is from", async () => {
    expect((await ask({})).status).toBe(403);
  });

  it("turns away what a browser knows to come from another site", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect((await send(page.address, "/assets/page.js", { headers })).status).toBe(403);
  });

  it("lets somebody follow a link to the page", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await send(page.address, "/", { headers })).status).toBe(200);
  });

  it("takes a question from its own page", async () => {
    expect((await ask({ origin: page.address })).status).toBe(200);
  });
});

it("lets nothing be loaded from elsewhere, and nothing be run or styled inline", async () => {
  const { headers } = await send(page.address, "/");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-(?:inline|eval)|https?:|\*/);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
  });
});

it.each([
  "/assets/../../package.json",
  "/assets/..%2f..%2f..%2fpackage.json",
  "/assets/vendor/lit/../../../package.json",
  "/assets/vendor/lit/package.json",
  "/assets/index.html",
  "/assets/vendor/hono/index.js",
  "/assets//etc/passwd",
  "/assets/%00",
])("has no file at %s", async (path) => {
  expect((await send(page.address, path)).status).toBe(404);
});
