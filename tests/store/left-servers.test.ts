import { join } from "node:path";
import { expect, it } from "vitest";
import { createAudit } from "../../src/store/audit.ts";
import { createLeftServers, RETURN_MS } from "../../src/store/left-servers.ts";
import { INITIAL_SETTINGS } from "../../src/store/server-settings.ts";
import { useStores } from "./open-stores.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();

const [LEFT, OTHER] = ["11", "1"];

async function open() {
  const { store } = await openStore(`sqlite:${join(makeFolder(), "store.sqlite")}`);
  const time = { now: 1_800_000_000_000 };
  for (const server of [LEFT, OTHER]) {
    await store.settings.change([server], () => INITIAL_SETTINGS);
    await store.pins.change([server], () => []);
    await createAudit(store).write(server, { who: "7", what: "add" });
    const row = { before: null, after: "note", text: "It sank." };
    await store.shelf.swap(server, "a", row);
  }
  const kept = async (server: string) => [
    (await store.settings.get([server])) !== undefined,
    (await store.pins.get([server])) !== undefined,
    (await store.audit.all(server)).length > 0,
    ((await store.shelf.list(server))?.value.size ?? 0) > 0,
  ];
  return { left: createLeftServers(store, () => time.now), time, kept };
}

const ALL = [true, true, true, true];
const NOTHING = [false, false, false, false];

it("forgets a server that removed the bot 30 days ago, and no other", async () => {
  const { left, time, kept } = await open();
  const isIn = (server: string) => server === OTHER;
  await left.note(LEFT);
  time.now += RETURN_MS - 1;
  await left.tidy(isIn);
  expect(await kept(LEFT)).toEqual(ALL);
  time.now += 1;
  await left.tidy(isIn);
  expect(await kept(LEFT)).toEqual(NOTHING);
  expect(await kept(OTHER)).toEqual(ALL);
});

it("keeps all of one that adds it again, and counts anew when that removes it again", async () => {
  const { left, time, kept } = await open();
  await left.note(LEFT);
  time.now += RETURN_MS - 1;
  await left.tidy(() => true);
  time.now += RETURN_MS;
  await left.tidy(() => true);
  await left.note(LEFT);
  time.now += RETURN_MS - 1;
  await left.tidy((server) => server === OTHER);
  expect(await kept(LEFT)).toEqual(ALL);
});

it("keeps what another bot with the same store is in", async () => {
  const { left, time, kept } = await open();
  for (let day = 0; day < 70; day += 1) {
    await left.tidy((server) => server === OTHER);
    await left.tidy((server) => server === LEFT);
    time.now += RETURN_MS / 30;
  }
  expect(await kept(LEFT)).toEqual(ALL);
  expect(await kept(OTHER)).toEqual(ALL);
});

it("finds one with articles that removed the bot while that was off", async () => {
  const { left, time, kept } = await open();
  const isIn = (server: string) => server === OTHER;
  await left.tidy(isIn);
  time.now += RETURN_MS;
  expect(await kept(LEFT)).toEqual(ALL);
  await left.tidy(isIn);
  expect(await kept(LEFT)).toEqual(NOTHING);
});
