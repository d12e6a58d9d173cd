import { expect, it } from "vitest";
import { SPACES } from "../../src/store/spaces.ts";
import { useStores } from "./open-stores.ts";
import { sampleOutcome, sampleTurn } from "./samples.ts";

const openStore = useStores();

it("keeps a bounded number of values in memory over 100,000 writes", async () => {
  const { store } = await openStore("memory:");
  const total = 100_000;
  for (let n = 0; n < total; n += 1) {
    await store.conversations.set(["1", `${n}`], sampleTurn("When?"));
  }
  // Each owner's values can be counted when they are forgotten.
  const kept = await store.conversations.forget("1");
  expect(kept).toBe(SPACES.conversations.memory.entries);
});

it("keeps a bounded number of characters in memory", async () => {
  const { store } = await openStore("memory:");
  const size = 200_000;
  for (let n = 0; n < 40; n += 1) {
    await store.answers.set(["edition", `${n}`], sampleOutcome("x".repeat(size)));
  }
  const kept = await store.answers.forget("edition");
  expect(kept).toBeGreaterThan(0);
  expect(kept * size).toBeLessThanOrEqual(SPACES.answers.memory.characters);
});

it("bounds what it owes a backend that stays away", async () => {
  const { store } = await openStore("sqlite:/proc/footnote/store.sqlite", {
    retry: 60_000,
  });
  for (let n = 0; n < 20_000; n += 1) {
    await store.conversations.set(["1", `${n}`], sampleTurn("When?"));
  }
  expect(await store.conversations.get(["1", "0"])).toBeUndefined();
  expect(await store.conversations.get(["1", "19999"])).toEqual(sampleTurn("When?"));
  expect(await store.conversations.forget("1")).toBe(SPACES.conversations.memory.entries);
});

it("gives out values that nobody else can change", async () => {
  const { store } = await openStore("memory:");
  const turn = { ...sampleTurn("When?"), topics: ["harbour"] };
  await store.conversations.set(["1", "talk"], turn);
  turn.topics.push("changed");
  expect((await store.conversations.get(["1", "talk"]))?.topics).toEqual(["harbour"]);
});

it("is healthy, and closes", async () => {
  const { store, lines } = await openStore("memory:");
  expect(store.health()).toBe("ok");
  await store.close();
  await store.close();
  expect(lines).toEqual([]);
});
