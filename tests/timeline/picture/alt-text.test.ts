import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { altText } from "../../../src/timeline/picture/alt-text.ts";
import { anEntry, aPicture } from "./a-picture.ts";

describe("the picture in words", () => {
  it("says each date, how it is known, and what happened", () => {
    const entries = [
      anEntry(),
      anEntry({ date: "2018", how: "computed", text: "It shut three years later." }),
      anEntry({ date: "2021-06-20", planned: true, text: "The mayor will sail." }),
    ];
    expect(altText(aPicture(entries), 1_000)).toBe(
      "Timeline: The harbour. 3 dated statements." +
        " 1931: The bridge was built by the engineer Greta Holm in 1931." +
        " 2018, worked out: It shut three years later." +
        " 20 June 2021, planned: The mayor will sail.",
    );
  });

  it("says how many there was no room for", () => {
    const entries = Array.from({ length: 30 }, () => anEntry());
    const text = altText(aPicture(entries, 5), 400);
    expect(text).toMatch(
      /^Timeline: The harbour\. 35 dated statements\. 1931: .+ And \d+ more\.$/,
    );
    const said = text.match(/1931: /g)?.length ?? 0;
    expect(text).toContain(`And ${35 - said} more.`);
  });

  it("never takes more room than there is, and tears no character", () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    fc.assert(
      fc.property(
        text,
        fc.nat(60),
        fc.integer({ min: 60, max: 1_024 }),
        (odd, many, most) => {
          const entry = anEntry({ text: odd });
          const entries = Array.from({ length: many }, () => entry);
          const said = altText({ title: odd, entries, more: 3 }, most);
          expect(said.length).toBeLessThanOrEqual(most);
          expect(said.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
