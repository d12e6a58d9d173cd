import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { afterwards, doPutOff } from "../../src/store/afterwards.ts";
import { useStores } from "./open-stores.ts";
import { sampleCard, sampleTurn } from "./samples.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const CARD = sampleCard("It was opened in 1998.");

const openStore = useStores();
const makeFolder = useTemporaryFolders();

it("lets a request go first that waits for the event loop's next turn", async () => {
  const done: string[] = [];
  afterwards(() => done.push("put off"));
  await setImmediate();
  done.push("request");
  await expect.poll(() => done).toEqual(["request", "put off"]);
});

it("does what was put off at once where somebody is to see it, and only once", async () => {
  const done: string[] = [];
  afterwards(() => done.push("first"));
  afterwards(() => done.push("second"));
  await doPutOff();
  expect(done).toEqual(["first", "second"]);
  await doPutOff();
  afterwards(() => done.push("third"));
  await expect.poll(() => done).toEqual(["first", "second", "third"]);
});

it("finds a card whose keeping was put off", async () => {
  const { store } = await openStore("memory:");
  afterwards(() => store.cards.set(["1", "card"], CARD));
  expect(await store.cards.get(["1", "card"])).toEqual(CARD);
});

it("forgets what was put off with the rest of a user", async () => {
  const { store } = await openStore("memory:");
  afterwards(() => store.cards.set(["1", "card"], CARD));
  const forgotten = await store.forget("1");
  expect(forgotten.get("cards")).toBe(1);
  expect(await store.cards.get(["1", "card"])).toBeUndefined();
});

it("keeps what was put off when the store is closed", async () => {
  const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
  const { store } = await openStore(url);
  afterwards(() => store.conversations.set(["1", "talk"], sampleTurn("When?")));
  await store.close();
  const { store: again } = await openStore(url);
  expect(await again.conversations.get(["1", "talk"])).toEqual(sampleTurn("When?"));
});
