import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { respond } from "../../src/answering/respond.ts";
import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import type { Article } from "../../src/knowledge/article.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { type Ask, createAsk } from "../../src/store/ask.ts";
import { outcomeShape } from "../../src/store/shapes.ts";
import type { Store } from "../../src/store/store.ts";
import { useStores } from "./open-stores.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

function article(file: string, text: string): Article {
  const parsed = parseArticle(file, new TextEncoder().encode(text));
  if ("reason" in parsed) throw new Error(parsed.reason.code);
  return parsed;
}

const HARBOUR = article(
  "harbour.md",
  `---
title: A harbour for Eastmere
publication: The Coast
author: Ida Holm
published: 2014-03-09
url: https://example.org/eastmere
---
Eastmere opened its new harbour in June 1998. The engineer Greta Lindqvist designed it.

The harbour cost 40 million crowns. A storm damaged the northern pier in 2003.

Lindqvist left Eastmere two years later and built a bridge in Norvik.
`,
);

const OLD = buildEdition([HARBOUR]);
const NEW = buildEdition([
  article(
    "harbour.md",
    `---
title: A harbour for Eastmere
published: 2014-03-09
---
Eastmere opened its new harbour in May 1997. The engineer Greta Lindqvist designed it.
`,
  ),
]);

const QUESTION = "When did Eastmere open its new harbour?";
const makeFolder = useTemporaryFolders();
const openStore = useStores();

/** A library of one edition at a time, and a way to ask it. */
function open(store: Pick<Store, "answers" | "conversations">, first: Edition = OLD) {
  let edition = first;
  const ask = createAsk({ shelves: { editionFor: async () => edition }, store });
  return {
    ask: (text: string, conversation: string | null = null, asker = "1") =>
      ask({ text, asker, place: "here", conversation }),
    swap(next: Edition) {
      edition = next;
    },
  };
}

/** An answer less the time it took. */
async function timeless(answer: ReturnType<Ask>) {
  const { took_ms, understood, leansOn, turn, isPinned, ...rest } = await answer;
  expect(took_ms).toBeGreaterThan(0);
  return rest;
}

/** What answering gives without any store. */
function expected(edition: Edition, text: string, turn = null) {
  const { took_ms, ...rest } = respond(edition, text, turn).answer;
  return rest;
}

describe("asking", () => {
  it("gives what answering gives, from the cache too", async () => {
    const { store } = await openStore("memory:");
    const { ask } = open(store);
    for (const text of [
      QUESTION,
      "Who wrote this article?",
      "Hello!",
      "Is Zork there?",
    ]) {
      expect(await timeless(ask(text))).toEqual(expected(OLD, text));
      expect(await timeless(ask(text))).toEqual(expected(OLD, text));
    }
  });

  it("answers from what another process has cached, however it is typed", async () => {
    const file = join(makeFolder(), "store.sqlite");
    const first = await openStore(`sqlite:${file}`);
    await open(first.store).ask(QUESTION);
    await first.store.close();
    // What is in the cache is changed, to see that it is what comes out.
    using database = new DatabaseSync(file);
    database.exec(
      "UPDATE entries SET value = json_set(value, '$.value.answer.confidence', 0.125)" +
        " WHERE space = 'answers'",
    );
    const { store } = await openStore(`sqlite:${file}`);
    const { ask } = open(store);
    expect((await ask(` ${QUESTION.slice(0, -1)} ??`)).confidence).toBe(0.125);
    expect((await ask(`Say: ${QUESTION}`)).confidence).not.toBe(0.125);
  });

  it("gives nothing of an old edition after a refresh", async () => {
    const { store } = await openStore("memory:");
    const { ask, swap } = open(store);
    expect((await ask(QUESTION)).answer?.sentence).toContain("June 1998");
    swap(NEW);
    expect((await ask(QUESTION)).answer?.sentence).toContain("May 1997");
    swap(OLD);
    expect((await ask(QUESTION)).answer?.sentence).toContain("June 1998");
  });

  it("survives a conversation whose passages are gone", async () => {
    const { store } = await openStore("memory:");
    const { ask, swap } = open(store);
    await ask("When did a storm damage the northern pier?", "talk");
    swap(NEW);
    const answer = await ask("And why?", "talk");
    for (const passage of [
      answer.passage,
      ...answer.alternatives.map((a) => a.passage),
    ]) {
      if (passage === null) continue;
      const body = NEW.entries[0]?.article.body;
      expect(body?.slice(passage.start, passage.end)).toBe(passage.text);
    }
  });

  it("lets a follow-up lean on its own conversation only", async () => {
    const { store } = await openStore("memory:");
    const { ask } = open(store);
    await ask("Who designed the harbour?", "one");
    await ask("How much did the harbour cost?", "two");
    const turns = await Promise.all([
      store.conversations.get(["1", "one"]),
      store.conversations.get(["1", "two"]),
    ]);
    const followUp = "When did she leave?";
    const [one, two, alone, stranger] = [
      await timeless(ask(followUp, "one")),
      await timeless(ask(followUp, "two")),
      await timeless(ask(followUp)),
      await timeless(ask(followUp, "one", "2")),
    ];
    const [first = null, second = null] = turns;
    const without = ({ took_ms, ...rest }: ReturnType<typeof respond>["answer"]) => rest;
    expect(one).toEqual(without(respond(OLD, followUp, first).answer));
    expect(two).toEqual(without(respond(OLD, followUp, second).answer));
    expect(alone).toEqual(without(respond(OLD, followUp, null).answer));
    expect(stranger).toEqual(alone);
    expect(first).not.toEqual(second);
  });

  it("carries a conversation on over a cached answer", async () => {
    const { store } = await openStore("memory:");
    const { ask } = open(store);
    await ask(QUESTION, "one");
    await ask(QUESTION, "two");
    expect(await store.conversations.get(["1", "two"])).toEqual(
      await store.conversations.get(["1", "one"]),
    );
  });

  it("keeps what one article answers apart from what any may", async () => {
    const { store } = await openStore("memory:");
    const ask = createAsk({ shelves: { editionFor: async () => OLD }, store });
    const asked = { text: QUESTION, asker: "1", place: "here", conversation: null };
    expect((await ask({ ...asked, article: "other" })).status).toBe("not_found");
    expect((await ask(asked)).status).toBe("answered");
    expect((await ask({ ...asked, article: "harbour" })).status).toBe("answered");
    expect((await ask({ ...asked, article: "other" })).status).toBe("not_found");
  });

  it("keeps no answer and no turn when answering fails", async () => {
    const { store } = await openStore("memory:");
    const broken: Edition = { ...OLD, index: Object.freeze(Object.create(null)) };
    const { ask, swap } = open(store, broken);
    await expect(ask(QUESTION, "talk")).rejects.toThrow();
    expect(await store.conversations.get(["1", "talk"])).toBeUndefined();
    swap(OLD);
    expect((await ask(QUESTION, "talk")).status).toBe("answered");
  });

  it("answers with a store that is down", async () => {
    const { store } = await openStore("sqlite:/proc/footnote/store.sqlite");
    const { ask } = open(store);
    expect(await timeless(ask(QUESTION, "talk"))).toEqual(expected(OLD, QUESTION));
    expect((await ask("Who designed it?", "talk")).status).not.toBe("invalid");
  });

  it.each([
    ["nothing", ""],
    ["NUL", "\0"],
    ["half a character", "\ud800"],
    ["__proto__", "__proto__"],
    ["question marks", "?".repeat(6_000)],
    ["many words", "x ".repeat(3_000)],
  ])("answers %s as answering does, from the cache too", async (_, text) => {
    const { store, lines } = await openStore("memory:");
    const { ask } = open(store);
    expect(await timeless(ask(text, "talk"))).toEqual(expected(OLD, text));
    await timeless(ask(text, "other"));
    expect(lines).toEqual([]);
  });
});

it.each([QUESTION, "Who wrote this?", "Is Zork there?", "hi", "storm"])(
  "keeps every field of an answer: %s",
  (text) => {
    const outcome = respond(OLD, text, null);
    expect(outcomeShape.parse(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
  },
);
