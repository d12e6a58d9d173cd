import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFairUse, type FairUse, type Rates } from "../../src/store/fair-use.ts";
import { readRate } from "../../src/store/rate.ts";
import { useStores } from "./open-stores.ts";
import { noRedis, type RedisServer, startRedis } from "./redis-server.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();

const RATES: Rates = {
  user: { burst: 3, everyMs: 1_000 },
  channel: { burst: 5, everyMs: 500 },
};

/** Fair use in a store of its own, by a clock that stands still unless moved. */
async function opened(url = "memory:", rates = RATES) {
  const { store } = await openStore(url);
  const clock = { now: 1_700_000_000_000 };
  return {
    store,
    clock,
    fairUse: createFairUse({ store, rates, clock: () => clock.now }),
  };
}

async function through(fairUse: FairUse, user: string, times: number, channel = "c") {
  let count = 0;
  for (let n = 0; n < times; n += 1) {
    if ((await fairUse.take({ user, channel })) === null) count += 1;
  }
  return count;
}

describe("fair use", () => {
  it("lets a user ask at once what the burst allows, then one more each while", async () => {
    const { fairUse, clock } = await opened();
    expect(await through(fairUse, "eager", 10)).toBe(3);
    clock.now += 1_000;
    expect(await through(fairUse, "eager", 10)).toBe(1);
  });

  it("lets many at the very same moment through no more often", async () => {
    const { fairUse } = await opened();
    const waits = await Promise.all(
      Array.from({ length: 20 }, () => fairUse.take({ user: "eager", channel: null })),
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(3);
    expect(waits.filter((wait) => wait?.isFirst)).toHaveLength(1);
  });

  it("does not hold up others, but all together in one channel", async () => {
    const { fairUse, clock } = await opened();
    await through(fairUse, "eager", 10);
    expect(await fairUse.take({ user: "calm", channel: "c" })).toBeNull();
    expect(await fairUse.take({ user: "other", channel: "c" })).toBeNull();
    expect(await fairUse.take({ user: "late", channel: "c" })).toEqual({
      who: "channel",
      until: clock.now + 500,
      isFirst: true,
    });
    expect(await fairUse.take({ user: "late", channel: "elsewhere" })).toBeNull();
    expect(await fairUse.take({ user: "direct", channel: null })).toBeNull();
  });

  it("takes nothing of a user's own for what the channel does not allow", async () => {
    const { fairUse } = await opened();
    for (const user of ["a", "b"]) await through(fairUse, user, 3);
    await through(fairUse, "late", 10);
    expect(await through(fairUse, "late", 10, "elsewhere")).toBe(3);
  });

  it("has room for more presses and suggestions than questions, but not for any", async () => {
    const { fairUse } = await opened();
    const user = { user: "eager", channel: "c" };
    for (const [deed, most] of [
      ["press", 9],
      ["suggestion", 30],
    ] as const) {
      const waits = await Promise.all(
        Array.from({ length: 100 }, () => fairUse.take(user, deed)),
      );
      expect(waits.filter((wait) => wait === null)).toHaveLength(most);
    }
    expect(await through(fairUse, "eager", 10)).toBe(3);
  });

  it("has no limit where none is set", async () => {
    const { fairUse } = await opened("memory:", { user: null, channel: null });
    expect(await through(fairUse, "eager", 1_000)).toBe(1_000);
  });

  it("goes on from memory when the store is down", async () => {
    const { fairUse, store } = await opened("redis://127.0.0.1:1");
    expect(store.health()).toBe("degraded");
    expect(await through(fairUse, "eager", 20)).toBe(3);
  });

  it("does not wait for a store that does not answer", async () => {
    const { store } = await opened();
    const never = () => new Promise<undefined>(() => {});
    const fairUse = createFairUse({
      store: { buckets: { ...store.buckets, get: never } },
      rates: RATES,
    });
    expect(await through(fairUse, "eager", 20)).toBe(3);
  });
});

describe.each([
  ["10/3", { burst: 10, everyMs: 3_000 }],
  ["1 / 0.25", { burst: 1, everyMs: 250 }],
  ["off", null],
  ["OFF", null],
  ["", undefined],
  ["0/1", undefined],
  ["-1/1", undefined],
  ["10", undefined],
  ["61/60", undefined],
])("the rate %j", (written, rate) => {
  it(`is ${JSON.stringify(rate)}`, () => expect(readRate(written)).toEqual(rate));
});

/** How many of 15 questions, so many ms apart, each of some processes lets through. */
async function inProcesses(url: string, user: string, gaps: readonly number[]) {
  const child = fileURLToPath(new URL("asking-process.ts", import.meta.url));
  const ended = await Promise.all(
    gaps.map((gap) =>
      promisify(execFile)(process.execPath, [child, url, user, "15", `${gap}`]),
    ),
  );
  return ended.map(({ stdout }): number => JSON.parse(stdout).through);
}

/** The burst of `asking-process.ts`; its rate adds nothing while the test runs. */
const BURST = 20;
/** What is asked at the same moment, or while the store is slow, may count once, not twice. */
const UNHEARD = 6;

async function sharedBy(url: string): Promise<void> {
  expect(await inProcesses(url, "first", [5])).toEqual([15]);
  const [later = 0] = await inProcesses(url, "first", [5]);
  expect(later).toBeGreaterThanOrEqual(BURST - 15);
  expect(later).toBeLessThanOrEqual(BURST - 15 + UNHEARD);
  const both = await inProcesses(url, "second", [80, 130]);
  const all = both.reduce((sum, one) => sum + one);
  expect(all).toBeGreaterThanOrEqual(BURST);
  expect(all).toBeLessThanOrEqual(BURST + UNHEARD);
}

describe("two processes", () => {
  it("with one file share what a user may ask", async () => {
    await sharedBy(`sqlite:${join(makeFolder(), "store.sqlite")}`);
  });

  describe.skipIf(noRedis)(`with one Redis ${noRedis ?? ""}`, () => {
    let server: RedisServer;
    beforeAll(async () => {
      server = await startRedis();
    });
    afterAll(() => server.stop());

    it("share it too", () => sharedBy(server.url));
  });
});
