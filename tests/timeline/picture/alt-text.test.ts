import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "../../../src/replies/words/en.ts";
import { LANGUAGES } from "../../../src/replies/words/languages.ts";
import { altText } from "../../../src/timeline/picture/alt-text.ts";
import { anEntry, aPicture } from "./a-picture.ts";

describe("the picture in words", () => {
  it("says each date, how it is known, and what happened", () => {
    const entries = [
      anEntry(),
      anEntry({ when: "2018", how: "computed", text: "It shut three years later." }),
      anEntry({ when: "20 June 2021", planned: true, text: "The mayor will sail." }),
    ];
    expect(altText(aPicture(entries), 1_000, en)).toBe(
      "Timeline: The harbour. 3 dated statements." +
        " 1931: The bridge was built by the engineer Greta Holm in 1931." +
        " 2018, worked out: It shut three years later." +
        " 20 June 2021, planned: The mayor will sail.",
    );
  });

  it("says it in the reader's language, and the sentences as they are", () => {
    const entries = [
      anEntry({ when: "März 2018", how: "computed", planned: true, text: "It shut." }),
    ];
    expect(altText(aPicture(entries, 2), 1_000, LANGUAGES.de)).toBe(
      "Zeitleiste: The harbour. 3 datierte Aussagen." +
        " März 2018, errechnet, geplant: It shut. Und 2 weitere.",
    );
  });

  it("says how many there was no room for", () => {
    const entries = Array.from({ length: 30 }, () => anEntry());
    const text = altText(aPicture(entries, 5), 400, en);
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
          const said = altText({ ...aPicture(entries, 3), title: odd }, most, en);
          expect(said.length).toBeLessThanOrEqual(most);
          expect(said.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
