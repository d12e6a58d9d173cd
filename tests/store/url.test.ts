import { pino } from "pino";
import { expect, it } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { parseStoreUrl } from "../../src/store/url.ts";

it.each([
  ["memory:", { kind: "memory" }],
  ["sqlite:var/footnote.sqlite", { kind: "sqlite", file: "var/footnote.sqlite" }],
  ["sqlite:/srv/a b.sqlite", { kind: "sqlite", file: "/srv/a b.sqlite" }],
  ["sqlite:///srv/store.sqlite", { kind: "sqlite", file: "/srv/store.sqlite" }],
  ["redis://localhost", { kind: "redis", url: "redis://localhost" }],
  ["rediss://u:p%40@h:6380/2", { kind: "redis", url: "rediss://u:p%40@h:6380/2" }],
])("reads %s", (url, address) => {
  expect(parseStoreUrl(url)).toEqual(address);
});

it.each([
  "",
  "memory",
  "sqlite",
  "sqlite:",
  "sqlite::memory:",
  "sqlite:file:x?mode=memory",
  "sqlite:a\0b",
  "redis:localhost",
  "redis://",
  "redis://:secret@",
  "redis://:secret@host/name",
  "redis://:secret%@host",
  "redis://:secret@host:99999",
  "postgres://secret@host",
  "__proto__",
])("refuses %j in a sentence that does not repeat it", async (url) => {
  const log = pino({ level: "silent" });
  const refusal = await openStore(url, { log }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Error);
  expect(String(refusal)).toMatch(/store URL/);
  expect(String(refusal)).not.toContain("secret");
});
