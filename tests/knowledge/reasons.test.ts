import { expect, it } from "vitest";
import { REASONS, type Reason, sayReason } from "../../src/knowledge/reasons.ts";
import { LANGUAGES } from "../../src/replies/words/languages.ts";

const CODES = Object.keys(REASONS) as Reason["code"][];
const placesIn = (template: string) => (template.match(/\{\w+\}/g) ?? []).toSorted();

it.each(Object.entries(LANGUAGES))("can all be said in %s", (_, { reasons }) => {
  expect(Object.keys(reasons).toSorted()).toEqual(CODES.toSorted());
  for (const code of CODES) {
    expect(reasons[code]).toMatch(/[^.]$/);
    // Where the host keeps the articles is left out, and what only the host understands.
    const own = code === "failed" ? "{what}" : "{folder}";
    const places = placesIn(REASONS[code]).filter((place) => place !== own);
    expect(placesIn(reasons[code])).toEqual(places);
  }
});

it("are said with what is wrong within them, whatever an article has there", () => {
  const value = 'a "{key}" $& ago';
  const reason: Reason = {
    code: "front_matter_value",
    key: "published",
    value,
    problem: { code: "not_day" },
  };
  expect(sayReason(reason)).toBe(
    `front matter: published "${value}" is not a day of the calendar such as 2017-01-19`,
  );
  expect(sayReason(reason, LANGUAGES.de.reasons)).toBe(
    `Angaben oben: published „${value}“ ist kein Tag des Kalenders wie 2017-01-19`,
  );
});

it.each<Reason>([
  { code: "folder_missing", folder: "/srv/articles" },
  { code: "failed", what: "EMFILE: too many open files, scandir '/srv/articles'" },
])("do not tell in Discord where the host keeps the articles: $code", (reason) => {
  expect(sayReason(reason)).toContain("/srv/articles");
  for (const { reasons } of Object.values(LANGUAGES)) {
    expect(sayReason(reason, reasons)).not.toContain("/srv");
  }
});
