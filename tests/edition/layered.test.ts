import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { respond } from "../../src/answering/respond.ts";
import { suggested } from "../../src/answering/suggested.ts";
import { assemble, readEntry } from "../../src/edition/build.ts";
import type { Edition, Entry } from "../../src/edition/edition.ts";
import { timelineOf } from "../../src/edition/timeline.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

const TEXTS = [
  `---
title: The harbour bridge of Oster reopens
published: 2019-04-02
---

The harbour bridge of Oster reopened on Monday after eight months. Greta Holm, the city's
engineer, cut the ribbon.

"It had rusted since 1964," she said. The repair cost 3.2 million crowns.`,
  `---
title: Skarn lighthouse loses its keeper
published: 2018-11-20
---

Ivar Lund kept the Skarn lighthouse for thirty years. He left it in October 2018 because the
lamp is now run from Oster.

The lighthouse was built in 1871. Greta Holm will turn it into a museum.`,
  `---
title: Old theatre becomes a library
author: Mina Dahl
---

The council of Port Vale voted to turn the old theatre into a library. Tomas Reyes, the mayor,
spoke against it.

The theatre burned in 1931 and was rebuilt three years later.`,
  `---
title: Storm floods the harbour
published: 2020-01-15
---

A storm flooded the harbour of Oster on Tuesday. Four boats sank, and the bridge was closed.

Tomas Reyes offered help from Port Vale. Nobody was hurt.`,
  `---
title: Bridges of the north
---

There are forty bridges in the north. The oldest, at Skarn, was built in 1802 by Anders Lund.

It is made of stone and crosses the Skarn river.`,
];

const ENTRIES = TEXTS.map((text, i): Entry => {
  const article = parseArticle(`a${i}.md`, new TextEncoder().encode(text));
  if ("reason" in article) throw new Error(article.reason.code);
  return readEntry(article);
});

const QUESTIONS = [
  "When did the harbour bridge reopen?",
  "Who is Greta Holm?",
  "How much did the repair cost?",
  "Who kept the lighthouse?",
  "When was the lighthouse built?",
  "Who built the oldest bridge?",
  "Why did Ivar Lund leave?",
  "How many boats sank?",
  "What happened in 1931?",
  "What happened after the theatre burned?",
  "Who wrote the article about the library?",
  "Who spoke against the libary?",
  "Where was the strom?",
  "How many articles are there?",
  "Who is the king of Skarn?",
  "How many vessels went down?",
];

/** Some of the articles below, the others above, in one order. */
const split = fc
  .shuffledSubarray(
    TEXTS.map((_, i) => i),
    { minLength: 2 },
  )
  .chain((order) =>
    fc.record({
      order: fc.constant(order),
      below: fc.integer({ min: 0, max: order.length }),
    }),
  );

function bothWays(order: readonly number[], below: number): [Edition, Edition] {
  const entries = order.flatMap((i) => ENTRIES[i] ?? []);
  const one = assemble(entries, []);
  const common = assemble(entries.slice(0, below), []);
  return [one, assemble(entries.slice(below), [], common)];
}

const untimed = (edition: Edition, question: string) => {
  const { answer, ...rest } = respond(edition, question, null);
  return { ...rest, answer: { ...answer, took_ms: 0 } };
};

describe("an edition that stands on another", () => {
  it("answers as if all articles were one collection, whatever stands where", () => {
    fc.assert(
      fc.property(split, fc.constantFrom(...QUESTIONS), ({ order, below }, question) => {
        const [one, layered] = bothWays(order, below);
        expect(untimed(layered, question)).toEqual(untimed(one, question));
      }),
      { numRuns: 300 },
    );
  });

  it("tells the same timeline and suggests the same questions", () => {
    const filter = { topic: null, from: null, to: null, article: null };
    fc.assert(
      fc.property(
        split,
        fc.constantFrom("", "Who", "bridge", "When did Gre"),
        ({ order, below }, typed) => {
          const [one, layered] = bothWays(order, below);
          expect(timelineOf(layered, filter)).toEqual(timelineOf(one, filter));
          expect(suggested(layered, typed)).toEqual(suggested(one, typed));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("leaves the one below as it was, and shares its index", () => {
    const entries = ENTRIES.slice(0, 3);
    const common = assemble(entries, []);
    const before = QUESTIONS.map((question) => untimed(common, question));
    const layered = assemble(ENTRIES.slice(3), [], common);
    expect(layered.index.segments[0]).toBe(common.index.segments[0]);
    expect(layered.id).not.toBe(common.id);
    expect(QUESTIONS.map((question) => untimed(common, question))).toEqual(before);
  });
});
