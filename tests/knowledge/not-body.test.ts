import { describe, expect, it } from "vitest";
import type { Aside } from "../../src/knowledge/article.ts";
import { articleFrom, paragraphsOf } from "./source.ts";

const OPENING = "The ferry left the harbour at noon.";
const CLOSING = "Nobody saw it again.";

describe("known as what it is, and not body, wherever it stands", () => {
  it.each<[Aside["kind"], string]>([
    ["related", "**Related article:** [The year of the ferry](#)"],
    ["related", "Related stories: [One](a), [Two](b)"],
    ["related", "Read more: [The year of the ferry](#)"],
    ["related", "[See also: the year of the ferry](#)"],
    ["related", "**Read more** [here](#)"],
    ["related", "You might also like: [One](a) | [Two](b)"],
    ["caption", "Photo: Jane Doe / Reuters"],
    ["caption", "*Image credit: Jane Doe*"],
    ["boilerplate", "Original url: https://post.example/ferry"],
    ["boilerplate", "Advertisement"],
    ["boilerplate", "Story continues below"],
    ["boilerplate", "Share this article"],
    ["boilerplate", "Share on Facebook"],
    ["boilerplate", "Follow us on Twitter"],
    ["boilerplate", "Subscribe to our newsletter"],
    ["boilerplate", "Sign up here for our weekly newsletter and get the news first."],
    ["boilerplate", "[Click here to download the map](#)"],
    ["boilerplate", "Comments are closed."],
    ["boilerplate", "© 2017 Harbour Post"],
    ["boilerplate", "Copyright 2017 Harbour Post. All rights reserved."],
    ["boilerplate", "All rights reserved"],
    [
      "boilerplate",
      "The views expressed in this article do not necessarily reflect those of the Post.",
    ],
    ["byline", "Reporting by Jane Doe in Oslo; Editing by John Roe"],
  ])("%s: %s", (kind, text) => {
    const article = articleFrom("note.md", `${OPENING}\n\n${text}\n\n${CLOSING}`);
    expect(paragraphsOf(article)).toEqual([OPENING, CLOSING]);
    expect(article.asides).toEqual([expect.objectContaining({ kind, before: 2 })]);
  });
});

describe("body, whatever it resembles", () => {
  it.each([
    "By the time the ferry left, it was dark.",
    "By Monday, all was well.",
    "By January 2017 the ferry was gone.",
    "By Jane Doe's account, nobody waited.",
    "By all accounts it was late.",
    "January 19, 2017 was the day of the storm.",
    "On January 19, 2017",
    "Related companies lost money in the storm.",
    "Related article: nobody wrote one.",
    "[Related companies lost money in the storm.](#)",
    "Read more books, she told [the children](#).",
    "See also how [the tide](#) rises.",
    "Photos by the dozen were taken. Nobody kept them.",
    "Image is everything, said the mayor.",
    "Advertisement revenue fell by half.",
    "Share prices fell on Monday.",
    "Share the bread, he said.",
    "Follow us on the map to the third pier. It is close.",
    "Subscribe to that view and you are alone.",
    "Sign up rates fell in March.",
    "Copyright law is older than the ferry.",
    "“All rights reserved,” said the sign at the door.",
    "The views expressed by voters surprised the mayor.",
    "Original url schemes were short.",
    "Reporting by Jane Doe showed that the ferry was old. She had found the logs.",
    "Reporting by Jane Doe showed that the ferry was old.",
    "Click here, he said, and nothing happened.",
    "It was a ship named *Aurora*",
    "She read *War and Peace*.",
    "**What nobody knew**",
  ])("%s", (text) => {
    const article = articleFrom("note.md", `${OPENING}\n\n${text}\n\n${CLOSING}`);
    expect(article.paragraphs).toHaveLength(3);
    expect(article.asides).toEqual([]);
    const alone = articleFrom("note.md", `# Title\n\n${text}\n\n${CLOSING}`);
    expect(alone.asides.filter(({ kind }) => !/heading|standfirst/.test(kind))).toEqual(
      [],
    );
  });

  it("a byline or date below the first paragraph", () => {
    const text = `${OPENING}\n\nBy Jane Doe\n\nJanuary 19, 2017`;
    expect(articleFrom("note.md", text).paragraphs).toHaveLength(3);
  });

  it("boilerplate's words in a paragraph of some length", () => {
    const long =
      `Subscribe to our view ${"of the harbour and the sea ".repeat(10)}`.trim();
    expect(articleFrom("note.md", `${OPENING}\n\n${long}`).paragraphs).toHaveLength(2);
  });
});

describe("a caption", () => {
  const captions = ({ asides }: ReturnType<typeof articleFrom>) =>
    asides.filter(({ kind }) => kind === "caption").map(({ text }) => text);

  it.each([
    [
      "ends in a credit before the body",
      "The pier at dawn. **Jane Doe / Harbour Press**",
    ],
    ["the same in italics", "The pier at dawn. *Jane Doe*"],
    ["stands in italics below a picture", "![](pier.jpg)\n\n*The pier at dawn*"],
    ["stands on the line below a picture", "![](pier.jpg)\nThe pier at dawn."],
    [
      "stands below a picture that is a link",
      "[![](pier.jpg)](big.jpg)\nThe pier at dawn.",
    ],
    [
      "is a figure's",
      "<figure><img src=x><figcaption>The pier at dawn</figcaption></figure>",
    ],
  ])("%s", (_, source) => {
    const article = articleFrom(
      "note.md",
      `# Title\n\n${source}\n\n${OPENING}\n\n${CLOSING}`,
    );
    expect(paragraphsOf(article)).toEqual([OPENING, CLOSING]);
    expect(captions(article)).toEqual([expect.stringContaining("The pier at dawn")]);
  });

  it.each([
    ["the paragraph after a picture", `![](pier.jpg)\n\n${CLOSING}`],
    ["a paragraph with a picture in it", `Nobody ![](x.png) saw it again.`],
    ["a paragraph that ends in emphasis", "He had read *War and Peace*"],
    ["a sentence in bold at its end", "He left. **Nobody saw him again.**"],
  ])("is not %s", (_, source) => {
    const article = articleFrom("note.md", `# Title\n\n${source}\n\n${OPENING}`);
    expect(article.paragraphs).toHaveLength(2);
    expect(captions(article)).toEqual([]);
  });

  it("is not all there is", () => {
    const article = articleFrom("note.md", "# Title\n\nThe pier at dawn. **Jane Doe**");
    expect(article.paragraphs).toHaveLength(1);
  });
});

describe("a list of links below a label", () => {
  it.each(["## Related articles", "**See also**", "Further reading:"])(
    "%s is related",
    (label) => {
      const text = `${OPENING}\n\n${label}\n\n- [One](a)\n- [Two](b)\n\n${CLOSING}`;
      expect(paragraphsOf(articleFrom("note.md", text))).toEqual([OPENING, CLOSING]);
    },
  );

  it("is body again where an item says more, and without a label", () => {
    const list = "- [One](a)\n- [Two](b) was later.\n- [Three](c)";
    expect(
      articleFrom("a.md", `${OPENING}\n\n## See also\n\n${list}`).paragraphs,
    ).toHaveLength(3);
    expect(articleFrom("a.md", `${OPENING}\n\n${list}`).paragraphs).toHaveLength(4);
  });
});
