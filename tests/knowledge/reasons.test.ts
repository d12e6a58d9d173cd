import fc from "fast-check";
import { expect, it } from "vitest";
import { REASONS, reasonFor, translateReason } from "../../src/knowledge/reasons.ts";
import { LANGUAGES } from "../../src/replies/words/languages.ts";

const CODES = Object.keys(REASONS) as (keyof typeof REASONS)[];
const placesIn = (template: string) => (template.match(/\{\w+\}/g) ?? []).toSorted();

it.each(Object.entries(LANGUAGES))("can all be said in %s", (_, { reasons }) => {
  for (const code of CODES) {
    const given = Object.fromEntries(
      placesIn(REASONS[code]).map((place, at) => [place.slice(1, -1), `given ${at}`]),
    );
    const wanted = reasons[code].replace(/\{(\w+)\}/g, (__, name) => `${given[name]}`);
    expect(translateReason(reasonFor(code, given), reasons)).toBe(wanted);
    expect(wanted).not.toContain("undefined");
    expect(reasons[code]).not.toMatch(/\.$/);
    // Where the host keeps the articles is left out.
    const places = placesIn(REASONS[code]).filter((place) => place !== "{folder}");
    if (!code.startsWith("folder_")) expect(placesIn(reasons[code])).toEqual(places);
  }
});

it("are translated with what is wrong within them", () => {
  const problem = reasonFor("not_day");
  const given = { key: "published", value: 'a "long" time ago', problem };
  expect(
    translateReason(reasonFor("front_matter_value", given), LANGUAGES.de.reasons),
  ).toBe(
    'Angaben oben: published „a "long" time ago“ ist kein Tag des Kalenders wie 2017-01-19',
  );
});

it("leave any other text as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(translateReason(text, LANGUAGES.fr.reasons)).toBe(text);
    }),
  );
});
