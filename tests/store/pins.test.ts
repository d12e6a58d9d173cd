import { join } from "node:path";
import { expect, it } from "vitest";
import type { Pin } from "../../src/store/pin.ts";
import { createPins } from "../../src/store/pins.ts";
import { useStores } from "./open-stores.ts";
import { sampleOutcome } from "./samples.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();

function pin(gist: string, text = "It opened in 1998."): Pin {
  const { passage } = sampleOutcome(text).answer;
  if (passage === null) throw new Error("the sample has a passage");
  return { gist, question: `${gist}?`, passage, sentence: text };
}

it("keeps one passage for each gist, in the server that pinned it", async () => {
  const { store } = await openStore("memory:");
  const pins = createPins(store);
  expect(await pins.add("1", pin("when open"))).toBe(true);
  expect(await pins.add("1", pin("who build"))).toBe(true);
  expect(await pins.add("1", pin("when open", "It opened in 1999."))).toBe(true);
  expect((await pins.of("1")).map(({ gist, sentence }) => [gist, sentence])).toEqual([
    ["when open", "It opened in 1999."],
    ["who build", "It opened in 1998."],
  ]);
  expect(await pins.of("2")).toEqual([]);
  expect((await pins.remove("1", "when open"))?.sentence).toBe("It opened in 1999.");
  expect(await pins.remove("1", "when open")).toBeNull();
  expect(await pins.of("1")).toHaveLength(1);
});

it("loses none of those that are pinned at once, and takes no more than a hundred", async () => {
  const { store } = await openStore("memory:");
  const pins = createPins(store);
  const taken = await Promise.all(
    Array.from({ length: 120 }, (_, n) => pins.add("1", pin(`what ${n}`))),
  );
  expect(taken.filter(Boolean)).toHaveLength(100);
  expect(await pins.of("1")).toHaveLength(100);
  expect(await pins.add("1", pin("what 7", "It opened in 1999."))).toBe(true);
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
