import { describe, expect, it } from "vitest";
import { aboutArticle } from "../../src/answering/about-article.ts";

describe("questions about the article itself", () => {
  it.each([
    ["Who wrote this article?", "author"],
    ["who wrote it", "author"],
    ["who is the author?", "author"],
    ["Who's the journalist", "author"],
    ["Can you tell me who the author is?", "author"],
    ["By whom was this article written?", "author"],
    ["who was this story written by?", "author"],
    ["What is the name of the author?", "author"],
    ["author?", "author"],
    ["Which journalist wrote this?", "author"],
    ["Who penned the article about the bridge?", "author"],
    ["When was the article published?", "published"],
    ["When was this written?", "published"],
    ["when did this come out?", "published"],
    ["What is the publication date?", "published"],
    ["On what date was the story published?", "published"],
    ["do you know when the article was published", "published"],
    ["How old is this article?", "published"],
    ["What's the date of the article?", "published"],
    ["Where was this story published?", "publication"],
    ["Which newspaper published it?", "publication"],
    ["Which newspaper is this from?", "publication"],
    ["What's the source?", "publication"],
    ["Who published this article?", "publication"],
    ["In which newspaper did the article appear?", "publication"],
    ["What is the headline?", "title"],
    ["What's the title of the piece?", "title"],
    ["What is the article called?", "title"],
    ["Where can I read the original?", "url"],
    ["Where can I find the full article?", "url"],
    ["Give me the link to the article", "url"],
    ["link please", "url"],
    ["url?", "url"],
    ["What is the article about?", "topic"],
    ["What's this about?", "topic"],
    ["So what does the article say?", "topic"],
    ["Summarise the article", "topic"],
    ["Please summarize this", "topic"],
    ["Give me a short summary of the article, please", "topic"],
    ["What are the main points of the article?", "topic"],
    ["What is the main idea?", "topic"],
    ["Tell me about this article", "topic"],
    ["TL;DR", "topic"],
    ["How long is the article?", "length"],
    ["How many words does this article have?", "length"],
    ["How many paragraphs has the article about the bridge got?", "length"],
    ["url of the bridge article pls", "url"],
    ["tl;dr of the obituary", "topic"],
    ["Can you sum up the match report for me?", "topic"],
    ["What did Ada Lindqvist write about?", "topic"],
    ["Who is the obituary of Greta Holm by?", "author"],
    ["Which article is that from?", "title"],
    ["Which article mentions Greta Holm?", "title"],
    ["Is there an article on the lighthouse?", "title"],
    ["do you have anything about the lighthouse", "title"],
    ["Where did you get this from?", "publication"],
    ["what's this article's headline", "title"],
    ["the article's author?", "author"],
    ["Is the bridge article by Ada Lindqvist?", "author"],
    ["Did Bo Nyman write the lighthouse article?", "author"],
    ["When did the Courier publish the article on the bridge?", "published"],
    ["In what newspaper can I find the lighthouse article?", "publication"],
    ["Can I read the bridge article online?", "url"],
    ["How long will it take me to read this?", "length"],
    ["bridge article summary", "topic"],
    ["tldr bridge article", "topic"],
    ["In one sentence, what is it about?", "topic"],
    ["What does the author argue?", "topic"],
    ["In which article is Greta Holm mentioned?", "title"],
    ["Which of the articles talks about pigeons?", "title"],
    ["What's the newest article?", "title"],
    ["What topics do you cover?", "shelf"],
    ["What articles do you have?", "shelf"],
    ["how many articles are there", "shelf"],
    ["list all articles", "shelf"],
    ["How many paragraphs are in the article?", "length"],
  ])("are recognised: %s", (question, aspect) => {
    expect(aboutArticle(question)?.aspect).toBe(aspect);
  });

  it.each([
    "Who wrote the constitution?",
    "Which report did the mayor write?",
    "What text stands on the bridge?",
    "Did the mayor write the speech?",
    "When did the council publish its plan?",
    "What does the mayor argue?",
    "What is the mayor's title?",
    "How many articles does the constitution have?",
    "Who wrote to the mayor?",
    "Who is the author of the treaty?",
    "When was the treaty published?",
    "When did the article on slavery enter the constitution?",
    "When was the bridge published in the paper as closed?",
    "What is the title of her first novel about bees?",
    "What is the main point of contention between the parties?",
    "Who is the president of France?",
    "What was the speech about?",
    "What does the article say about the bridge?",
    "What is the source of the river?",
    "What did the nurses say?",
    "How long is the Nile?",
    "How long is the bridge?",
    "How many words did she speak?",
    "Where was the rocket launched?",
    "Where can I find work in Port Vale?",
    "When was the bridge built?",
    "Tell me about the bridge",
    "Which company published the game in Japan?",
    "Which newspaper did the mayor read?",
    "Who published the photos of the fire?",
    "What was the subject of the play?",
  ])("are not seen in: %s", (question) => {
    expect(aboutArticle(question)).toBeNull();
  });

  it("say which article they mean", () => {
    expect(aboutArticle("Who wrote the article about the lighthouse?")?.which).toBe(
      "about the lighthouse",
    );
    expect(aboutArticle("What is the latest article about?")).toMatchObject({
      which: "",
      age: "latest",
    });
    expect(aboutArticle("What's the oldest story from Port Vale about?")).toMatchObject({
      which: "from port vale",
      age: "oldest",
    });
    expect(aboutArticle("Who wrote it?")?.pronoun).toBe("it");
    expect(aboutArticle("Who wrote that?")?.pronoun).toBe("that");
    expect(aboutArticle("Who wrote this?")?.pronoun).toBeNull();
  });

  it("say what of the article must be so", () => {
    const within = (question: string) => aboutArticle(question)?.within;
    expect(within("Who wrote the article about the fire?")).toBe("article");
    expect(within("Which article mentions the fire?")).toBe("article");
    expect(within("Who wrote the story of the fire?")).toBe("title");
    expect(within("Who wrote the report on the fire?")).toBe("title");
    expect(within("Who wrote the lighthouse piece?")).toBe("title");
    expect(within("What has Bo Nyman written about?")).toBe("author");
  });
});
