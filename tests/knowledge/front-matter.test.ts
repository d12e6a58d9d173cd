import { describe, expect, it } from "vitest";
import { articleFrom, paragraphsOf, reasonToSkip, warningsOf } from "./source.ts";

const body = "The ferry left at noon.";
const withFront = (yaml: string) => `---\n${yaml}\n---\n\n${body}\n`;

describe.each(["a.md", "a.html", "a.txt"])("front matter of %s", (file) => {
  it("states all there is to state", () => {
    const article = articleFrom(
      file,
      withFront(
        [
          "title: 'Noon: the ferry'",
          "publication: The Harbour Post",
          "author: Jane Doe",
          "published: 2017-01-19",
          "url: https://post.example/ferry",
          "standfirst: |",
          "  It left",
          "  on time.",
          "language: en-gb",
        ].join("\n"),
      ),
    );
    expect(article).toMatchObject({
      title: "Noon: the ferry",
      publication: "The Harbour Post",
      author: "Jane Doe",
      published: "2017-01-19",
      url: "https://post.example/ferry",
      standfirst: "It left on time.",
      language: "en-GB",
      warnings: [],
    });
    expect(paragraphsOf(article)).toEqual([body]);
  });

  it("that is not YAML skips the file and names the line", () => {
    const reason = reasonToSkip(file, withFront("title: One\nauthor: 'Jane"));
    expect(reason).toMatch(/front matter that is not valid YAML \(line [34]: /);
    expect(reasonToSkip(file, withFront("title: One\ntitle: Two"))).toMatch(/line 3: /);
  });

  it("that never ends skips the file", () => {
    expect(reasonToSkip(file, `---\ntitle: One\n\n${body}`)).toMatch(
      /without a closing ---/,
    );
  });

  it("may have Windows line ends", () => {
    const article = articleFrom(file, withFront("title: One").replaceAll("\n", "\r\n"));
    expect(article.title).toBe("One");
    expect(paragraphsOf(article)).toEqual([body]);
  });

  it("may state nothing", () => {
    const article = articleFrom(file, `---\n---\n${body}`);
    expect(article.warnings).toEqual([]);
    expect(paragraphsOf(article)).toEqual([body]);
  });
});

describe("a value in front matter", () => {
  it.each([
    ["title: 1984", { title: "1984" }],
    ["title: '  Two\n\n  words '", { title: "Two words" }],
    ["author: [Jane Doe, John Roe]", { author: "Jane Doe, John Roe" }],
    ["published: 2017-01-19T23:30:00-05:00", { published: "2017-01-19" }],
    ["published: 2017-01-19 08:00:00", { published: "2017-01-19" }],
    ["published: 19 January 2017", { published: "2017-01-19" }],
    ["url: 'https://a.example/x y'", { url: "https://a.example/x%20y" }],
    ["url: HTTP://a.example/Ü", { url: "HTTP://a.example/Ü" }],
    ["author: ~", { author: null }],
    ["author:", { author: null }],
  ])("%j is kept", (yaml, stated) => {
    const article = articleFrom("a.md", withFront(yaml));
    expect(article).toMatchObject(stated);
    expect(article.warnings).toEqual([]);
  });

  it.each([
    ["published: soon", "published", /published "soon" is not a day of the calendar/],
    ["published: 2017-02-30", "published", /published "2017-02-30"/],
    ["published: 19/01/2017", "published", /published "19\/01\/2017"/],
    ["url: javascript:alert(1)", "url", /url "javascript:alert\(1\)" is not an http/],
    ["url: ftp://a.example", "url", /is not an http or https address/],
    ["url: https://", "url", /is not a well-formed address/],
    ["language: English please", "language", /is not a language tag/],
    [
      "publication: {name: x}",
      "publication",
      /publication "a list or mapping" is not a text/,
    ],
    ["author: [[x]]", "author", /is not a name or a list of names/],
  ])("%j is dropped with a warning", (yaml, key, warning) => {
    const article = articleFrom("a.md", withFront(yaml));
    expect(article).toHaveProperty(key, null);
    expect(warningsOf(article)).toEqual([expect.stringMatching(warning)]);
  });

  it("under an unknown key is reported with the keys there are", () => {
    const warnings = warningsOf(
      articleFrom("a.md", withFront("tags: [sea]\nTitle: One")),
    );
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toMatch(
      /"tags" is not one of the keys title, publication, author/,
    );
  });
});

describe("what only looks like front matter is text", () => {
  it("two rules around a sentence", () => {
    const article = articleFrom("a.txt", "---\nThe ferry left.\n---\nIt came back.\n");
    expect(paragraphsOf(article)).toEqual(["--- The ferry left. --- It came back."]);
    expect(article.warnings).toHaveLength(1);
  });

  it("a rule further down", () => {
    const article = articleFrom("a.md", "One.\n\n---\ntitle: Two\n---\n");
    expect(article.title).toBe("A");
  });
});

describe("hostile front matter", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "with the key %s pollutes nothing",
    (key) => {
      const article = articleFrom("a.md", withFront(`${key}: {title: x, polluted: yes}`));
      expect(article.title).toBe("A");
      expect(warningsOf(article)).toEqual([expect.stringContaining(`"${key}"`)]);
      expect({}).not.toHaveProperty("polluted");
    },
  );

  it("with aliases that multiply skips the file at once", () => {
    const layers = Array.from({ length: 30 }, (_, i) => {
      const above = `*l${i - 1}`;
      return `l${i}: &l${i} ${i === 0 ? "[x, x]" : `[${above}, ${above}, ${above}]`}`;
    });
    expect(reasonToSkip("a.md", withFront(layers.join("\n")))).toMatch(/not valid YAML/);
  });
});
