import { expect, it } from "vitest";
import { createLanguages } from "../../src/store/languages.ts";
import { createRecentQuestions } from "../../src/store/recent-questions.ts";
import { SPACES } from "../../src/store/spaces.ts";
import { useStores } from "./open-stores.ts";
import { sampleOutcome, sampleTurn } from "./samples.ts";

const openStore = useStores();
const DAY = 24 * 60 * 60_000;
const ONE = { asker: "1", place: "20" };

it("forgets what every personal space has of a user, and nothing else", async () => {
  const { store } = await openStore("memory:");
  await store.conversations.set(["1", "a"], sampleTurn("When?"));
  await store.conversations.set(["1", "b"], sampleTurn("Who?"));
  await store.conversations.set(["12", "a"], sampleTurn("Where?"));
  await createRecentQuestions(store).add(ONE, "When did it open?");
  await store.answers.set(["1", "x"], sampleOutcome("It opened."));

  const forgotten = await store.forget("1");

  expect(Object.fromEntries(forgotten)).toMatchObject({ conversations: 2, recent: 1 });
  expect([...(await store.forget("1")).values()].every((count) => count === 0)).toBe(
    true,
  );
  expect(await createRecentQuestions(store).of(ONE)).toEqual([]);
  expect(await store.conversations.get(["12", "a"])).toBeDefined();
  expect(await store.answers.get(["1", "x"])).toBeDefined();
});

it("keeps a language only where it is not English, for as long as it is heard", async () => {
  const { store } = await openStore("memory:");
  let now = Date.now();
  const languages = createLanguages(store, () => now);
  const kept = () => store.languages.get(["1", "language"]);
  await languages.hear("1", "en");
  expect(await kept()).toBeUndefined();
  expect(await languages.of("1")).toBe("en");

  await languages.hear("1", "de");
  const first = await kept();
  now += DAY / 2;
  await languages.hear("1", "de");
  expect(await kept()).toEqual(first);
  now += DAY;
  await languages.hear("1", "de");
  expect(await kept()).toEqual({ code: "de", at: now });
  await languages.hear("1", "fr");
  expect(await languages.of("1")).toBe("fr");
  expect(await languages.of("2")).toBe("en");

  expect((await store.forget("1")).get("languages")).toBe(1);
  expect(await languages.of("1")).toBe("en");
  await languages.hear("1", "fr");
  await languages.hear("1", "en");
  expect((await store.forget("1")).get("languages")).toBe(0);
});

it("counts every space whose keys begin with a user's id among the personal ones", async () => {
  const { store } = await openStore("memory:");
  const personal = Object.values(SPACES).filter((space) => space.personal);
  expect([...(await store.forget("nobody")).keys()]).toEqual(
    personal.map(({ name }) => name),
  );
});

it("keeps a user's last ten questions, the latest first and each once, for 30 days", async () => {
  const { store } = await openStore("memory:");
  let now = Date.now();
  const recent = createRecentQuestions(store, () => now);
  for (let n = 1; n <= 12; n += 1) await recent.add(ONE, `Question ${n}?`);
  await recent.add(ONE, "question 5?");
  const kept = await recent.of(ONE);
  expect(kept).toHaveLength(10);
  expect(kept.slice(0, 2)).toEqual(["question 5?", "Question 12?"]);
  expect(kept).not.toContain("Question 5?");
  expect(await recent.of({ asker: "2", place: "20" })).toEqual([]);
  expect(await recent.of({ ...ONE, place: "direct" })).toEqual([]);

  now += 20 * DAY;
  await recent.add(ONE, "Question 13?");
  now += 15 * DAY;
  expect(await recent.of(ONE)).toEqual(["Question 13?"]);
});
