import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Connection } from "../../src/store/connection.ts";
import { createFaultLog } from "../../src/store/fault-log.ts";
import { redisConnector } from "../../src/store/redis.ts";
import { memoryShelfRows, type ShelfRows } from "../../src/store/shelf-rows.ts";
import { sqliteConnector } from "../../src/store/sqlite.ts";
import { noRedis, type RedisServer, startRedis } from "./redis-server.ts";

const silent = createFaultLog(pino({ level: "silent" }), 0);

/** Names and servers that a backend could mistake for something of its own. */
const name = fc.oneof(
  fc.constantFrom(
    "mill",
    "Mill",
    "__proto__",
    "constructor",
    "{x}",
    "*",
    "a/b",
    "ö",
    " ",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
);
const text = fc.string({ unit: "grapheme", maxLength: 200 });

function describeRows(open: () => Promise<ShelfRows>): void {
  it("give back what was put there, to its own server", async () => {
    const rows = await open();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, text.filter(Boolean), text, text), {
          selector: ([key]) => key,
          maxLength: 6,
        }),
        fc.bigInt(1n, 10n ** 18n).map(String),
        async (all, server) => {
          for (const [key, note, body] of all) {
            const change = { before: null, after: note, text: body };
            expect(await rows.swap(server, key, change)).toBe(true);
          }
          for (const [key, , , reading] of all) {
            await rows.keepReading(server, key, reading);
          }
          expect(await rows.list(server)).toEqual(
            new Map(all.map(([key, note]) => [key, note])),
          );
          expect(await rows.list(`9${server}`)).toEqual(new Map());
          expect(await rows.servers()).toEqual(all.length === 0 ? [] : [server]);
          for (const [key, note, body, reading] of all) {
            expect(await rows.text(server, key)).toBe(body);
            expect(await rows.reading(server, key)).toBe(reading);
            expect(await rows.text(`9${server}`, key)).toBeNull();
            expect(await rows.reading(`9${server}`, key)).toBeNull();
            await rows.swap(server, key, { before: note, after: null });
          }
          expect(await rows.list(server)).toEqual(new Map());
        },
      ),
      { numRuns: 30 },
    );
  });

  it("change only what is as it was", async () => {
    const rows = await open();
    const added = { before: null, after: "one", text: "It sank." };
    expect(await rows.swap("1", "a", added)).toBe(true);
    expect(await rows.swap("1", "a", { ...added, after: "two" })).toBe(false);
    expect(await rows.swap("1", "a", { before: "two", after: "three" })).toBe(false);
    expect(await rows.swap("1", "a", { before: "two", after: null })).toBe(false);
    expect(await rows.swap("1", "b", { before: "one", after: "two" })).toBe(false);
    expect(await rows.swap("2", "a", { before: "one", after: null })).toBe(false);
    expect(await rows.list("1")).toEqual(new Map([["a", "one"]]));
    expect(await rows.swap("1", "a", { before: "one", after: "two" })).toBe(true);
    expect(await rows.list("1")).toEqual(new Map([["a", "two"]]));
    expect(await rows.text("1", "a")).toBe("It sank.");
  });

  it("keep nothing of a row that is gone", async () => {
    const rows = await open();
    await rows.swap("1", "a", { before: null, after: "one", text: "It sank." });
    await rows.keepReading("1", "a", "read");
    expect(await rows.swap("1", "a", { before: "one", after: null })).toBe(true);
    await rows.keepReading("1", "a", "too late");
    expect(await rows.reading("1", "a")).toBeNull();
    expect(await rows.text("1", "a")).toBeNull();
    await rows.swap("1", "a", { before: null, after: "two", text: "It rose." });
    expect(await rows.reading("1", "a")).toBeNull();
    expect(await rows.text("1", "a")).toBe("It rose.");
  });

  it("let one of many have a change that only one can have", async () => {
    const rows = await open();
    const tries = Array.from({ length: 20 }, (_, at) =>
      rows.swap("1", "a", { before: null, after: `note ${at}`, text: `${at}` }),
    );
    const won = (await Promise.all(tries)).indexOf(true);
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await rows.list("1")).toEqual(new Map([["a", `note ${won}`]]));
    expect(await rows.text("1", "a")).toBe(`${won}`);
  });
}

describe("the rows of shelves in memory", () => {
  describeRows(async () => memoryShelfRows());
});

describe("the rows of shelves in a SQLite file", () => {
  const cleanups: (() => void)[] = [];
  afterEach(() => {
    for (const clean of cleanups.splice(0)) clean();
  });
  describeRows(async () => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-store-"));
    const connect = sqliteConnector(join(folder, "s.sqlite"), { faults: silent });
    const { shelf, drop } = await connect(() => {});
    cleanups.push(drop, () => rmSync(folder, { recursive: true }));
    return shelf;
  });
});

describe.skipIf(noRedis)(`the rows of shelves in Redis ${noRedis ?? ""}`, () => {
  const open: Connection[] = [];
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(() => {
    for (const { drop } of open.splice(0)) drop();
  });
  afterAll(() => server.stop());
  let database = 0;
  describeRows(async () => {
    // Each test has a database of the server's sixteen to itself.
    const connection = await redisConnector(
      `${server.url}/${database++}`,
      5_000,
    )(() => {});
    open.push(connection);
    return connection.shelf;
  });
});
