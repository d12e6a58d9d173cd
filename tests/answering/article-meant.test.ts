import { describe, expect, it } from "vitest";
import { respond } from "../../src/answering/respond.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "./fixtures.ts";

const bridge = editionOf({ "bridge.md": BRIDGE });
const shelf = editionOf({
  "bridge.md": BRIDGE,
  "lighthouse.md": LIGHTHOUSE,
  "theatre.md": THEATRE,
});

const ask = (question: string, edition = shelf) =>
  respond(edition, question, null).answer;

describe("of several articles the one is meant", () => {
  it.each([
    ["Who wrote the article about the lighthouse?", "Bo Nyman"],
    ["When was the story about the old theatre published?", "2019-04-08"],
    ["Which newspaper published the article about the library?", "Harbour Weekly"],
    ["What is the headline of the article from November 2020?", "Last keeper leaves"],
    ["What's the title of the article published in 2019?", "Old theatre of Port Vale"],
    ["Who wrote the article in Harbour Weekly?", "Ada Lindqvist"],
    ["What is the title of the article by Bo Nyman?", "Last keeper leaves"],
    ["When was the article that mentions Olga Brandt published?", "2020-11-02"],
    ["What is the headline of the latest article?", "Harbour bridge reopens"],
    ["What is the title of the oldest article?", "Old theatre of Port Vale"],
    ["What is the title of the latest article by Ada Lindqvist?", "Harbour bridge"],
    ['Who wrote "Last keeper leaves the Skarn lighthouse"?', "Bo Nyman"],
    ["Who wrote the lighthouse article?", "Bo Nyman"],
    ["link to the library story", "weekly.example"],
    ["When was the report on the old theatre published?", "2019-04-08"],
    ["What has Bo Nyman written?", "Olga Brandt, the last keeper"],
    ["Which articles are by Ada Lindqvist?", "2 articles: Harbour bridge reopens"],
    ["What articles did Ada Lindqvist write?", "2 articles: Harbour bridge reopens"],
    ["Which article was published in 2019?", "Old theatre of Port Vale"],
    ["Which article is the oldest?", "Old theatre of Port Vale"],
    ["When did Harbour Weekly publish the article on the theatre?", "2019-04-08"],
    ["Which article mentions pigeons?", "Old theatre of Port Vale"],
    ["Do you have anything on the lighthouse?", "Last keeper leaves"],
    ["Where did the piece about the harbour bridge appear?", "The Fictional Courier"],
    ["When was last keeper leaves the skarn lighthouse published", "2020-11-02"],
  ])("that fits what is said of it: %s", (question, expected) => {
    const { status, answer } = ask(question);
    expect(status).toBe("about_article");
    expect(answer?.text).toContain(expected);
  });

  it("that the conversation is about, if nothing else is said", () => {
    const { turn } = respond(shelf, "Who burned down the theatre in 1964?", null);
    const spokenOf = { ...turn, article: "theatre" };
    const { answer } = respond(shelf, "Where was this article published?", spokenOf);
    expect(answer.answer?.text).toBe("Harbour Weekly");
  });

  it("or else all are offered by their first sentences, the latest first", () => {
    const { status, reason, answer, alternatives } = ask("Who wrote this article?");
    expect({ status, reason, answer }).toEqual({
      status: "not_found",
      reason: "weak",
      answer: null,
    });
    expect(alternatives.map(({ passage }) => passage.article)).toEqual([
      "bridge",
      "lighthouse",
      "theatre",
    ]);
    const offered = ask("Who wrote the article by Ada Lindqvist?").alternatives;
    expect(offered.map(({ passage }) => passage.article)).toEqual(["bridge", "theatre"]);
  });

  it("or none, and all are named where all are asked for", () => {
    const { status, answer, alternatives } = ask("What articles do you have?");
    expect(status).toBe("about_article");
    expect(answer?.text).toBe(
      "3 articles: Harbour bridge reopens after long repair; Last keeper leaves the Skarn lighthouse; Old theatre of Port Vale to become a library",
    );
    expect(alternatives.map(({ passage }) => passage.article)).toEqual([
      "lighthouse",
      "theatre",
    ]);
  });

  it.each([
    "Who wrote the report on the bridge's pillars?",
    "Which report on the pillars did the divers write?",
    "What did Ivar Sand write?",
    "What article was published in 1937?",
    "Who wrote the comedy piece?",
  ])("but not where an article tells of such a thing: %s", (question) => {
    expect(ask(question).status).not.toBe("about_article");
  });

  it("but none that is about something else", () => {
    expect(ask("Who wrote the article about penguins?", bridge).status).toBe("not_found");
    expect(ask("Who wrote the article about penguins?").status).toBe("not_found");
  });
});

describe("what an article is about", () => {
  it("is told by its standfirst and its own sentences, each where it stands", () => {
    const { answer, citation, alternatives } = ask("What is this article about?", bridge);
    const body = bridge.entries[0]?.article.body ?? "";
    expect(answer?.text).toBe("Ferries stop as traffic returns to Port Vale.");
    expect(body.slice(answer?.start, answer?.end)).toBe(answer?.sentence);
    expect(citation?.link).toContain("#:~:text=");
    const sentences = [answer?.sentence, ...alternatives.map(({ sentence }) => sentence)];
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThan(2);
    for (const { passage, sentence } of alternatives) {
      expect(body.slice(passage.start, passage.end)).toContain(sentence);
    }
    expect(sentences.join(" ")).toContain("bridge");
  });

  it("is told by its best sentence where it has no standfirst", () => {
    const { answer } = ask("Summarise the article about the lighthouse");
    expect(answer?.text).toBe(answer?.sentence);
    expect(answer?.text).toContain(
      "Olga Brandt, the last keeper of the Skarn lighthouse",
    );
  });
});

describe("what an article does not state", () => {
  it("is not made up: its first sentence is all there is to show", () => {
    const nameless = editionOf({
      "note.txt": "The ferry to Skarn sails at noon on Sundays.",
    });
    const { status, reason, alternatives } = ask("Who wrote this article?", nameless);
    expect({ status, reason }).toEqual({ status: "not_found", reason: "weak" });
    expect(alternatives[0]?.sentence).toContain("The ferry to Skarn");
  });
});

describe("it", () => {
  it("is the article after a question about the article, else what was spoken of", () => {
    const about = respond(bridge, "Who wrote this article?", null);
    expect(respond(bridge, "When was it published?", about.turn).answer).toMatchObject({
      status: "about_article",
      answer: { text: "2021-06-15" },
    });
    const spoken = respond(bridge, "Who built the bridge?", null);
    expect(respond(bridge, "When was it published?", spoken.turn).answer.status).not.toBe(
      "about_article",
    );
  });
});
