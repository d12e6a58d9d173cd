import { describe, expect, it } from "vitest";
import { ASKED_FOR, askedForIn } from "../../src/answering/asked-for.ts";
import { lookClosely } from "../../src/answering/closest.ts";
import { CONTRADICTIONS, contradictionsOf } from "../../src/answering/contradiction.ts";
import { rank } from "../../src/answering/rank.ts";
import { respond } from "../../src/answering/respond.ts";
import { understand } from "../../src/answering/understand.ts";
import { UNMATCHED, unmatchedOf } from "../../src/answering/unmatched.ts";
import { viewOf } from "../../src/answering/view.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "./fixtures.ts";

const MINE = `---
title: "Silver mine at Ostra closes"
publication: The Fictional Courier
published: 2018-05-04
---
The silver mine at Ostra closed on Friday after 140 years. The Nordvik Mining Company had run it
since 1921. About 300 miners lost their jobs, and the company will not pay for new ones.

Chairman Pavel Lind, aged 61, said that the price of silver had fallen by 40 percent. The first
shaft was dug in 1878 by the brothers Hagen. Channel 4 showed a film about the mine in 2009.

The public library of Ostra will keep the maps. Children of miners visited the mine before it
closed.

A museum may open in 2020. The silver of its rooms is lent by Mr. Lind, and tickets will be cheap.
`;

const edition = editionOf({
  "mine.md": MINE,
  "bridge.md": BRIDGE,
  "lighthouse.md": LIGHTHOUSE,
  "theatre.md": THEATRE,
});

/** The signs that are not 0 when a question is held against the sentence found for it. */
function signsOf(text: string): Record<string, number> {
  const question = understand(edition.index, text, null);
  const view = viewOf(edition.index, question);
  const [best] = rank(view);
  if (best === undefined) throw new Error(`nothing was found for ${text}`);
  const closest = lookClosely(edition, view, best);
  const names = [...UNMATCHED, ...CONTRADICTIONS, ...ASKED_FOR];
  const values = [
    ...unmatchedOf(closest),
    ...contradictionsOf(closest),
    ...askedForIn(question, closest),
  ];
  const signs = names.map((name, i): [string, number] => [name, values[i] ?? 0]);
  return Object.fromEntries(signs.filter(([, value]) => value !== 0));
}

describe("a close look", () => {
  it.each([
    ["number_in_place", "What did Channel 8 show a film about?"],
    ["number_other", "What did Channel 8 show a film about?"],
    ["year_other", "Who dug the first shaft of the mine in 1902?"],
    ["name_in_place", "When did the brothers Larsen dig the first shaft?"],
    ["opposite", "Who visited the mine after it closed?"],
    ["opposite", "What will the private library of Ostra keep?"],
    ["negation_missing", "Which maps will the public library of Ostra not keep?"],
    ["negation_added", "Will the company pay for new jobs?"],
    ["extreme_missing", "When was the second shaft dug by the brothers Hagen?"],
    ["unknown_name", "When did Napoleon visit the mine at Ostra?"],
    ["birth_missing", "How old is Greta Holm?"],
    ["birth_missing", "Where was Pavel Lind's sister born?"],
    ["place_missing", "Where did divers find cracks?"],
    ["money_missing", "How much did the maps of the public library cost?"],
    ["uncounted", "How many children of miners visited the mine?"],
    ["unmet", "When did children of miners visit the mine?"],
    ["name_lacking", "Who will keep the maps of Nordvik?"],
    ["name_in_place", "What is lent by Gustav Lind?"],
  ])("sees %s in %j", (sign, question) => {
    expect(signsOf(question)).toHaveProperty(sign);
  });

  it.each([
    ["opposite", "Who visited the mine before it closed?"],
    ["number_other", "What did Channel 4 show in 2009?"],
    ["birth_missing", "How old is Pavel Lind?"],
    ["uncounted", "How many miners lost their jobs?"],
    ["money_missing", "How much did the repair of the bridge cost?"],
    ["unmet", "When was the first shaft dug?"],
    ["unknown_name", "Since when had the NMC run the silver mine at Ostra?"],
    ["negation_added", "Why will the company not pay for new jobs?"],
    ["name_lacking", "What is lent by Pavel Lind?"],
    ["name_in_place", "What is lent by Pavel Lind?"],
  ])("does not see %s in %j", (sign, question) => {
    expect(signsOf(question)).not.toHaveProperty(sign);
  });
});

describe("the decision", () => {
  it.each([
    "When was the first shaft dug?",
    "How many miners lost their jobs?",
    "How old is Pavel Lind?",
    "What did Channel 4 show a film about?",
    "By how much had the price of silver fallen?",
    "Who dug the first shaft?",
    "When did the theatre burn down?",
    "What were commuters carried by during the repair?",
  ])("is to answer %j", (question) => {
    expect(respond(edition, question, null).answer.status).toBe("answered");
  });

  it.each([
    "How old is Greta Holm?",
    "Where was Pavel Lind born?",
    "When did Napoleon meet Kim Jong Un?",
    "What did Angela Merkel say about the mine?",
    "How much did the maps of the public library cost?",
    "What happened in 1715?",
    "Who won the World Cup in 2014?",
  ])("is silence on %j", (question) => {
    expect(respond(edition, question, null).answer.status).toBe("not_found");
  });

  it.each([
    ["What did Angela Merkel say about the mine?", "unknown_name"],
    ["Where was Pavel Lind born?", "weak"],
    ["Which play did Pavel Lind open the old theatre with in 1902?", "contradicted"],
  ])("says why it is silent on %j", (question, reason) => {
    expect(respond(edition, question, null).answer).toMatchObject({
      status: "not_found",
      reason,
    });
  });
});
