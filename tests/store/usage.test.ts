import { join } from "node:path";
import { expect, it } from "vitest";
import { durationNumber, medianMs } from "../../src/store/durations.ts";
import { createUsage } from "../../src/store/usage.ts";
import { useStores } from "./open-stores.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const FOUND = { isAnswered: true, isCached: false, took: 1 };

it("counts what was asked in the last 24 hours and in the last 30 days", async () => {
  const { store } = await openStore("memory:");
  let now = Date.now();
  const usage = createUsage(store, () => now);
  usage.count("1", { ...FOUND, took: 3 });
  now += 29 * DAY - HOUR;
  usage.count("1", { isAnswered: false, isCached: true, took: 2 });
  usage.count("2", FOUND);
  now += HOUR;
  usage.count("1", { ...FOUND, isCached: true });
  const { day, month } = await usage.of("1");
  expect(day).toMatchObject({ asked: 2, answered: 1, cached: 2 });
  expect(month).toMatchObject({ asked: 3, answered: 2, cached: 2 });
  expect(month.medianMs).toBeGreaterThan(1.8);
  expect(month.medianMs).toBeLessThan(2.2);
  now += DAY;
  const later = await usage.of("1");
  expect(later.day).toEqual({ asked: 0, answered: 0, cached: 0, medianMs: null });
  expect(later.month).toMatchObject({ asked: 2 });
  expect(await usage.of("3")).toMatchObject({ month: { asked: 0 } });
});

it("adds up what several processes count, and what was counted before one stopped", async () => {
  const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
  const [one, other] = await Promise.all([openStore(url), openStore(url)]);
  const [here, there] = [createUsage(one.store), createUsage(other.store)];
  for (let n = 0; n < 10; n += 1) here.count("1", FOUND);
  for (let n = 0; n < 5; n += 1) there.count("1", FOUND);
  await here.close();
  for (let n = 0; n < 10; n += 1) here.count("1", FOUND);
  await Promise.all([here.close(), there.close()]);
  await Promise.all([one.store.close(), other.store.close()]);
  const { store } = await openStore(url);
  const again = createUsage(store);
  again.count("1", FOUND);
  expect((await again.of("1")).day.asked).toBe(26);
});

it("writes one value a server and day, however much is asked", async () => {
  const { store } = await openStore("memory:");
  const usage = createUsage(store);
  for (let n = 0; n < 1_000; n += 1) usage.count("1", { ...FOUND, took: n / 7 });
  await usage.close();
  for (let n = 0; n < 1_000; n += 1) usage.count("1", { ...FOUND, took: n / 7 });
  await usage.close();
  expect((await store.tallies.all("1")).length).toBeLessThanOrEqual(2);
});

it("knows a median within a tenth", () => {
  for (const ms of [0.02, 0.3, 1, 17, 240, 3_000]) {
    const median = medianMs(new Map([[durationNumber(ms), 1]])) ?? 0;
    expect(Math.abs(median - ms) / ms).toBeLessThan(0.1);
  }
  const counts = new Map([
    [durationNumber(1), 3],
    [durationNumber(100), 2],
  ]);
  expect(medianMs(counts)).toBeCloseTo(1, 0);
  expect(medianMs(new Map())).toBeNull();
  expect(durationNumber(0)).toBe(0);
});
