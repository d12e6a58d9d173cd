import { describe, expect, it } from "vitest";
import { cite } from "../../src/answering/cite.ts";
import { textDirective } from "../../src/answering/text-directive.ts";
import { articleFrom } from "../knowledge/source.ts";

function articleOf(paragraphs: readonly string[], url = "https://example.org/a") {
  const source = `---\ntitle: A title\nurl: ${url}\n---\n${paragraphs.join("\n\n")}\n`;
  return articleFrom("a.txt", source);
}

function directiveFor(paragraphs: readonly string[], sentence: string, from = 0): string {
  const article = articleOf(paragraphs);
  const start = article.body.indexOf(sentence, from);
  const paragraph = article.paragraphs.findIndex(
    (p) => start >= p.start && start < p.end,
  );
  const place = { start, end: start + sentence.length, paragraph: paragraph + 1 };
  return textDirective(article, place);
}

describe("a citation's link", () => {
  it("carries a short sentence whole", () => {
    expect(
      directiveFor(["The bridge fell in May. Nobody was hurt."], "Nobody was hurt."),
    ).toBe("text=Nobody%20was%20hurt.");
  });

  it("escapes what a text directive gives a meaning", () => {
    expect(
      directiveFor(["Yes: A&B, well-known #1 (ça)!"], "Yes: A&B, well-known #1 (ça)!"),
    ).toBe("text=Yes%3A%20A%26B%2C%20well%2Dknown%20%231%20%28%C3%A7a%29%21");
  });

  it("names the first and last words of a long sentence", () => {
    const long = `At the very start ${"of a long and winding tale ".repeat(6)}comes the final end.`;
    expect(directiveFor([long], long)).toBe(
      "text=At%20the%20very%20start,comes%20the%20final%20end.",
    );
  });

  it("lengthens the first words until they stand once in the article", () => {
    const long = `At the very start we met ${"a few more people again and ".repeat(5)}then left home at once.`;
    const directive = directiveFor(["At the very start it rained.", long], long);
    expect(decodeURIComponent(directive)).toMatch(/^text=At the very start we met,/);
  });

  it("adds the words around a sentence that stands twice", () => {
    const text = ["First it rained. Nobody came.", "Then it snowed. Nobody came."];
    expect(directiveFor(text, "Nobody came.", 25)).toBe(
      "text=Then%20it%20snowed.-,Nobody%20came.",
    );
    expect(
      directiveFor(["Nobody came. It rained.", "Nobody came."], "Nobody came."),
    ).toBe("text=Nobody%20came.,-It%20rained.");
  });

  it("tells a sentence from the standfirst or the caption that says the same", () => {
    const said = "It rained all day.";
    const head = `---\ntitle: A title\nstandfirst: ${said}\n---\n`;
    const source = `${head}The mayor waited. ${said}\n\nNobody came.\n`;
    const article = articleFrom("a.txt", source);
    const start = article.body.indexOf(said);
    const place = { start, end: start + said.length, paragraph: 1 };
    expect(decodeURIComponent(textDirective(article, place))).toBe(
      `text=The mayor waited.-,${said}`,
    );
  });

  it("takes the words around a paragraph that is one sentence, said twice", () => {
    const text = ["It rained. Nobody came.", "Nobody came.", "It snowed at night."];
    expect(decodeURIComponent(directiveFor(text, "Nobody came.", 23))).toBe(
      "text=It rained. Nobody came.-,Nobody came.",
    );
  });

  it("counts words as said twice where only their capitals differ, as browsers do", () => {
    const long = `At the very start ${"of a long and winding tale ".repeat(6)}comes the final end.`;
    const directive = directiveFor(["It was AT THE VERY START of May.", long], long);
    expect(decodeURIComponent(directive)).toMatch(/^text=At the very start of a,/);
  });

  it("follows the URL's own fragment, and is absent without a URL", () => {
    const withHash = articleOf(["It rained."], "https://example.org/a#b");
    const place = { start: 0, end: 10, paragraph: 1 };
    expect(cite(withHash, place).link).toBe(
      "https://example.org/a#b:~:text=It%20rained.",
    );
    expect(cite({ ...withHash, url: null }, place).link).toBeNull();
  });
});
