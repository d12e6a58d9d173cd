import { describe, expect, it } from "vitest";
import { findArticle, suggestArticles } from "../../src/replies/find-article.ts";
import { articleKey } from "../../src/replies/timeline-state.ts";
import { BRIDGE, editionOf, LIGHTHOUSE } from "../answering/fixtures.ts";

const LONG = "😀".repeat(120);
const edition = editionOf({
  "bridge.md": BRIDGE,
  "copy.md": BRIDGE.replace("2021", "2022"),
  "light.md": LIGHTHOUSE,
  "long.md": `---\ntitle: "${LONG}"\n---\nA sentence of its own.\n`,
});

describe("an article that someone means", () => {
  it.each([
    ["its key", articleKey("light")],
    ["its slug", "light"],
    ["its title", "Last keeper leaves the Skarn lighthouse"],
    ["the beginning of its title", "last keeper"],
    ["a part of its title", " SKARN "],
  ])("is found by %s", (_, written) => {
    expect(findArticle(edition, written)?.slug).toBe("light");
  });

  it.each(["no such title", "__proto__", "\ud800"])("is none for %j", (written) => {
    expect(findArticle(edition, written)).toBeNull();
  });
});

describe("suggested articles", () => {
  it("are told apart where they have one title", () => {
    const names = suggestArticles(edition, "harbour").map(({ name }) => name);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
  });

  it("stand for the article, however long its title is", () => {
    const [suggestion] = suggestArticles(edition, "😀😀");
    expect(suggestion?.value.length).toBeLessThan(100);
    expect(findArticle(edition, suggestion?.value ?? "")?.slug).toBe("long");
  });

  it("are none where there are no articles", () => {
    expect(suggestArticles(editionOf({}), "")).toEqual([]);
  });
});
