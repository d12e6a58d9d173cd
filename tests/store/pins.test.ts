import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import type { Pin } from "../../src/store/pin.ts";
import { createPins } from "../../src/store/pins.ts";
import { eventually } from "./eventually.ts";
import { useStores } from "./open-stores.ts";
import { sampleOutcome } from "./samples.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();

const DONE = { value: true };

function pin(gist: string, text = "It opened in 1998."): Pin {
  const { passage } = sampleOutcome(text).answer;
  if (passage === null) throw new Error("the sample has a passage");
  return { gist, question: `${gist}?`, passage, sentence: text };
}

it("keeps one passage for each gist, in the server that pinned it", async () => {
  const { store } = await openStore("memory:");
  const pins = createPins(store);
  expect(await pins.add("1", pin("when open"))).toEqual(DONE);
  expect(await pins.add("1", pin("who build"))).toEqual(DONE);
  expect(await pins.add("1", pin("when open", "It opened in 1999."))).toEqual(DONE);
  expect((await pins.of("1")).map(({ gist, sentence }) => [gist, sentence])).toEqual([
    ["when open", "It opened in 1999."],
    ["who build", "It opened in 1998."],
  ]);
  expect(await pins.of("2")).toEqual([]);
  expect(await pins.remove("1", "when open")).toEqual(DONE);
  expect(await pins.remove("1", "when open")).toEqual({ value: false });
  expect(await pins.of("1")).toHaveLength(1);
});

it("loses none of those that are pinned at once, and takes no more than a hundred", async () => {
  const { store } = await openStore("memory:");
  const pins = createPins(store);
  const taken = await Promise.all(
    Array.from({ length: 120 }, (_, n) => pins.add("1", pin(`what ${n}`))),
  );
  expect(taken.filter((done) => done?.value)).toHaveLength(100);
  expect(await pins.of("1")).toHaveLength(100);
  expect(await pins.add("1", pin("what 7", "It opened in 1999."))).toEqual(DONE);
});

it("loses none of what two processes pin at once", async () => {
  const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
  const stores = await Promise.all([openStore(url), openStore(url)]);
  const [one, other] = stores.map(({ store }) => createPins(store));
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      (n % 2 === 0 ? one : other)?.add("1", pin(`what ${n}`)),
    ),
  );
  const [{ store } = await openStore(url)] = stores;
  expect(await createPins(store).of("1")).toHaveLength(40);
});

it.each([
  ["a number", "value = 7"],
  ["a blob", "value = x'00ff'"],
  ["no JSON", "value = '{'"],
  ["something of another shape", `value = '{"value":[7]}'`],
  ["no time", "expires = NULL, value = '{\"value\":[]}'"],
])("pins also where somebody has written %s", async (_, written) => {
  const file = join(makeFolder(), "store.sqlite");
  const { store } = await openStore(`sqlite:${file}`);
  const pins = createPins(store);
  await pins.add("1", pin("when open"));
  using beside = new DatabaseSync(file);
  beside.exec(`UPDATE entries SET ${written} WHERE space = 'pins'`);
  expect(await pins.add("1", pin("who build"))).toEqual(DONE);
  expect((await pins.of("1")).map(({ gist }) => gist)).toEqual(["who build"]);
});

it("changes nothing while the store is down, and so loses nothing", async () => {
  const file = join(makeFolder(), "store.sqlite");
  const before = await openStore(`sqlite:${file}`);
  await createPins(before.store).add("1", pin("when open"));
  await before.store.close();
  const beside = new DatabaseSync(file);
  beside.exec("BEGIN IMMEDIATE");
  const { store } = await openStore(`sqlite:${file}`);
  expect(store.health()).toBe("degraded");
  const pins = createPins(store);
  expect(await pins.add("1", pin("who build"))).toBeNull();
  expect(await pins.remove("1", "when open")).toBeNull();
  beside.exec("COMMIT");
  beside.close();
  await eventually(() => expect(store.health()).toBe("ok"));
  await eventually(async () => expect(await pins.of("1")).toHaveLength(1));
  expect(await pins.add("1", pin("who build"))).toEqual(DONE);
  expect(await pins.of("1")).toHaveLength(2);
});

it("learns within two seconds of what another process pinned", async () => {
  const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
  const [one, other] = await Promise.all([openStore(url), openStore(url)]);
  let now = Date.now();
  const [here, there] = [createPins(one.store), createPins(other.store, () => now)];
  expect(await there.of("1")).toEqual([]);
  await here.add("1", pin("when open"));
  await one.store.close();
  now += 2_000;
  expect(await there.of("1")).toHaveLength(1);
});
