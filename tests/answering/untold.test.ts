import { expect, it } from "vitest";
import { respond } from "../../src/answering/respond.ts";
import { editionOf } from "./fixtures.ts";

const edition = editionOf({
  "gale.md": `---
title: "Gale tears the roof off the Marl lido"
published: 2019-02-11
---
Agnes Tordoff, who runs the lido at Marl, said that the roof had been torn off by the gale on Saturday.

Engineer Matteo Ruiz, 44, called the damage a warning. Ruiz lives in a houseboat on the canal and
speaks four languages.

The diving tower is 12 metres tall and weighs 30 tons. Its steps are painted green.

Korean architect Min Seo drew the tower in 1998. Her husband, the sculptor Paul Adair, made the fountain. They
have two daughters.
`,
});

it.each([
  "How old is Agnes Tordoff?",
  "Where does Min Seo's husband come from?",
  "Is Agnes Tordoff married?",
  "Does Agnes Tordoff play the violin?",
  "When did Agnes Tordoff die?",
  "When did Paul Adair make the fountain?",
  "How tall is Agnes Tordoff?",
  "How heavy is Matteo Ruiz?",
  "What colour are Agnes Tordoff's eyes?",
  "Which language does Agnes Tordoff speak?",
  "Where does Agnes Tordoff live?",
  "How many children does Agnes Tordoff have?",
  "What nationality is Agnes Tordoff?",
  "What religion is Agnes Tordoff?",
  "What is Agnes Tordoff's husband called?",
  "What's Matteo Ruiz's wife's name?",
  "Who is Agnes Tordoff's father?",
])("what is not told of somebody is silence: %s", (question) => {
  expect(respond(edition, question, null).answer.status).toBe("not_found");
});

it.each([
  ["How old is Matteo Ruiz?", "44"],
  ["How tall is the diving tower?", "12 metres"],
  ["How heavy is the diving tower?", "30 tons"],
  ["What colour are the steps?", "green"],
  ["Which languages does Ruiz speak?", "four languages"],
  ["Where does Ruiz live?", "houseboat"],
  ["What nationality is Min Seo?", "Korean"],
  ["Did the gale tear off the roof?", "torn off by the gale"],
])("what is told is answered: %s", (question, told) => {
  expect(respond(edition, question, null).answer.answer?.sentence).toContain(told);
});
