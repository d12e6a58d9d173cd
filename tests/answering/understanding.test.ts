import { describe, expect, it } from "vitest";
import type { Turn } from "../../src/answering/answer.ts";
import { respond } from "../../src/answering/respond.ts";
import { buildEdition } from "../../src/edition/build.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

const parsed = parseArticle(
  "reset.md",
  new TextEncoder().encode(`---
title: More than a reset
---
Mikhail Gorbachev met Ronald Reagan at Reykjavik in October 1986. Gorbachev wrote his
memoirs in 1995.

Boris Yeltsin resigned in December 1999. It was Medvedev’s agenda that failed in 2012. The footbridge by his house was built in 1990.
`),
);
if ("reason" in parsed) throw new Error(parsed.reason.code);
const edition = buildEdition([parsed]);
const ask = (question: string, turn: Turn | null = null) =>
  respond(edition, question, turn);

describe("what is said of how a question was understood", () => {
  it.each([
    ["When did Boris Yeltsin resign?", []],
    ["When did Boris Yeltsn resign?", ["Yeltsin"]],
    ["When did Gorbatchev meet Ronald Raegan?", ["Gorbachev", "Reagan"]],
    ["When was the foot bridge built?", ["footbridge"]],
    ["When did the agenda of Medvedv fail?", ["Medvedev"]],
    ["When was the footbrige built?", ["footbridge"]],
    ["Who is Zaphod?", []],
    ["Hello", []],
    ["Who wrote the article?", []],
  ])("of “%s”: corrected %j", (question, corrected) => {
    expect(ask(question).understood).toEqual({ corrected, carried: [] });
  });

  it("is also which names a follow-up took along", () => {
    const { turn } = ask("When did Gorbachev meet Reagan?");
    const next = ask("And when did he write his memoirs?", turn);
    expect(next.answer.answer?.text).toContain("1995");
    expect(next.understood.carried).toContain("Gorbachev");
    expect(ask("When did Boris Yeltsin resign?", turn).understood.carried).toEqual([]);
  });
});
