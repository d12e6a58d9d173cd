import { ComponentType } from "discord.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Reason, TimelineEntry } from "../../src/answering/answer.ts";
import { respond } from "../../src/answering/respond.ts";
import { render } from "../../src/discord/render.ts";
import { buildEdition } from "../../src/edition/build.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { contextButtons, passageButtons } from "../../src/replies/answer-buttons.ts";
import { answerCard } from "../../src/replies/answer-card.ts";
import { drawAnswer } from "../../src/replies/answer-reply.ts";
import type { Block, Buttons, Card } from "../../src/replies/card.ts";
import { type Action, cardButtonId } from "../../src/replies/card-state.ts";
import { contextCard } from "../../src/replies/context-card.ts";
import { MESSAGE_TEXT } from "../../src/replies/limits.ts";
import { passageCard } from "../../src/replies/passage-card.ts";
import { en } from "../../src/replies/words/en.ts";
import { anAnswer } from "./an-answer.ts";
import { messageBody } from "./loopback/bodies.ts";
import { V2 } from "./loopback/components.ts";
import { messageProblems } from "./loopback/message-limits.ts";
import { texts } from "./rendered.ts";

/** From nothing to far over every limit, of any kind of sign. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 5_000, size: "max" }),
  fc
    .tuple(
      fc.constantFrom("*", "word ", "<@1> ", "a:", "\n> # ", "😀", "字"),
      fc.nat(5_000),
    )
    .map(([part, times]) => part.repeat(times)),
);
const maybe = fc.option(text);
const address = fc.option(
  fc.oneof(text, fc.webUrl({ withFragments: true, withQueryParameters: true })),
);

const passage = fc.record({
  id: text,
  article: text,
  paragraph: fc.nat(),
  text,
  start: fc.constant(0),
  end: fc.constant(0),
});

const entry: fc.Arbitrary<TimelineEntry> = fc.record({
  date: fc.oneof(fc.constantFrom("1997", "2012-03", "198X", "2008/2012"), text),
  expression: text,
  how: fc.constantFrom("stated", "computed", "bounded"),
  text,
  paragraph: fc.nat(),
  article: text,
});

const answer: fc.Arbitrary<Answer> = fc
  .record({
    status: fc.constantFrom("answered", "about_article", "not_found", "invalid"),
    reason: fc.option(
      fc.constantFrom<Reason[]>("weak", "unknown_name", "contradicted", "noise"),
    ),
    around: fc.tuple(text, text),
    sentence: text,
    passage: fc.option(passage),
    citation: fc.option(
      fc.record({
        title: text,
        publication: maybe,
        published: fc.constantFrom(null, "2017-01-19"),
        url: address,
        link: address,
        paragraph: fc.nat(),
      }),
    ),
    timeline: fc.array(entry, { maxLength: 12 }),
    alternatives: fc.array(
      fc.record({ passage, sentence: text, confidence: fc.constant(0.5) }),
      { maxLength: 5 },
    ),
  })
  .map(({ around: [before, after], sentence, ...rest }) => {
    const start = before.length;
    const end = start + sentence.length;
    return anAnswer({
      ...rest,
      answer: { text: sentence, sentence, start, end },
      passage: rest.passage && {
        ...rest.passage,
        text: before + sentence + after,
        end: end + after.length,
      },
    });
  });

const words = fc.record({
  corrected: fc.array(text, { maxLength: 3 }),
  carried: fc.array(text, { maxLength: 3 }),
});

/** As many buttons as an answer ever has. */
const KEY = { asker: "9".repeat(20), card: "abcdefghijkl" };
const row = (actions: readonly Action[]): Block => ({
  kind: "buttons",
  buttons: actions.map((action) => ({
    label: action,
    id: cardButtonId(KEY, action, 9_999),
  })),
});
const BUTTONS = [
  row(["answer", "context", "passages", "timeline"]),
  row(["up", "down", "share", "dismiss"]),
];

interface Parts {
  title: string;
  url: string;
  paragraphs: string[];
}

/** Longer ones only take longer to read. */
const paragraph = text.map((any) => any.slice(0, 1_500));

/** Articles with anything for a title, a link and paragraphs. */
const article: fc.Arbitrary<Parts> = fc.record({
  title: text,
  url: fc.oneof(text, fc.webUrl()),
  paragraphs: fc.array(
    fc.oneof(paragraph, fc.constant("Ada built the bridge in 1911.")),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
});

function editionOf({ title, url, paragraphs }: Parts) {
  const front = Object.entries({ title, url, published: "2017-01-19" }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  const source = ["---", ...front, "---", "", paragraphs.join("\n\n")].join("\n");
  const parsed = parseArticle("any.md", new TextEncoder().encode(source));
  return buildEdition("reason" in parsed ? [] : [parsed]);
}

/** Holds a card to the limits as the loopback Discord knows them, and to what is safe. */
function expectFit(card: Card): void {
  const container = render(card, en);
  const body = messageBody.parse({ flags: V2, components: [container] });
  expect(messageProblems(body, { as: "message", files: [] })).toEqual([]);
  for (const component of container.components) {
    if (component.type !== ComponentType.TextDisplay) continue;
    expect(component.content.isWellFormed()).toBe(true);
    expect(component.content).not.toMatch(/(?<!\\)(?:<[@#]|@)/);
  }
}

const quotation: Block = {
  kind: "quotation",
  before: "before ".repeat(170),
  sentence: "The sentence that answers.",
  after: " after".repeat(170),
};
const facts: Block[] = Array.from({ length: 9 }, (_, at) => ({
  kind: "fact",
  date: String(2000 + at),
  how: "stated",
  expression: "then",
  text: "fact ".repeat(40),
  source: null,
}));
const question: Block = { kind: "question", text: "Which sentence?" };
const citation: Block = {
  kind: "citation",
  publication: "The Harbour Post",
  published: null,
  paragraph: 2,
  paragraphs: 3,
  link: null,
  url: "https://example.org/",
};

describe("a rendered card", () => {
  it("is within Discord's limits, whatever the answer and the question", () => {
    fc.assert(
      fc.property(
        answer,
        words,
        maybe,
        fc.boolean(),
        (given, understood, asked, known) => {
          const source =
            known && given.citation ? { ...given.citation, paragraphs: 3 } : null;
          const card = answerCard(
            { ...given, understood, isPinned: false, isReply: false },
            asked,
            () => source,
            en,
          );
          expectFit({ ...card, blocks: [...card.blocks, ...BUTTONS] });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is within Discord's limits with its real buttons and in every view, whatever the article", () => {
    let answers = 0;
    fc.assert(
      fc.property(
        article,
        text,
        fc.nat(4),
        fc.boolean(),
        (parts, asked, page, isAlone) => {
          const edition = editionOf(parts);
          const { body = "" } = edition.entries[0]?.article ?? {};
          // What the article says is asked for, so that it answers.
          for (const question of [asked, body.slice(0, 80), "Who wrote the article?"]) {
            const { answer, understood } = respond(edition, question, null);
            const plain = {
              place: "direct",
              repeats: true,
              shared: false,
              leansOn: null,
              isPinned: false,
              isReply: false,
              turn: null,
            };
            const kept = { question, answer, understood, ...plain };
            const viewer = { isAsker: true, isAlone };
            expectFit(drawAnswer(kept, KEY, viewer, { edition, words: en }));
            if (answer.status === "answered") answers += 1;
            const withRow = (card: Card, row: Buttons[]) =>
              expectFit({ ...card, blocks: [...card.blocks, ...row] });
            const steps = page + 1;
            const context = contextCard(edition, answer, steps);
            if (context !== null) {
              withRow(context.card, contextButtons(KEY, { ...context, steps }, en));
            }
            const other = passageCard(edition, answer.alternatives, page, en);
            if (other !== null) withRow(other.card, passageButtons(KEY, other, en));
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(answers).toBeGreaterThan(0);
  });

  it("loses facts from the last one on before anything else", () => {
    const shown = texts({ blocks: [question, quotation, citation, ...facts] });
    const said = shown.join("\n");
    expect(said).toContain("“Which sentence?”");
    expect(said).toContain("**2000**");
    expect(said).not.toContain("**2008**");
  });

  it("then loses what stands around the sentence, and the sentence last", () => {
    const wide: Block = { ...quotation, before: "before ".repeat(600) };
    const shown = texts({ blocks: [question, wide, citation, ...facts] }).join("\n");
    expect(shown).not.toContain("Dated in");
    expect(shown).toMatch(
      /> …(?:before )+\*\*The sentence that answers\.\*\*(?: after)+/,
    );
    expect(shown).toContain("[Open the article](https://example.org/)");

    const long: Block = { ...quotation, sentence: "sentence ".repeat(600) };
    const only = texts({ blocks: [question, long, citation] }).join("\n");
    expect(only).toMatch(/^> \*\*(?:sentence )+sentence…\*\*$/);
  });

  it("says the answer first for as long as its passage begins with something else", () => {
    const answer: Block = { kind: "answer", text: quotation.sentence };
    const remarks: Block = { kind: "remarks", texts: ["remark ".repeat(30)] };
    const wide: Block = { ...quotation, before: "before ".repeat(600) };
    const some = texts({ blocks: [answer, wide, citation, remarks, ...facts, question] });
    expect(some[0]).toBe("**The sentence that answers.**");
    expect(some.join("\n")).not.toMatch(/remark|Which sentence/);

    const long: Block = { ...quotation, sentence: "sentence ".repeat(600) };
    const [first] = texts({ blocks: [{ ...answer, text: "sentence" }, long, citation] });
    expect(first).toMatch(/^> \*\*sentence/);
  });

  it("folds long lists, and says how much is folded", () => {
    const list: Block = {
      kind: "list",
      heading: "Added (60)",
      items: Array.from({ length: 60 }, (_, at) => `${at} ${"name".repeat(50)}`),
      more: 0,
    };
    const [shown = ""] = texts({ blocks: [list] });
    const items = shown.split("\n- ").slice(1);
    expect(items.at(-1)).toBe(`and ${60 - (items.length - 1)} more`);
    expect(shown.length).toBeGreaterThan(MESSAGE_TEXT - 330);
  });

  it("keeps a line to copy on one line in its fence, whatever it is", () => {
    const shown = texts({ blocks: [{ kind: "code", text: "A_B=1\n```\n# <@1>" }] });
    expect(shown).toEqual(["```\nA_B=1 ''' # <@1>\n```"]);
  });

  it("closes bold at every line break, so that no line takes the next along", () => {
    const [shown] = texts({
      blocks: [{ kind: "quotation", before: "a\n", sentence: "b\n\nc", after: "\nd" }],
    });
    expect(shown).toBe("> a\n> **b**\n> \n> **c**\n> d");
  });
});
