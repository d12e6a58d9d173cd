import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { pino } from "pino";
import { expect, it } from "vitest";
import { command as articles } from "../../commands/articles.ts";
import { command as ask } from "../../commands/ask.ts";
import { command as timeline } from "../../commands/timeline.ts";
import type { Request, Services } from "../../src/discord/command.ts";
import { buildEdition } from "../../src/edition/build.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { readCustomId } from "../../src/replies/custom-id.ts";
import { pressCard } from "../../src/replies/press-card.ts";
import type { Asking, Press, Reply } from "../../src/replies/reply.ts";
import { DIRECT } from "../../src/replies/reply.ts";
import { en } from "../../src/replies/words/en.ts";
import { createAsk } from "../../src/store/ask.ts";
import { createAskedQuestions, keepAsked } from "../../src/store/asked-questions.ts";
import { createGaps } from "../../src/store/gaps.ts";
import { keepCount } from "../../src/store/keep-count.ts";
import { createShelves } from "../../src/store/shelves.ts";
import { openStore } from "../../src/store/store.ts";
import { createUsage } from "../../src/store/usage.ts";
import { servicesWith } from "./services.ts";

/** An article that a server can have, of names that are in no other. */
interface Piece {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  /** What may be asked about… */
  readonly tower: string;
  /** …and what only the article tells. */
  readonly secret: string;
  readonly question: string;
  /** What it does not tell. */
  readonly gap: string;
}

const piece = (tower: string, secret: string, year: number): Piece => {
  const title = `The ${tower} tower`;
  const text = `---
title: ${title}
published: ${year}-05-03
---
Mayor ${secret} opened the ${tower} tower in ${year}. Mayor ${secret} died in ${year + 9}.

The ${tower} tower has seven bells, and ${secret} paid for three of them.
`;
  const question = `Who opened the ${tower} tower?`;
  const gap = `Why did the ${tower} tower burn?`;
  const bytes = new TextEncoder().encode(text);
  return { file: `${tower}.md`, bytes, title, tower, secret, question, gap };
};

const SERVERS = ["2001", "2002"] as const;
type Server = (typeof SERVERS)[number];
const PLACES = [...SERVERS, DIRECT] as const;
type Place = (typeof PLACES)[number];

const SHARED = piece("Ulmstead", "Yorvik", 1971);
const PIECES: Readonly<Record<Server, readonly Piece[]>> = {
  "2001": [piece("Qaxor", "Drelling", 1973), piece("Vimber", "Ostrand", 1977), SHARED],
  "2002": [piece("Zelphon", "Marwick", 1981), piece("Brannoch", "Tilvane", 1985), SHARED],
};
const ALL = [...new Set(Object.values(PIECES).flat())];

const common = piece("Harbour", "Lindqvist", 1961);
const article = parseArticle(common.file, common.bytes);
if ("reason" in article) throw new Error(article.reason.code);
const COMMON = buildEdition([article]);

const server = fc.constantFrom(...SERVERS);
const place = fc.constantFrom<Place>(...PLACES);
const nth = fc.nat(50);
const user = fc.constantFrom("1001", "1002");

/** What may happen. Numbers choose among what there is by then. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("add" as const), server, nth }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("remove" as const), server, nth }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("undo" as const), server, nth }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("ask" as const),
      place,
      nth,
      user,
      isGap: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("press" as const),
      place,
      nth,
      user,
      onPrivate: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant("look" as const), place, user }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("restart" as const) }) },
);
/** Each is done by one of two processes that share a store. */
const steps = fc.array(fc.tuple(fc.nat(1), step), { minLength: 10, maxLength: 30 });

/** Opens what a process has, over a store that others have open too. */
async function openProcess(url: string, clock: () => number, lines: string[]) {
  const log = pino({ level: "trace" }, { write: (line) => void lines.push(line) });
  const store = await openStore(url, { log });
  const library = {
    current: () => COMMON,
    readAt: () => new Date(),
    refresh: () => Promise.reject(new Error("not refreshed here")),
  };
  const shelves = createShelves({ library, store, log, clock });
  const asked = createAskedQuestions(store);
  const gaps = createGaps(store);
  const usage = createUsage(store);
  const hear = [keepAsked(asked), keepCount({ gaps, usage })];
  const services = await servicesWith({
    ask: createAsk({ shelves, store, hear }),
    ...{ asked, gaps, usage, library, shelves, store },
  });
  return {
    services,
    async close() {
      await gaps.close();
      await usage.close();
      await store.close();
    },
  };
}

const asking = (asker: string, place: Place): Asking => ({
  asker,
  place,
  conversation: null,
  surface: "slash",
  claim: { inServer: place !== DIRECT, managesServer: false, roles: [] },
  words: en,
});

const request = (
  asking: Asking,
  given: Readonly<Record<string, string>> = {},
  focused: string | null = null,
): Request => ({
  ...asking,
  subcommand: null,
  options: new Map(Object.entries(given)),
  attachments: new Map(),
  focused,
  target: null,
});

/** The states of all buttons on a reply's card that `pressCard` knows. */
function buttonsOf(reply: Reply): string[] {
  return reply.card.blocks.flatMap((block) => {
    if (block.kind !== "buttons") return [];
    return block.buttons.flatMap((button) => {
      const id = "id" in button ? readCustomId(button.id) : null;
      return id?.command === "card" ? [id.state] : [];
    });
  });
}

async function play(
  all: readonly (readonly [
    number,
    typeof step extends fc.Arbitrary<infer S> ? S : never,
  ])[],
) {
  const folder = await mkdtemp(join(tmpdir(), "footnote-isolation-"));
  const url = `sqlite:${folder}/store.sqlite`;
  const time = { now: Date.now() };
  const lines: string[] = [];
  const open = () => openProcess(url, () => time.now, lines);
  const processes = [await open(), await open()];
  const standing = new Map<Place, Set<Piece>>(PLACES.map((place) => [place, new Set()]));
  const askedIn = new Map<Place, Set<Piece>>(PLACES.map((place) => [place, new Set()]));
  const changes: { server: Server; change: string; piece: Piece }[] = [];
  const cards: string[] = [];
  const of = <T>(map: ReadonlyMap<Place, Set<T>>, place: Place) =>
    map.get(place) ?? new Set();

  /** What is shown in a place holds nothing of what does not stand there. */
  function expectClean(place: Place, shown: unknown): string {
    const text = JSON.stringify(shown) ?? "";
    for (const piece of ALL) {
      if (of(standing, place).has(piece)) continue;
      expect(text, `shown in ${place}`).not.toContain(piece.secret);
      // What somebody asked there themselves may be repeated to them there.
      if (of(askedIn, place).has(piece)) continue;
      expect(text, `shown in ${place}`).not.toContain(piece.tower);
    }
    return text;
  }

  async function look(services: Services, who: Asking & { place: Place }) {
    const { place } = who;
    for (const focused of ["question", "article"]) {
      expectClean(
        place,
        await ask.complete(request(who, { [focused]: "" }, focused), services),
      );
    }
    for (const focused of ["topic", "article"]) {
      expectClean(
        place,
        await timeline.complete(request(who, { [focused]: "" }, focused), services),
      );
    }
    const list = expectClean(place, await articles.execute(request(who), services));
    const dated = expectClean(place, await timeline.execute(request(who), services));
    for (const { title, secret } of of(standing, place)) {
      expect(list).toContain(title);
      expect(dated).toContain(secret);
    }
    if (place === DIRECT) return;
    expectClean(place, await services.gaps.of(place));
    expectClean(place, await services.asked.of(place));
    const titles = (await services.shelves.list(place))?.articles.map(
      ({ entry }) => entry.article.title,
    );
    expect(titles?.sort()).toEqual(
      [...of(standing, place)].map(({ title }) => title).sort(),
    );
  }

  try {
    for (const [at, one] of all) {
      time.now += 1_001;
      const process = processes[at];
      if (process === undefined) throw new Error("there are two processes");
      const { services } = process;
      const { shelves } = services;
      switch (one.does) {
        case "add": {
          const pieces = PIECES[one.server];
          const piece = pieces[one.nth % pieces.length] ?? SHARED;
          const there = of(standing, one.server);
          const added = await shelves.add(one.server, piece);
          expect(added.outcome).toBe(there.has(piece) ? "refused" : "added");
          if (added.outcome === "added") {
            there.add(piece);
            changes.push({ server: one.server, change: added.change, piece });
          }
          break;
        }
        case "remove": {
          const there = of(standing, one.server);
          const piece = [...there][one.nth % Math.max(there.size, 1)];
          const slug = (await shelves.list(one.server))?.articles.find(
            ({ entry }) => entry.article.title === piece?.title,
          )?.entry.article.slug;
          if (piece === undefined || slug === undefined) break;
          const removed = await shelves.remove(one.server, slug);
          if (removed.outcome !== "removed") throw new Error(removed.outcome);
          there.delete(piece);
          changes.push({ server: one.server, change: removed.change, piece });
          break;
        }
        case "undo": {
          const made = changes[one.nth % Math.max(changes.length, 1)];
          if (made === undefined) break;
          const undone = await shelves.undo(one.server, made.change);
          if (one.server !== made.server) expect(undone.outcome).toBe("missing");
          if (undone.outcome !== "undone") break;
          if (undone.undid === "add") of(standing, one.server).delete(made.piece);
          else of(standing, one.server).add(made.piece);
          break;
        }
        case "ask": {
          const piece = ALL[one.nth % ALL.length] ?? SHARED;
          const who = asking(one.user, one.place);
          of(askedIn, one.place).add(piece);
          const question = one.isGap ? piece.gap : piece.question;
          const reply = await ask.execute(request(who, { question }), services);
          const text = expectClean(one.place, reply);
          const isTold = of(standing, one.place).has(piece) && !one.isGap;
          if (isTold) expect(text).toContain(piece.secret);
          cards.push(...buttonsOf(reply));
          break;
        }
        case "press": {
          const state = cards[one.nth % Math.max(cards.length, 1)];
          if (state === undefined) break;
          const { onPrivate, user, place } = one;
          const press: Press = { ...asking(user, place), state, chosen: null, onPrivate };
          const reply = await pressCard(press, services);
          expectClean(place, reply);
          if (reply !== undefined && "card" in reply) cards.push(...buttonsOf(reply));
          break;
        }
        case "look":
          await look(services, { ...asking(one.user, one.place), place: one.place });
          break;
        case "restart":
          await process.close();
          processes[at] = await open();
      }
    }
    time.now += 1_001;
    for (const { services } of processes) {
      for (const place of PLACES)
        await look(services, { ...asking("1001", place), place });
    }
    for (const { tower, secret } of ALL) {
      expect(lines.join("\n")).not.toMatch(new RegExp(`${tower}|${secret}`));
    }
  } finally {
    for (const { close } of processes) await close();
    rmSync(folder, { recursive: true });
  }
}

it("shows nothing of a server's articles anywhere else, whatever is done in which order", async () => {
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: 30 });
}, 300_000);
