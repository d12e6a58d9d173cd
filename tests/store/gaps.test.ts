import { join } from "node:path";
import { expect, it } from "vitest";
import { createAskedQuestions } from "../../src/store/asked-questions.ts";
import { createGaps, type Gaps } from "../../src/store/gaps.ts";
import { INITIAL_SETTINGS } from "../../src/store/server-settings.ts";
import { useStores } from "./open-stores.ts";
import { sampleTurn } from "./samples.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();

const heard = (question: string, server = "1") => {
  return { server, question, leansOn: null, carried: [] };
};

/** Each group's first wording, and how often it was not answered and voted down. */
async function shown(gaps: Gaps, server = "1") {
  return (await gaps.of(server)).map(({ questions, missed, votedDown }) => [
    questions[0].question,
    missed,
    votedDown,
  ]);
}

it("groups what is alike, the most frequent first", async () => {
  const { store } = await openStore("memory:");
  let now = 1_700_000_000_000;
  const gaps = createGaps(store, () => ++now);
  gaps.miss(heard("Where is the moon base?"));
  gaps.miss(heard("Who opened the tunnel?"));
  gaps.miss(heard("Who has opened the tunnel"));
  gaps.miss(heard("who opened the tunnel??"));
  gaps.miss(heard("Who opened the tunnel?"));
  gaps.miss(heard("When was the tunnel opened?"));
  gaps.miss(heard("Who opened the tunnel?", "2"));
  const groups = await gaps.of("1");
  expect(groups).toMatchObject([
    {
      questions: [
        { question: "Who opened the tunnel?" },
        { question: "who opened the tunnel??" },
        { question: "Who has opened the tunnel" },
      ],
      missed: 4,
      votedDown: 0,
      last: 1_700_000_000_005,
    },
    { questions: [{ question: "When was the tunnel opened?" }], missed: 1 },
    { questions: [{ question: "Where is the moon base?" }], missed: 1 },
  ]);
});

it("groups what is alike whatever its order, form and courtesy", async () => {
  const { store } = await openStore("memory:");
  const gaps = createGaps(store);
  for (const question of [
    "Who opened the tunnel of Norvik?",
    "Norvik's tunnel was opened by whom?",
    "Hello, can you tell me who has opened the Norvik tunnel, please?",
    "I would like to know by whom the tunnel of Norvik was opened",
  ]) {
    gaps.miss(heard(question));
  }
  expect(await gaps.of("1")).toMatchObject([{ missed: 4 }]);
});

it("takes a vote against an answer for a gap, until it is taken back", async () => {
  const { store } = await openStore("memory:");
  const gaps = createGaps(store);
  gaps.voteDown(heard("Who opened the tunnel?"), false);
  gaps.voteDown(heard("Who opened the tunnel?"), false);
  expect(await shown(gaps)).toEqual([["Who opened the tunnel?", 0, 2]]);
  gaps.voteDown(heard("Who opened the tunnel?"), true);
  expect(await shown(gaps)).toEqual([["Who opened the tunnel?", 0, 1]]);
  gaps.voteDown(heard("Who opened the tunnel?"), true);
  expect(await shown(gaps)).toEqual([]);
});

it("keeps what a follow-up leans on, and nobody's id", async () => {
  const { store } = await openStore("memory:");
  const gaps = createGaps(store);
  const leansOn = sampleTurn("Who is Greta Lindqvist?");
  const carried = ["Greta Lindqvist"];
  gaps.miss({ server: "1", question: "And when did she die?", leansOn, carried });
  const [group] = await gaps.of("1");
  expect(group?.questions).toEqual([
    { question: "And when did she die?", leansOn, carried },
  ]);
  expect(Object.keys((await store.gaps.all("1"))[0] ?? {}).toSorted()).toEqual(
    "carried gist id last leansOn missed question votedDown".split(" "),
  );
});

it("keeps nothing of a server that has switched it off", async () => {
  const { store } = await openStore("memory:");
  const gaps = createGaps(store);
  await store.settings.set(["1"], { ...INITIAL_SETTINGS, gaps: false });
  gaps.miss(heard("Who opened the tunnel?"));
  gaps.miss(heard("Who opened the tunnel?", "2"));
  expect(await gaps.of("1")).toEqual([]);
  expect(await gaps.of("2")).toHaveLength(1);
});

it("keeps nothing while nobody can tell whether the server switched it off", async () => {
  const { store } = await openStore("redis://127.0.0.1:1");
  expect(store.health()).toBe("degraded");
  const gaps = createGaps(store);
  gaps.miss(heard("Who opened the tunnel?"));
  expect(await gaps.of("1")).toEqual([]);
  const asked = createAskedQuestions(store);
  await asked.add("1", { text: "Who opened the tunnel?", turn: null, article: null });
  expect(await asked.of("1")).toEqual([]);
});

it("removes the questions of one gist, or all of a server's", async () => {
  const { store } = await openStore("memory:");
  const gaps = createGaps(store);
  for (const server of ["1", "2"]) {
    gaps.miss(heard("Who opened the tunnel?", server));
    gaps.miss(heard("Who has opened the tunnel?", server));
    gaps.miss(heard("Where is the moon base?", server));
  }
  const [tunnel] = await gaps.of("1");
  await gaps.resolve("1", tunnel?.gist ?? "");
  expect(await shown(gaps)).toEqual([["Where is the moon base?", 1, 0]]);
  gaps.miss(heard("Who opened the tunnel?"));
  expect(await shown(gaps)).toContainEqual(["Who opened the tunnel?", 1, 0]);
  gaps.miss(heard("Who closed the tunnel?"));
  await gaps.clear("1");
  expect(await gaps.of("1")).toEqual([]);
  expect(await gaps.of("2")).toHaveLength(2);
});

it("loses nothing where several processes hear the same question, nor when they stop", async () => {
  const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
  const opened = await Promise.all([openStore(url), openStore(url), openStore(url)]);
  const all = opened.map(({ store }) => createGaps(store));
  for (let n = 0; n < 30; n += 1) all[n % 3]?.miss(heard("Who opened the tunnel?"));
  await Promise.all(all.map((gaps) => gaps.close()));
  for (let n = 0; n < 30; n += 1) all[n % 3]?.miss(heard("Who opened the tunnel?"));
  await Promise.all(all.map((gaps) => gaps.close()));
  await Promise.all(opened.map(({ store }) => store.close()));
  const { store } = await openStore(url);
  expect(await shown(createGaps(store))).toEqual([["Who opened the tunnel?", 60, 0]]);
});

it("keeps about a thousand of a server, those that were asked last, whatever is asked", async () => {
  const { store } = await openStore("memory:");
  let now = 1_700_000_000_000;
  const gaps = createGaps(store, () => ++now);
  gaps.miss(heard("What is elsewhere?", "2"));
  for (let round = 0; round < 12; round += 1) {
    for (let n = 0; n < 100; n += 1)
      gaps.miss(heard(`Who owns boat ${round * 100 + n}?`));
    await gaps.of("1");
  }
  const kept = await store.gaps.all("1");
  expect(kept.length).toBeLessThanOrEqual(1_100);
  expect(kept.length).toBeGreaterThanOrEqual(1_000);
  const texts = new Set(kept.map(({ question }) => question));
  expect(texts.has("Who owns boat 1199?")).toBe(true);
  expect(texts.has("Who owns boat 0?")).toBe(false);
  expect(await gaps.of("2")).toHaveLength(1);
});

it("shortens what is too long to be shown", async () => {
  const { store } = await openStore("memory:");
  const gaps = createGaps(store);
  gaps.miss(heard(`Who ${"really ".repeat(200)}opened it?`));
  const [group] = await gaps.of("1");
  expect(group?.questions[0].question.length).toBeLessThanOrEqual(500);
  await gaps.resolve("1", group?.gist ?? "");
  expect(await gaps.of("1")).toEqual([]);
});
