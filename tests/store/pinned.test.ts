import { expect, it } from "vitest";
import { gistOf } from "../../src/answering/gist.ts";
import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import type { Article } from "../../src/knowledge/article.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { doPutOff } from "../../src/store/afterwards.ts";
import { createAsk } from "../../src/store/ask.ts";
import { createGaps } from "../../src/store/gaps.ts";
import { keepCount } from "../../src/store/keep-count.ts";
import type { Pin } from "../../src/store/pin.ts";
import { createPins } from "../../src/store/pins.ts";
import { createUsage } from "../../src/store/usage.ts";
import { useStores } from "./open-stores.ts";

const openStore = useStores();

function article(file: string, text: string): Article {
  const parsed = parseArticle(file, new TextEncoder().encode(text));
  if ("reason" in parsed) throw new Error(parsed.reason.code);
  return parsed;
}

const HARBOUR = `---
title: A harbour for Eastmere
published: 2014-03-09
url: https://example.org/eastmere
---
Eastmere opened its new harbour in June 1998. The engineer Greta Lindqvist designed it.

Ships call there twice a day. The pier was painted green in 2003.
`;
const TUNNEL = `---
title: A tunnel for Norvik
published: 2015-03-09
---
Norvik has a tunnel since 1975. Karl Berg paid for it.
`;
const EDITION = buildEdition([
  article("harbour.md", HARBOUR),
  article("tunnel.md", TUNNEL),
]);

const QUESTION = "Which colour do the bollards have?";
const SENTENCE = "The pier was painted green in 2003.";

/** The passage of an edition that holds a sentence, pinned to a question. */
function pinOf(question: string, sentence: string, edition: Edition = EDITION): Pin {
  for (const { article, passages } of edition.entries) {
    for (const { id, paragraph, start, end } of passages) {
      const text = article.body.slice(start, end);
      if (!text.includes(sentence)) continue;
      const passage = { id, article: article.slug, paragraph, text, start, end };
      return { gist: gistOf(question), question, passage, sentence };
    }
  }
  throw new Error(`no passage says: ${sentence}`);
}

async function open() {
  const { store } = await openStore("memory:");
  const pins = createPins(store);
  const gaps = createGaps(store);
  const usage = createUsage(store);
  let edition = EDITION;
  const shelves = { editionFor: async () => edition };
  const answer = createAsk({ shelves, store, pins, hear: [keepCount({ gaps, usage })] });
  return {
    pins,
    gaps,
    usage,
    async ask(text: string, more: { place?: string; article?: string } = {}) {
      const by = { asker: "11", place: "1", conversation: "9" };
      const told = await answer({ text, ...by, ...more });
      // It is counted when the answer is on its way.
      await doPutOff();
      return told;
    },
    swap(articles: Readonly<Record<string, string>>) {
      edition = buildEdition(
        Object.entries(articles).map(([file, text]) => article(file, text)),
      );
    },
  };
}

it("answers a question with what is pinned to it, however it is put, in that server only", async () => {
  const { ask, pins } = await open();
  expect((await ask(QUESTION)).status).toBe("not_found");
  await pins.add("1", pinOf(QUESTION, SENTENCE));
  for (const text of [QUESTION, "which colour do bollards have"]) {
    const told = await ask(text);
    expect(told).toMatchObject({
      status: "answered",
      reason: null,
      confidence: 1,
      isPinned: true,
      answer: { text: SENTENCE, sentence: SENTENCE },
      citation: { title: "A harbour for Eastmere", paragraph: 2 },
      timeline: [{ date: "2003" }],
    });
    const { body } = EDITION.entries[0]?.article ?? { body: "" };
    const { answer, passage } = told;
    expect(body.slice(answer?.start, answer?.end)).toBe(SENTENCE);
    expect(body.slice(passage?.start, passage?.end)).toBe(passage?.text);
    expect(told.citation?.link).toContain("#:~:text=");
  }
  const elsewhere = await ask(QUESTION, { place: "2" });
  expect(elsewhere).toMatchObject({ status: "not_found", isPinned: false });
  expect(await ask("Who paid for the tunnel of Norvik?")).toMatchObject({
    isPinned: false,
    answer: { text: "Karl Berg paid for it." },
  });
  await pins.remove("1", gistOf(QUESTION));
  expect((await ask(QUESTION)).status).toBe("not_found");
});

it("puts a pinned passage in the place of an answer that was found", async () => {
  const { ask, pins } = await open();
  const question = "Who designed the harbour of Eastmere?";
  expect((await ask(question)).answer?.text).toContain("Greta Lindqvist");
  await pins.add("1", pinOf(question, "Karl Berg paid for it."));
  expect((await ask(question)).answer?.text).toBe("Karl Berg paid for it.");
});

it("stands by a pin for as long as its passage is there, wherever it moves", async () => {
  const { ask, pins, swap } = await open();
  await pins.add("1", pinOf(QUESTION, SENTENCE));
  swap({
    "harbour.md": HARBOUR.replace("Eastmere opened", "It rained.\n\nEastmere opened"),
  });
  const moved = await ask(QUESTION);
  expect(moved).toMatchObject({ isPinned: true, citation: { paragraph: 3 } });
  swap({ "harbour.md": HARBOUR.replace("painted green", "painted red") });
  expect(await ask(QUESTION)).toMatchObject({ isPinned: false, status: "not_found" });
  swap({ "tunnel.md": TUNNEL });
  expect(await ask(QUESTION)).toMatchObject({ isPinned: false, status: "not_found" });
  swap({ "harbour.md": HARBOUR });
  expect(await ask(QUESTION)).toMatchObject({ isPinned: true });
});

it("keeps to the article that alone may answer", async () => {
  const { ask, pins } = await open();
  await pins.add("1", pinOf(QUESTION, SENTENCE));
  expect((await ask(QUESTION, { article: "tunnel" })).isPinned).toBe(false);
  expect((await ask(QUESTION, { article: "harbour" })).isPinned).toBe(true);
});

it("lets the next question lean on what was pinned", async () => {
  const { ask, pins } = await open();
  await pins.add("1", pinOf(QUESTION, "The engineer Greta Lindqvist designed it."));
  await ask(QUESTION);
  const next = await ask("What did she design?");
  expect(next.understood.carried).toContain("Greta Lindqvist");
});

it("pins nothing to a greeting", async () => {
  const { ask, pins } = await open();
  await pins.add("1", pinOf("Hello!", SENTENCE));
  expect((await ask("Hello!")).isPinned).toBe(false);
});

it("counts every question of a server, and keeps those that were in vain", async () => {
  const { ask, gaps, usage } = await open();
  await ask(QUESTION);
  await ask(QUESTION);
  await ask("Who designed the harbour of Eastmere?");
  await ask("Hello!");
  await ask(QUESTION, { place: "direct" });
  expect((await usage.of("1")).day).toMatchObject({ asked: 3, answered: 1, cached: 0 });
  await ask(QUESTION, { place: "2" });
  const groups = await gaps.of("1");
  expect(groups).toMatchObject([{ questions: [{ question: QUESTION }], missed: 2 }]);
  expect(JSON.stringify(groups)).not.toContain('"11"');
  expect(await gaps.of("2")).toHaveLength(1);
  expect(await gaps.of("direct")).toEqual([]);
});
