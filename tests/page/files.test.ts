import { afterAll, beforeAll, expect, it } from "vitest";
import { type Page, send, startPage } from "./a-page.ts";
import { visit } from "./visit.ts";

let page: Page;
beforeAll(async () => {
  page = await startPage();
});
afterAll(() => page[Symbol.asyncDispose]());

it("the page has all that it is made of, and all from here", async () => {
  const files = await visit(page.address);
  expect(files.filter(({ status }) => status !== 200)).toEqual([]);
  const paths = files.map(({ path }) => path);
  expect(paths).toContain("/assets/page.js");
  expect(paths).toContain("/assets/vendor/lit-html/lit-html.js");
  expect(paths.some((path) => path.includes("DiscordMessage.js"))).toBe(true);
});

it("less than 300 KB of it is our own", async () => {
  const own = (await visit(page.address)).filter(
    ({ path }) => !path.includes("/vendor/"),
  );
  const bytes = own.reduce((sum, file) => sum + file.bytes, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(300_000);
});

it("what has not changed is not sent again", async () => {
  const { headers } = await send(page.address, "/assets/page.css");
  const again = await send(page.address, "/assets/page.css", {
    headers: { "if-none-match": String(headers["etag"]) },
  });
  expect({ status: again.status, bytes: again.bytes.length }).toEqual({
    status: 304,
    bytes: 0,
  });
});

it("no file names another origin that a browser would ask by itself", async () => {
  for (const { path } of await visit(page.address)) {
    if (path.includes("/vendor/")) continue;
    const { text } = await send(page.address, path);
    const addresses = text.match(/https?:\/\/[^\s"'`)]+/g) ?? [];
    // The namespace of SVG is a name, not an address.
    expect(addresses.filter((one) => one !== "http://www.w3.org/2000/svg")).toEqual([]);
  }
});
