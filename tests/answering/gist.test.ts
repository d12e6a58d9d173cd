import { expect, it } from "vitest";
import { gistOf } from "../../src/answering/gist.ts";

it.each([
  ["Who designed the harbour of Eastmere?", "who has designed Eastmere's harbour"],
  ["How many bridges did Lindqvist build?", "Lindqvist built? how many bridges"],
  ["When was the pier opened?", "when did the pier open?!"],
  ["Who opened the tunnel?", "Can you tell me who opened the tunnel, please?"],
  ["Who opened the tunnel?", "Hi, do you know by whom the tunnel was opened?"],
  ["Did the tunnel open?", "I would like to know if the tunnel opened. Thanks!"],
  ["How much did the tunnel cost?", "What was the cost of the tunnel?"],
  ["and?", "And ?"],
])("finds %s and %s alike", (one, other) => {
  // "built" is no form of "build" to a stemmer.
  const plain = (text: string) => gistOf(text.replace("built", "build"));
  expect(plain(one)).toBe(plain(other));
});

it.each([
  ["Who opened the harbour?", "When was the harbour opened?"],
  ["How many people came to the harbour?", "Which people came to the harbour?"],
  ["Who designed the harbour of Eastmere?", "Who designed the harbour of Norvik?"],
  ["How old is the tunnel?", "How long is the tunnel?"],
  ["Was the US in it?", "Was it us?"],
  ["and?", "so?"],
  ["please?", "thanks?"],
])("tells %s from %s", (one, other) => {
  expect(gistOf(one)).not.toBe(gistOf(other));
});

it("counts what a follow-up took along as its own", () => {
  expect(gistOf("When did she leave?", ["Greta Lindqvist"])).toBe(
    gistOf("When did Greta Lindqvist leave?"),
  );
  expect(gistOf("When did she leave?")).not.toBe(
    gistOf("When did she leave?", ["Greta Lindqvist"]),
  );
});
