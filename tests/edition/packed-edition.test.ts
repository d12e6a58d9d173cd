import { expect, it } from "vitest";
import { makeArticles } from "../../bench/speed/articles.ts";
import { buffersOf } from "../../src/edition/buffers.ts";
import { assemble, indexableOf, readEntry } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { factPlaces } from "../../src/edition/fact-places.ts";
import { inSlices } from "../../src/edition/in-slices.ts";
import { packEdition, unpackEdition } from "../../src/edition/packed-edition.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

const entries = Object.entries(makeArticles(40).articles).map(([file, text]) => {
  const article = parseArticle(file, new TextEncoder().encode(text));
  if ("reason" in article) throw new Error(article.reason.code);
  return readEntry(article);
});

/** All of an edition but for what is a function. */
const shown = ({ index: { correct, ...index }, ...edition }: Edition) => ({
  ...edition,
  index,
  corrected: correct("ferrry", false),
});

it("an edition comes out of its package as it would have been built here", async () => {
  const packed = packEdition(
    entries.map((entry) => ({
      hash: entry.article.hash,
      indexable: indexableOf(entry),
      facts: factPlaces(entry),
    })),
  );
  const sent = structuredClone(packed, { transfer: buffersOf(packed) });
  const skipped = [{ file: "empty.md", reason: { code: "empty" } as const }];
  const edition = await inSlices(unpackEdition(sent, entries, skipped));
  expect(shown(edition)).toEqual(shown(assemble(entries, skipped)));
  expect(edition.facts.length).toBeGreaterThan(100);
});
