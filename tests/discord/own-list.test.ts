import { describe, expect, it } from "vitest";
import {
  findRemovable,
  suggestRemovable,
} from "../../src/discord/knowledge/own-articles.ts";
import { ownList } from "../../src/discord/knowledge/own-list.ts";
import { readEntry } from "../../src/edition/build.ts";
import { en } from "../../src/replies/words/en.ts";
import type { Shelf } from "../../src/store/shelf.ts";
import { articleFrom } from "../knowledge/source.ts";

const SHELF: Shelf = {
  articles: [
    {
      entry: readEntry(articleFrom("gull.md", "# The Gull\n\nThe ferry left at noon.\n")),
      added: Date.UTC(2026, 10, 25, 23, 59),
      bytes: 40,
    },
  ],
  unreadable: [{ file: "old.md", slug: ".shelf/old", reason: { code: "empty" } }],
};

describe("what a later version of Footnote cannot read on a shelf", () => {
  it("is named in the list, also where nothing else is left", () => {
    const old = {
      kind: "list",
      heading: "Can no longer be read",
      items: ["old.md: is empty"],
      more: 0,
    };
    const { blocks } = ownList(SHELF, 0, en);
    expect(blocks).toContainEqual(old);
    expect(blocks).toContainEqual(
      expect.objectContaining({
        title: "The Gull",
        details: ["1 paragraph", "0 dated statements", "added 25 November 2026"],
      }),
    );
    expect(ownList({ ...SHELF, articles: [] }, 0, en).blocks).toEqual([
      { kind: "notice", text: en.own.none },
      old,
    ]);
  });

  it("can be taken away as any article can", async () => {
    const [first, second] = await suggestRemovable("1", "", { list: async () => SHELF });
    expect(first?.name).toBe("The Gull");
    expect(second?.name).toBe("old.md");
    for (const written of ["old.md", second?.value ?? ""]) {
      const found = findRemovable(SHELF, written);
      expect(found).toMatchObject({ slug: ".shelf/old", title: "old.md" });
    }
    expect(findRemovable(SHELF, "the gull")).toMatchObject({ slug: "gull" });
    expect(findRemovable(SHELF, "another")).toBeNull();
  });
});
