import { setImmediate } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { readEntry } from "../../src/edition/build.ts";
import { createReader } from "../../src/edition/reader.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FERRY = bytesOf(
  "---\ntitle: The Ferry\npublished: 2020-02-03\n---\n\nThe ferry sank in 2019.\n\nIt was built three years earlier.\n",
);
const LONG = bytesOf(`# Long\n\n${"The ferry left the harbour at noon. ".repeat(2_000)}`);

/** Collecting garbage where there is hardly any room takes its time on a busy machine. */
const BUSY_MS = 60_000;

const reader = createReader();
afterAll(reader.close);

describe("the reader", () => {
  it("reads a file as if it were read here", async () => {
    const article = parseArticle("ferry.md", FERRY, ".shelf/ferry");
    if ("reason" in article) throw new Error(article.reason.code);
    expect(await reader.read("ferry.md", FERRY, ".shelf/ferry")).toEqual(
      readEntry(article),
    );
  });

  it("says why a file cannot be read", async () => {
    expect(await reader.read("ferry.md", bytesOf(""), "ferry")).toEqual({
      file: "ferry.md",
      reason: { code: "empty" },
    });
  });

  it("leaves the event loop to others meanwhile", async () => {
    let running = true;
    const reading = reader.read("long.md", LONG, "long").finally(() => {
      running = false;
    });
    let turns = 0;
    for (; running; turns += 1) await setImmediate();
    expect(await reading).toMatchObject({ article: { title: "Long" } });
    expect(turns).toBeGreaterThan(100);
  });

  it("that is closed gives up what it reads, and reads again when asked to", async () => {
    const closed = createReader();
    const given = closed.read("long.md", LONG, "long");
    await Promise.all([
      expect(given).rejects.toThrow("The bot is going"),
      closed.close(),
    ]);
    expect(await closed.read("ferry.md", FERRY, "ferry")).toMatchObject({
      article: { title: "The Ferry" },
    });
    await closed.close();
  });

  it(
    "that runs out of memory fails what it read, and reads again when asked to",
    async () => {
      const small = createReader({ memory: 64 });
      const huge = bytesOf(`# Huge\n\n${"The ferry left the harbour. ".repeat(150_000)}`);
      await expect(small.read("huge.md", huge, "huge")).rejects.toThrow(/memory/);
      expect(await small.read("ferry.md", FERRY, "ferry")).toMatchObject({
        article: { title: "The Ferry" },
      });
      await small.close();
    },
    BUSY_MS,
  );
});
