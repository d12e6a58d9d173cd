import { ComponentType } from "discord.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render } from "../../src/discord/render.ts";
import type { Block } from "../../src/replies/card.ts";
import { MESSAGE_COMPONENTS, MESSAGE_TEXT, PAGE } from "../../src/replies/limits.ts";
import { timelineReply } from "../../src/replies/timeline-card.ts";
import type { TimelineState } from "../../src/replies/timeline-state.ts";
import { en } from "../../src/replies/words/en.ts";
import { editionOf } from "../answering/fixtures.ts";

const STATE: TimelineState = {
  page: 0,
  topic: null,
  from: null,
  to: null,
  articleKey: null,
};

const text = fc.string({ unit: "binary", maxLength: 600 });
const signs = fc.string({
  unit: fc.constantFrom("*", "@", "[", "<", " ", "_"),
  maxLength: 600,
});
const any = fc.oneof(text, signs);

const event: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant("event"),
  date: fc.constantFrom("2017-01-19", "198X", "../2012", "2008-08/2012-03"),
  how: fc.constantFrom("stated", "computed", "bounded"),
  expression: any,
  countedFrom: fc.constantFrom(
    null,
    "the day of publication",
    "11 May 2009 to 17 May 2009",
  ),
  planned: fc.boolean(),
  text: any,
  places: fc.array(
    fc.record({
      title: any,
      url: fc.constantFrom(
        null,
        "https://example.org/a",
        `https://example.org/${"a".repeat(900)}`,
      ),
      paragraph: fc.nat(),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  more: fc.nat(3),
});

describe("a page of a timeline", () => {
  it("is within Discord's limits, whatever the articles say", () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: PAGE }),
        any,
        (events, title) => {
          const blocks: Block[] = [
            { kind: "headline", title, url: null },
            { kind: "notice", text: "Some." },
            ...events,
            {
              kind: "buttons",
              buttons: [
                { label: "Earlier", id: "timeline:2", disabled: true },
                { label: "Later", id: "timeline:1" },
              ],
            },
          ];
          const { components } = render({ blocks }, en, "What it shows");
          const texts = components.flatMap((one) =>
            one.type === ComponentType.TextDisplay ? [one.content] : [],
          );
          expect(texts.join("").length).toBeLessThanOrEqual(MESSAGE_TEXT);
          // The container and the two buttons of the row count too.
          expect(components.length + 3).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
          for (const one of texts) expect(one).not.toMatch(/<@|<#|(?<!\\)@/);
          expect(components.at(-1)?.type).toBe(ComponentType.ActionRow);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("has no buttons where there is one page, and two that differ where there are more", () => {
    const years = (count: number) =>
      Array.from({ length: count }, (_, at) => `Pier ${at} opened in ${1900 + at}.`);
    const pagesOf = (count: number, page = 0) =>
      timelineReply(
        editionOf({ "piers.md": `${years(count).join("\n\n")}\n` }),
        { ...STATE, page },
        "timeline",
        en,
      ).card.blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
    expect(pagesOf(PAGE)).toEqual([]);
    expect(pagesOf(PAGE + 1)).toMatchObject([{ disabled: true }, { disabled: false }]);
    for (const page of [0, 1, 2]) {
      const [earlier, later] = pagesOf(3 * PAGE, page);
      expect(earlier).not.toMatchObject({ id: later && "id" in later ? later.id : "" });
    }
  });
});
