import { join } from "node:path";
import { expect, it } from "vitest";
import {
  ASKED,
  createAskedQuestions,
  keepAsked,
} from "../../src/store/asked-questions.ts";
import { useStores } from "./open-stores.ts";
import { sampleOutcome, sampleTurn } from "./samples.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();
const put = (text: string) => ({ text, turn: null, article: null });

/** A clock that goes on by a second whenever it is looked at. */
function clock() {
  let now = 1_700_000_000_000;
  return () => (now += 1_000);
}

it("keeps the last questions of a server only, the latest first", async () => {
  const { store } = await openStore("memory:");
  const asked = createAskedQuestions(store, clock());
  for (let at = 1; at <= ASKED + 3; at++) await asked.add("1", put(`Question ${at}?`));
  await asked.add("2", put("Another server's?"));
  const texts = (await asked.of("1")).map(({ text }) => text);
  expect(texts).toHaveLength(ASKED);
  expect(texts[0]).toBe(`Question ${ASKED + 3}?`);
  expect(texts.at(-1)).toBe("Question 4?");
});

it("has what was asked twice once, where it was asked last", async () => {
  const { store } = await openStore("memory:");
  const asked = createAskedQuestions(store, clock());
  for (const text of ["Who came?", "Who left?", "Who  came"])
    await asked.add("1", put(text));
  await asked.add("1", { ...put("Who came?"), turn: sampleTurn("Who was there?") });
  const kept = await asked.of("1");
  expect(kept.map(({ text }) => text)).toEqual(["Who came?", "Who  came", "Who left?"]);
});

it("goes on in the place of the eldest after a restart", async () => {
  const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
  const first = await openStore(url);
  const now = clock();
  const before = createAskedQuestions(first.store, now);
  for (let at = 1; at <= ASKED; at++) await before.add("1", put(`Question ${at}?`));
  await first.store.close();
  const { store } = await openStore(url);
  const after = createAskedQuestions(store, now);
  // Two at once, while the first place is still looked for.
  await Promise.all([after.add("1", put("New?")), after.add("1", put("Newer?"))]);
  const texts = (await after.of("1")).map(({ text }) => text);
  expect(texts).toHaveLength(ASKED);
  expect(texts).toContain("New?");
  expect(texts).toContain("Newer?");
  expect(texts.at(-1)).toBe("Question 3?");
});

it("keeps what is asked in servers, without who asked it, but not what is no question", async () => {
  const { store } = await openStore("memory:");
  const asked = createAskedQuestions(store, clock());
  const hear = keepAsked(asked);
  const how = { isCached: false };
  const turn = sampleTurn("Who built the harbour?");
  const by = { asker: "77777", conversation: "9" };
  const outcome = sampleOutcome("It opened in 1998.");
  hear({ ...by, text: "When did it open?", place: "1" }, turn, outcome, how);
  hear(
    { ...by, text: "Where is it?", place: "1", article: "harbour" },
    null,
    outcome,
    how,
  );
  hear({ ...by, text: "Asked in private?", place: "direct" }, null, outcome, how);
  const answer = { ...outcome.answer, reason: "small_talk" as const };
  hear({ ...by, text: "Hello", place: "1" }, null, { ...outcome, answer }, how);
  await new Promise(setImmediate);
  const kept = await asked.of("1");
  expect(kept).toMatchObject([
    { text: "Where is it?", turn: null, article: "harbour" },
    { text: "When did it open?", turn, article: null },
  ]);
  expect(JSON.stringify(kept)).not.toContain("77777");
  expect(await asked.of("direct")).toEqual([]);
});

it("forgets a server's, and keeps what is asked there afterwards", async () => {
  const { store } = await openStore("memory:");
  const asked = createAskedQuestions(store, clock());
  await asked.add("1", put("Who came?"));
  await asked.add("2", put("Who left?"));
  await asked.forget("1");
  expect(await asked.of("1")).toEqual([]);
  expect(await asked.of("2")).toHaveLength(1);
  await asked.add("1", put("Who stayed?"));
  expect(await asked.of("1")).toHaveLength(1);
});
