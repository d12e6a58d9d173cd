import { describe, expect, it } from "vitest";
import { aboutArticle } from "../../src/answering/about-article.ts";

describe("questions about the article itself", () => {
  it.each([
    ["Who wrote this article?", "author"],
    ["who is the author?", "author"],
    ["Who's the journalist", "author"],
    ["When was the article published?", "published"],
    ["When was this written?", "published"],
    ["What is the publication date?", "published"],
    ["Where was this story published?", "publication"],
    ["Which newspaper published it?", "publication"],
    ["What is the headline?", "title"],
    ["What's the title of the piece?", "title"],
    ["Where can I read the original?", "url"],
    ["Give me the link to the article", "url"],
    ["What is the article about?", "topic"],
    ["What's this about?", "topic"],
    ["Summarise the article", "topic"],
    ["TL;DR", "topic"],
    ["How long is the article?", "length"],
  ])("are recognised: %s", (question, aspect) => {
    expect(aboutArticle(question)?.aspect).toBe(aspect);
  });

  it.each([
    "Who wrote the constitution?",
    "When was the treaty published?",
    "What is the title of her first novel about bees?",
    "Who is the president of France?",
    "What was the speech about?",
    "How long is the Nile?",
    "Where was the rocket launched?",
    "When was the bridge built?",
    "Which company published the game in Japan?",
  ])("are not seen in: %s", (question) => {
    expect(aboutArticle(question)).toBeNull();
  });
});
