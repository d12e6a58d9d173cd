import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@keyv/redis";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { createFaultLog } from "../../src/store/fault-log.ts";
import { redisConnector } from "../../src/store/redis.ts";
import { sqliteConnector } from "../../src/store/sqlite.ts";
import { describeContract, describeSharedContract } from "./contract.ts";
import { noRedis, type RedisServer, startRedis } from "./redis-server.ts";

const silent = createFaultLog(pino({ level: "silent" }), 0);

describe("the store in memory", () => {
  describeContract(async () => null);
});

describe("the store in a SQLite file", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  async function prepare() {
    const folder = mkdtempSync(join(tmpdir(), "footnote-store-"));
    folders.push(folder);
    return sqliteConnector(join(folder, "new", "store.sqlite"), { faults: silent });
  }
  describeContract(prepare);
  describeSharedContract(prepare);
});

describe.skipIf(noRedis)(`the store in Redis ${noRedis ?? ""}`, () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  async function prepare() {
    const client = createClient({ url: server.url });
    await client.connect();
    await client.flushAll();
    await client.close();
    return redisConnector(server.url, 5_000);
  }
  describeContract(prepare);
  describeSharedContract(prepare);
});
