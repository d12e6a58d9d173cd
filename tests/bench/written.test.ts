import { describe, expect, it } from "vitest";
import { findSet, loadSet, WRITTEN } from "../../bench/quality/sets.ts";
import { readWritten } from "../../bench/quality/written.ts";

const TEXTS = `# the ferry is late again

so the 7.40 from skarn was late. i waited an hour.

nobody said why. the captain was in bed!

Q: how long did they wait
A: waited an hour
U: how long did the captain wait
Q: Where was the captain?
A: in bed
U: Where was the mate?

# A second text

It has one paragraph.

U: What is asked of it?
`;

describe("readWritten", () => {
  const { articles, cases, unmapped } = readWritten("forums", TEXTS);

  it("makes an article of each text, with its paragraphs", () => {
    expect(articles.map(({ title }) => title)).toEqual([
      "the ferry is late again",
      "A second text",
    ]);
    expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1]);
    expect(articles[0]?.body).not.toContain("Q:");
  });

  it("asks the questions, with the sentence that answers or nothing", () => {
    expect(unmapped).toBe(0);
    expect(cases.map(({ question, kind, cluster }) => [question, kind, cluster])).toEqual(
      [
        ["how long did they wait", "answerable", articles[0]?.slug],
        ["how long did the captain wait", "unanswerable", articles[0]?.slug],
        ["Where was the captain?", "answerable", articles[0]?.slug],
        ["Where was the mate?", "unanswerable", articles[0]?.slug],
        ["What is asked of it?", "unanswerable", articles[1]?.slug],
      ],
    );
    const [first] = cases;
    const { slug: article, body } = articles[0] ?? { slug: "", body: "" };
    const right = (text: string): boolean | null => {
      const start = body.indexOf(text);
      const span = { article, start, end: start + text.length, text };
      return typeof first?.expects === "object" ? first.expects.sentence(span) : null;
    };
    expect(right("i waited an hour.")).toBe(true);
    expect(right("so the 7.40 from skarn was late.")).toBe(false);
  });

  it.each([
    ["twice", "Q: Who?\nA: the"],
    ["nowhere", "Q: Who?\nA: a sailor"],
    ["twice in one paragraph", "Q: Who?\nA: a"],
  ])("refuses an answer that stands there %s", (_, questions) => {
    const text = `# A title\n\nthe mate ran.\n\nthe cook sat.\n\n${questions}\n`;
    expect(() => readWritten("bad", text)).toThrow(/does not stand once/);
  });
});

describe("our own texts", () => {
  it.each(WRITTEN)(
    "%s are read whole, each with as many questions that they answer as not",
    async (name) => {
      const path = await findSet(name, "/nowhere");
      const set = await loadSet(path ?? "");
      expect(set).toMatchObject({ name, unmapped: 0 });
      for (const { slug, title } of set.articles) {
        const own = set.cases.filter(({ cluster }) => cluster === slug);
        const answerable = own.filter(({ expects }) => expects !== "nothing");
        expect([title, answerable.length, own.length]).toEqual([title, 12, 24]);
      }
    },
  );
});
