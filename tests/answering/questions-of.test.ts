import { expect, it } from "vitest";
import { questionsOf } from "../../src/answering/questions-of.ts";
import { tokensOf } from "../../src/language/analyse.ts";

const made = (text: string, ...dated: string[]) =>
  questionsOf({ text, tokens: tokensOf(text), dated });

it.each([
  {
    says: "The theatre opened in 1902 with a comedy by Ivar Sand.",
    dated: ["in 1902"],
    asks: ["When did the theatre open?"],
  },
  {
    says: "In 1967 the theatre was rebuilt with a smaller hall.",
    dated: ["In 1967"],
    asks: ["When was the theatre rebuilt with a smaller hall?"],
  },
  {
    says: "The bridge was built by the engineer Greta Holm in 1931.",
    dated: ["in 1931"],
    asks: [
      "When was the bridge built by the engineer Greta Holm?",
      "Who built the bridge?",
      "Who is Greta Holm?",
    ],
  },
  {
    says: "It was Mikhail Gorbachev who brought down the Berlin Wall in 1989.",
    dated: ["in 1989"],
    asks: ["What did Mikhail Gorbachev do?", "Who brought down the Berlin Wall in 1989?"],
  },
  {
    says: "The club was small until 2014, when Russia was thrown out.",
    dated: ["until 2014"],
    asks: ["When was Russia thrown out?"],
  },
  {
    says: "Mayor Ilse Brandt cut the ribbon while four thousand people watched.",
    dated: [],
    asks: ["Who cut the ribbon?", "Who is Ilse Brandt?"],
  },
])("asks what $says tells", ({ says, dated, asks }) => {
  expect(made(says, ...dated)).toEqual(asks);
});

it.each([
  ["what leans on the sentence before", "It burned down in 1964.", ["in 1964"]],
  ["what did not happen", "The bridge was not closed in 1990.", ["in 1990"]],
  ["what went on until then", "Ferries crossed the bay until 2019.", ["until 2019"]],
  ["what has no verb", "The bridge of 1931.", ["1931"]],
  ["whom nobody introduces", "Varnholm and Port Vale are towns.", []],
  [
    "what is said, without it",
    "The company estimated in 2009 that it was rich.",
    ["in 2009"],
  ],
  ["half of a name", "Congress passed the Dodd–Frank Act in 2010.", ["in 2010"]],
  ["who is led", "Captain Olsen led by a nose.", []],
  ["parties", "The Australian Democrats, a party, gained.", []],
  [
    "more than can be taken in",
    "The council opened in the old hall of the town on the river by the sea and the hill in 1902.",
    ["in 1902"],
  ],
  ["nothing", "", []],
  ["only signs", "?!… \u0000", []],
])("does not ask about %s", (_, text, dated) => {
  expect(made(text, ...dated)).toEqual([]);
});
