import { expect, it } from "vitest";
import { explain } from "../../src/answering/explain.ts";
import { respond } from "../../src/answering/respond.ts";
import { editionOf } from "./fixtures.ts";

const edition = editionOf({
  "ferry.md": `---
title: "Night ferry to Skarn is saved"
published: 2020-03-03
---
Lotte Brink said on Monday that the night ferry to Skarn would sail again. The ferry had been laid up since
October, when Brink lost her patience with the council.

"I am tired," Brink told the Courier. The owner of the yard, Emil Tarp, offered to repair the hull. Tarp wants no
money for it.

Lotte Brink, a former harbour pilot, has led the campaign since spring. Sculptor Nils Aune gave her a
bronze bell. Halvor declined to comment. The shipping group Halvor had wanted to sell the ferry.

Goalkeeper Rune Falk swam beside it. Yesterday Mette Krog sold the last ticket.

Aune was late. The ferry was launched by the bishop. Rask & Sons, the maker of the bell, sent a choir. Rask sent cake.
`,
});

it.each([
  ["Who is Lotte Brink?", "former harbour pilot"],
  ["Who is Brink?", "former harbour pilot"],
  ["Who's Emil Tarp?", "owner of the yard"],
  ["Who is Nils Aune?", "Sculptor"],
  ["Who is Aune?", "Sculptor"],
  ["Who is Rune Falk?", "Goalkeeper"],
  ["What is Halvor?", "shipping group"],
  ["What is Rask?", "maker of the bell"],
  ["What is Lotte Brink's job?", "former harbour pilot"],
  ["What does Tarp do for a living?", "owner of the yard"],
])("%s is answered by the sentence that says so", (question, told) => {
  expect(respond(edition, question, null).answer.answer?.sentence).toContain(told);
});

it("what she does is asked of the person spoken of", () => {
  const { turn } = respond(edition, "Who has led the campaign since spring?", null);
  const { answer } = respond(edition, "What does she do for a living?", turn);
  expect(answer.answer?.sentence).toContain("former harbour pilot");
});

it("a capital word that opens a sentence is no occupation by that alone", () => {
  const { search } = explain(edition, "Who is Mette Krog?", null);
  expect(search?.by).not.toBe("introduction");
});

it("a namesake is somebody else", () => {
  const { answer } = respond(edition, "Who is Nils Brink?", null);
  expect(answer.answer?.sentence ?? "").not.toContain("Lotte Brink");
});

it.each(["What is in Skarn?", "Who is Brink angry with?", "Who are Brink and Tarp?"])(
  "more than who somebody is goes by its words: %s",
  (question) => {
    expect(explain(edition, question, null).search?.by).not.toBe("introduction");
  },
);
