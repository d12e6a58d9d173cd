import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { openLibrary } from "../../src/edition/library.ts";
import { createReader } from "../../src/edition/reader.ts";
import { createAsk } from "../../src/store/ask.ts";
import type { ShelfFile } from "../../src/store/shelf.ts";
import { createShelves, type Shelves } from "../../src/store/shelves.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { makeArticles } from "./articles.ts";

/** How much there is of what. */
export interface ShelvesLoad {
  readonly servers: number;
  /** On each server's shelf. */
  readonly articles: number;
  /** On the common shelf. */
  readonly common: number;
}

/** What shelves take. Times in milliseconds, sizes in MB. */
export interface ShelvesReport extends ShelvesLoad {
  /** Questions, one in each server, that were answered from that server's own shelf. */
  readonly right: number;
  /** The memory of this process before there were shelves, after all were asked, at most. */
  readonly before: number;
  readonly after: number;
  readonly most: number;
  /** The store's file, with its log. */
  readonly file: number;
  readonly adding: Spread;
  readonly asking: Spread;
  /** From nothing in memory to a server's whole edition, and to its first answer. */
  readonly reloading: Spread;
  readonly askingReloaded: Spread;
}

/** Times of many of a kind. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** Fills the shelves of many servers, asks each one question, and then again from nothing. */
export async function measureShelves(load: ShelvesLoad): Promise<ShelvesReport> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-shelves-"));
  const log = pino({ level: "error" });
  const reader = createReader();
  const file = join(folder, "store.sqlite");
  const store = await openStore(`sqlite:${file}`, { log });
  try {
    const knowledge = join(folder, "knowledge");
    mkdirSync(knowledge);
    const { articles } = makeArticles(load.common);
    for (const [name, text] of Object.entries(articles)) {
      writeFileSync(join(knowledge, name), text);
    }
    const library = await openLibrary(knowledge, reader);
    const open = () => createShelves({ library, store, log, read: reader.read });
    const servers = Array.from({ length: load.servers }, (_, nth) =>
      String(10_000 + nth),
    );
    const before = memory();

    const { adding, first } = await fill(open(), servers, load.articles, store);
    const after = memory();
    // As if nobody had asked for long: what others had in memory, these have not.
    const reloading = await reload(open(), servers);
    const again = await askAll(createAsk({ shelves: open(), store }), servers, "today");
    return {
      ...load,
      right: first.right,
      before,
      after,
      most: process.resourceUsage().maxRSS / 1024,
      file: (statSync(file).size + statSync(`${file}-wal`).size) / 1024 / 1024,
      adding: spread(adding),
      asking: spread(first.times),
      reloading: spread(reloading),
      askingReloaded: spread(again.times),
    };
  } finally {
    await store.close();
    await reader.close();
    rmSync(folder, { recursive: true });
  }
}

/** Adds all articles, and asks each server what its own say. */
async function fill(
  shelves: Shelves,
  servers: readonly string[],
  count: number,
  store: Store,
): Promise<{ adding: number[]; first: { times: number[]; right: number } }> {
  const adding: number[] = [];
  for (const server of servers) {
    for (const one of filesOf(server, count)) {
      const { took, value } = await timed(() => shelves.add(server, one));
      if (value.outcome !== "added") throw new Error(`${one.file}: ${value.outcome}`);
      adding.push(took);
    }
  }
  return { adding, first: await askAll(createAsk({ shelves, store }), servers) };
}

async function reload(shelves: Shelves, servers: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const server of servers) {
    times.push((await timed(() => shelves.editionFor(server))).took);
  }
  return times;
}

/** Made-up articles, each with a sentence that only this server has. */
function filesOf(server: string, count: number): ShelfFile[] {
  return Object.entries(makeArticles(count).articles).map(([file, text], nth) => {
    const own =
      nth === 0 ? `\n${painter(server)} painted the ceiling of ${hall(server)}.\n` : "";
    const bytes = new TextEncoder().encode(
      `${text}\n${own}The number of the copy is ${server}.\n`,
    );
    return { file, bytes };
  });
}

const hall = (server: string) => `Hall ${named(server)}`;
const painter = (server: string) => `Hedda ${named(server)}son`;

/** A name made of a number, which no other number gives. */
function named(server: string): string {
  const syllables = ["ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "re", "so"];
  const name = [...server].map((digit) => syllables[Number(digit)]).join("");
  return name[0]?.toUpperCase() + name.slice(1);
}

/** Asks in each server what only its own shelf tells. */
async function askAll(
  ask: ReturnType<typeof createAsk>,
  servers: readonly string[],
  extra = "",
): Promise<{ times: number[]; right: number }> {
  const times: number[] = [];
  let right = 0;
  for (const server of servers) {
    const text = `Who painted the ceiling of ${hall(server)} ${extra}`.trim();
    const asked = { text: `${text}?`, asker: "1", place: server, conversation: null };
    const { took, value } = await timed(() => ask(asked));
    times.push(took);
    if (value.answer?.sentence.startsWith(painter(server))) right += 1;
  }
  return { times, right };
}

async function timed<T>(work: () => Promise<T>): Promise<{ took: number; value: T }> {
  const began = performance.now();
  const value = await work();
  return { took: performance.now() - began, value };
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}

function memory(): number {
  return process.memoryUsage().rss / 1024 / 1024;
}
