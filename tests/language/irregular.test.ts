import { expect, test } from "vitest";
import { tokensOf } from "../../src/language/analyse.ts";
import { regular } from "../../src/language/irregular.ts";
import { termsOf } from "../../src/language/terms.ts";

const keysOf = (text: string) => termsOf(tokensOf(text)).map(({ key }) => key);

test("what somebody did is found by a question that asks what they did", () => {
  expect(keysOf("Helvor withdrew")).toEqual(keysOf("Did Helvor withdraw?"));
  expect(keysOf("eaten by mice")).toEqual(keysOf("Who ate the mouse?"));
  expect(keysOf("a newly-built wing")).toContain(keysOf("to build")[0]);
  expect(keysOf("Children sang")).toEqual(keysOf("a child sings"));
});

test("forms that mostly mean something else are left as they are", () => {
  for (const word of ["ground", "rose", "wound", "bound", "founded", "withdraw"]) {
    expect(regular(word)).toBe(word);
  }
});

test("no word is a form of a form", () => {
  for (const form of ["found", "won", "seen", "left", "led", "mice", "stolen"]) {
    expect(regular(regular(form))).toBe(regular(form));
  }
});
