import { expect, it } from "vitest";
import { coreQuestion } from "../../src/answering/core-question.ts";
import { respond } from "../../src/answering/respond.ts";
import { talkIn } from "../../src/answering/small-talk.ts";
import { editionOf } from "./fixtures.ts";

it.each([
  ["do you know when the pier burnt down?", "when the pier burnt down?"],
  ["Can you tell me who repaired the pier, please?", "who repaired the pier?"],
  ["hey can anyone check whether the pier is open lol", "whether the pier is open?"],
  ["Does the article say why Agnes Holt left?", "why Agnes Holt left?"],
  ["did they ever mention how much the pier cost", "how much the pier cost?"],
  [
    "ok so i was wondering in what year the pier burnt down",
    "in what year the pier burnt down?",
  ],
  ["My sister wants to know how long the pier was", "how long the pier was?"],
  ["I'd be grateful if you could say where Holt lives.", "where Holt lives?"],
  [
    "My bike is broken, so: where is the pier shop? i am in a hurry",
    "where is the pier shop?",
  ],
  ["quick question: is the pier open", "is the pier open?"],
  ["hi is the pier open", "is the pier open?"],
  ["Is it true that the pier is open?", "whether the pier is open?"],
  ["what was it again that Holt carried", "what Holt carried?"],
  ["and do you know when the pier burnt down?", "and when the pier burnt down?"],
  ["who repaired the pier 🙏 thanks in advance", "who repaired the pier?"],
  ["In 1931, who owned the pier? just curious", "In 1931, who owned the pier?"],
  ["and Agnes Holt tho", "and Agnes Holt?"],
  ["ok, do you know why?", "why?"],
  ["in this article, who is the author?", "who is the author?"],
  ["hey bot, who are you", "who are you?"],
  ["and can you tell me when", "and when?"],
  [
    "the pier burnt down in some year, can't remember when",
    "the pier burnt down in some year, when?",
  ],
])("the talk around a question is left out: %s", (typed, core) => {
  expect(coreQuestion(typed)).toBe(core);
});

it.each([
  "When did the pier burn down?",
  "Did Agnes Holt say why she left?",
  "Does the article mention Agnes Holt?",
  "If you want to stay dry, what should you wear?",
  "After you leave the island, where do you go?",
  "When you are on the pier, what can you see?",
  "our lady of marl, when was it built",
  "Thanks to what did the pier survive?",
  "According to Agnes Holt, who repaired the pier?",
  "What does f(x) stand for?",
  "To mend the pier what would you need?",
  "What word, according to Agnes Holt, means a pier?",
  "Why, in her view, did the pier close?",
  "At one point, the pier was sold to what town?",
  "What is the Apprentices (Night Work) Act called?",
  "Who wrote “You know when I am gone”?",
  "Who sang Hey, I Love You?",
  "What do you know?",
  "Do you know?",
  "Why?",
  "And Agnes Holt?",
  "the pier at Marl",
  "",
])("what belongs to a question stays: %s", (typed) => {
  expect(coreQuestion(typed)).toBe(typed);
});

const edition = editionOf({
  "pier.md": `---
title: "The pier at Marl closes"
---
The pier at Marl was closed on Friday. Warden Agnes Holt took the keys of the pier home, because the lock
of the office was broken.

The council will decide on repairs in May. Nobody knows what they will cost.
`,
});

it.each([
  "hey, do you know who took the keys of the pier, btw?",
  "sorry i'm late to this. does it say anywhere who took the keys of the pier",
  "Could somebody please remind me who took the keys of the pier? Thank you!",
  "WHO TOOK THE KEYS OF THE PIER",
])("a question is answered as without the talk around it: %s", (typed) => {
  const bare = respond(edition, "Who took the keys of the pier?", null).answer;
  const { answer } = respond(edition, typed, null);
  expect(answer.answer?.sentence).toContain("took the keys of the pier home");
  expect(answer.confidence).toBeCloseTo(bare.confidence, 1);
});

it("a follow-up leans on the last answer with talk around it as well", () => {
  const { turn } = respond(edition, "Who took the keys of the pier?", null);
  const { answer } = respond(edition, "ok, and do you know why?", turn);
  expect(answer.answer?.sentence).toContain("because the lock");
  expect(answer.passage?.id).toBe(respond(edition, "Why?", turn).answer.passage?.id);
});

it.each([
  "hi, what's this article about, i'm bored",
  "does anyone know what this article is called? thx",
  "tl;dr",
])("the article is asked about with talk around it as well: %s", (typed) => {
  expect(respond(edition, typed, null).answer.status).toBe("about_article");
});

it("what is said to the bot is no question to the articles, whatever comes before", () => {
  const said = "hey bot, quick one: who are you";
  expect(respond(edition, said, null).answer.reason).toBe("small_talk");
  expect(talkIn(said)).toBe(talkIn("who are you"));
});
