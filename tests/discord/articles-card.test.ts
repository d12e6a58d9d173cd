import { ComponentType } from "discord.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render } from "../../src/discord/render.ts";
import { buildEdition } from "../../src/edition/build.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { aboutCard } from "../../src/replies/about-card.ts";
import { articleCard, articlesCard } from "../../src/replies/articles-card.ts";
import type { Card } from "../../src/replies/card.ts";
import { en } from "../../src/replies/words/en.ts";
import { messageBody } from "./loopback/bodies.ts";
import { V2 } from "./loopback/components.ts";
import { messageProblems } from "./loopback/message-limits.ts";
import { texts } from "./rendered.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 80 }),
  fc
    .tuple(
      fc.constantFrom("*", "word ", "<@1> ", "😀", "字", "\u200b"),
      fc.integer({ min: 1, max: 800 }),
    )
    .map(([part, times]) => part.repeat(times)),
);

interface Parts {
  readonly title: string;
  readonly publication: string;
  readonly url: string;
}

const parts: fc.Arbitrary<Parts> = fc.record({
  title: text,
  publication: text,
  url: fc.oneof(
    fc.webUrl(),
    text.map((path) => `https://a.example/${path}`),
  ),
});

function editionOf(all: readonly Parts[]) {
  return buildEdition(
    all.flatMap((front, at) => {
      const head = Object.entries({ ...front, author: front.publication }).map(
        ([key, value]) => `${key}: ${JSON.stringify(value)}`,
      );
      const source = ["---", ...head, "---", "", `Ada built it in ${1900 + at}.`].join(
        "\n",
      );
      const parsed = parseArticle(`a${at}.md`, new TextEncoder().encode(source));
      return "reason" in parsed ? [] : [parsed];
    }),
  );
}

function expectFit(card: Card): void {
  const container = render(card, en);
  const body = messageBody.parse({ flags: V2, components: [container] });
  expect(messageProblems(body, { as: "message", files: [] })).toEqual([]);
  for (const component of container.components) {
    if (component.type !== ComponentType.TextDisplay) continue;
    expect(component.content).not.toMatch(/(?<!\\)<@/);
  }
}

describe("the cards of /articles", () => {
  it("are within Discord's limits, whatever the articles", () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 24 }), fc.nat(4), (all, page) => {
        const edition = editionOf(all);
        expectFit(articlesCard(edition, page, "articles", en));
        for (const entry of edition.entries.slice(0, 3)) {
          const questions = all.slice(0, 3).map(({ title }) => title);
          expectFit(articleCard(entry, questions, "articles", en));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("lose links before titles, and no article", () => {
    const all = Array.from({ length: 10 }, (_, at) => ({
      title: `Article ${at} on ${"bridges ".repeat(6)}`,
      publication: "The Quay Gazette",
      url: `https://a.example/${"long".repeat(100)}${at}`,
    }));
    const listed = texts({
      blocks: articlesCard(editionOf(all), 0, "articles", en).blocks.filter(
        ({ kind }) => kind !== "menu",
      ),
    });
    expect(listed).toHaveLength(11);
    expect(listed[1]).toContain("](https://a.example/");
    expect(listed.at(-1)).toMatch(/^\*\*Article \d on (?:bridges ?){6}\*\*\n/);
  });

  it("say that there are none", () => {
    expect(texts(articlesCard(buildEdition([]), 0, "articles", en))).toEqual([
      "I have no articles yet.",
    ]);
  });
});

describe("the card of /about", () => {
  it("names every kind of thing that is kept, and cuts none of it short", () => {
    const card = aboutCard(editionOf([]), 3 * 60 * 60_000, en);
    expectFit(card);
    const shown = texts(card).join("\n");
    for (const words of Object.values(en.about.spaces)) {
      expect(shown).toContain(words("").split(":")[0]);
    }
    expect(shown).not.toContain("…");
    expect(shown).toContain("read 3 hours ago");
  });
});
