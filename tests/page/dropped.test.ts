import { describe, expect, it } from "vitest";
import { readEntry } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { createDropped } from "../../src/page/dropped.ts";
import type { Read } from "../../src/store/shelf.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "../answering/fixtures.ts";

const read: Read = async (file, bytes, slug) => {
  const article = parseArticle(file, bytes, slug);
  return "reason" in article ? article : readEntry(article);
};

function fileOf(file: string, text: string) {
  return { file, bytes: new TextEncoder().encode(text) };
}

function titlesOf({ entries }: Edition): string[] {
  return entries.map(({ article }) => article.title);
}

const BRIDGE_TITLE = "Harbour bridge reopens after long repair";
const LIGHTHOUSE_TITLE = "Last keeper leaves the Skarn lighthouse";
const THEATRE_TITLE = "Old theatre of Port Vale to become a library";

function aRoom(common = editionOf({ "bridge.md": BRIDGE })) {
  const library = { common, current: () => library.common };
  return { library, dropped: createDropped({ library, read }) };
}

describe("what is dropped on a page", () => {
  it("stands behind the common articles, the same edition until something changes", async () => {
    const { dropped } = aRoom();
    await dropped.add("page:a", fileOf("light.md", LIGHTHOUSE));
    const edition = await dropped.editionFor("page:a");
    expect(titlesOf(edition)).toEqual([BRIDGE_TITLE, LIGHTHOUSE_TITLE]);
    expect(await dropped.editionFor("page:a")).toBe(edition);
  });

  it("leaves other pages with the common edition itself", async () => {
    const { library, dropped } = aRoom();
    await dropped.add("page:a", fileOf("light.md", LIGHTHOUSE));
    expect(await dropped.editionFor("page:b")).toBe(library.common);
  });

  it("stands on the next edition after a refresh", async () => {
    const { library, dropped } = aRoom();
    await dropped.add("page:a", fileOf("light.md", LIGHTHOUSE));
    await dropped.editionFor("page:a");
    library.common = editionOf({ "theatre.md": THEATRE });
    const edition = await dropped.editionFor("page:a");
    expect(titlesOf(edition)).toEqual([THEATRE_TITLE, LIGHTHOUSE_TITLE]);
  });

  it("is all there when several files come at once", async () => {
    const { dropped } = aRoom();
    const files = [fileOf("light.md", LIGHTHOUSE), fileOf("theatre.md", THEATRE)];
    await Promise.all(files.map((file) => dropped.add("page:a", file)));
    expect(titlesOf(await dropped.editionFor("page:a"))).toEqual([
      BRIDGE_TITLE,
      LIGHTHOUSE_TITLE,
      THEATRE_TITLE,
    ]);
  });

  it("leaves what was there as it was when it cannot be read", async () => {
    const { dropped } = aRoom();
    await dropped.add("page:a", fileOf("light.md", LIGHTHOUSE));
    expect(await dropped.add("page:a", fileOf("light.md", ""))).toHaveProperty("reason");
    expect(titlesOf(await dropped.editionFor("page:a"))).toContain(LIGHTHOUSE_TITLE);
  });

  it("is refused with a reason when whoever reads it gives up", async () => {
    const library = { current: () => editionOf({ "bridge.md": BRIDGE }) };
    const lost: Read = () => Promise.reject(new Error("The reading thread ended"));
    const dropped = createDropped({ library, read: lost });
    expect(await dropped.add("page:a", fileOf("light.md", LIGHTHOUSE))).toEqual({
      reason: { code: "slow" },
    });
  });

  it("is no more than twenty articles a page, the eldest going first", async () => {
    const { dropped } = aRoom();
    for (let n = 1; n <= 22; n += 1) {
      const text = `---\ntitle: Number ${n}\n---\nA sentence for number ${n}.\n`;
      await dropped.add("page:a", fileOf(`${n}.md`, text));
    }
    const titles = titlesOf(await dropped.editionFor("page:a"));
    expect(titles).toHaveLength(21);
    expect(titles.slice(0, 2)).toEqual([BRIDGE_TITLE, "Number 3"]);
  });

  it("is no more than 4 MB a page, and 8 MB of all, the page unused longest going first", async () => {
    const { library, dropped } = aRoom();
    // Most of it is a comment, which is quick to read.
    const large = `A large sentence of it.\n\n<!-- ${"-".repeat(900_000)} -->\n`;
    const fill = async (place: string, count: number) => {
      for (let n = 1; n <= count; n += 1) {
        await dropped.add(place, fileOf(`${n}.md`, large));
      }
      return (await dropped.editionFor(place)).entries.length - 1;
    };
    expect(await fill("page:1", 6)).toBe(4);
    expect(await fill("page:2", 4)).toBe(4);
    await dropped.editionFor("page:1");
    expect(await fill("page:3", 2)).toBe(2);
    expect(await dropped.editionFor("page:2")).toBe(library.common);
    expect((await dropped.editionFor("page:1")).entries).toHaveLength(5);
  });
});
