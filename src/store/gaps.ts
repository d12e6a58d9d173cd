import { createHash, randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Turn } from "../answering/answer.ts";
import { gistOf } from "../answering/gist.ts";
import { normaliseQuestion } from "../answering/normalise.ts";
import { shortenEnd } from "../language/shorten.ts";
import type { Gap } from "./gap.ts";
import { keepsQuestions } from "./keeps-questions.ts";
import type { Store } from "./store.ts";

/** A question as it was put in a server, without who put it. */
export interface Heard {
  /** The server's id. */
  readonly server: string;
  readonly question: string;
  /** What it leans on, where it took something along from there. */
  readonly leansOn: Turn | null;
  readonly carried: readonly string[];
}

/** Questions of one gist that were asked in vain. */
export interface GapGroup {
  readonly gist: string;
  /** The ways in which it was put, the most frequent first; never none. */
  readonly questions: readonly [Wording, ...Wording[]];
  /** How often all of them were not answered, or answered and voted down. */
  readonly missed: number;
  readonly votedDown: number;
  /** When one of them was last asked, in milliseconds since 1970. */
  readonly last: number;
}

/** One way to put a question. */
export type Wording = Pick<Heard, "question" | "leansOn" | "carried">;

/** What was asked in vain, server by server, for as long as the store keeps it. */
export interface Gaps {
  /** Notes a question that the articles did not answer. Costs the answer nothing. */
  miss(heard: Heard): void;
  /** Notes a vote against an answer, or that one was taken back. Costs nothing either. */
  voteDown(heard: Heard, isTakenBack: boolean): void;
  /** A server's groups, the most frequent first. Never rejects. */
  of(server: string): Promise<readonly GapGroup[]>;
  /** Removes the questions of a gist. Never rejects. */
  resolve(server: string, gist: string): Promise<void>;
  /** Removes all questions of a server. Never rejects. */
  clear(server: string): Promise<void>;
  /** Hands all that was noted over to the store; to be called before that is closed. */
  close(): Promise<void>;
}

/** What is noted waits so many milliseconds for more, so that it is written at once. */
const TOGETHER_MS = 1_000;

/** About so many questions are kept of one server; those asked least lately go first. */
const MOST = 1_000;

/** After so many new ones of a server it is looked whether there are too many. */
const LOOK_AFTER = 100;

/** In UTF-16 units. */
const LONGEST = 500;

interface Noted {
  readonly heard: Heard;
  missed: number;
  votedDown: number;
  last: number;
}

/**
 * Keeps gaps in the store. Each process writes under keys that no other writes, so that
 * nothing is lost where several hear the same question at once.
 */
export function createGaps(
  store: Pick<Store, "gaps" | "settings" | "health">,
  now: () => number = Date.now,
): Gaps {
  const writer = randomBytes(6).toString("base64url");
  /** How many questions this process has added to a server since it last looked. */
  const added = new Map<string, number>();
  let noted = new Map<string, Noted>();
  let writing = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function note(heard: Heard, missed: number, votedDown: number): void {
    const id = `${idOf(heard)}.${writer}`;
    const known = noted.get(`${heard.server} ${id}`);
    const at = known ?? { heard, missed: 0, votedDown: 0, last: 0 };
    at.missed += missed;
    at.votedDown += votedDown;
    at.last = now();
    noted.set(`${heard.server} ${id}`, at);
    timer ??= setTimeout(flush, TOGETHER_MS).unref();
  }

  /** Writes all that was noted; resolves when it can be read here. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const all = noted;
    noted = new Map();
    writing = writing.then(() => write(all));
    return writing;
  }

  async function write(all: ReadonlyMap<string, Noted>): Promise<void> {
    const byServer = Map.groupBy(all.values(), ({ heard }) => heard.server);
    for (const [server, questions] of byServer) {
      if (!(await keepsQuestions(store, server))) continue;
      for (const one of questions) {
        await add(server, one);
        // Working out the gist of many would keep those waiting who ask meanwhile.
        await setImmediate();
      }
      await makeRoom(server);
    }
  }

  async function add(server: string, { heard, ...counts }: Noted): Promise<void> {
    const id = `${idOf(heard)}.${writer}`;
    const before = await store.gaps.get([server, id]);
    const { leansOn, carried } = heard;
    const question = shortenEnd(heard.question, LONGEST);
    await store.gaps.set([server, id], {
      id,
      question,
      leansOn,
      carried,
      gist: gistOf(question, carried),
      missed: counts.missed + (before?.missed ?? 0),
      votedDown: counts.votedDown + (before?.votedDown ?? 0),
      last: counts.last,
    });
    if (before === undefined) added.set(server, (added.get(server) ?? 0) + 1);
  }

  async function makeRoom(server: string): Promise<void> {
    if ((added.get(server) ?? 0) < LOOK_AFTER) return;
    added.delete(server);
    const kept = await store.gaps.all(server);
    const eldest = kept.toSorted((one, other) => one.last - other.last);
    const leaving = eldest.slice(0, Math.max(0, kept.length - MOST));
    await Promise.all(leaving.map(({ id }) => store.gaps.remove([server, id])));
  }

  return {
    miss: (heard) => note(heard, 1, 0),
    voteDown: (heard, isTakenBack) => note(heard, 0, isTakenBack ? -1 : 1),
    async of(server) {
      await flush();
      return groupsOf(await store.gaps.all(server));
    },
    async resolve(server, gist) {
      await flush();
      const all = await store.gaps.all(server);
      const alike = all.filter((gap) => gap.gist === gist);
      await Promise.all(alike.map(({ id }) => store.gaps.remove([server, id])));
    },
    async clear(server) {
      await flush();
      await store.gaps.forget(server);
    },
    close: flush,
  };
}

/** The same for one way of putting a question, in every process. */
function idOf({ question, carried }: Wording): string {
  const worded = JSON.stringify([normaliseQuestion(question), carried]);
  return createHash("sha256").update(worded).digest("base64url").slice(0, 16);
}

function groupsOf(gaps: readonly Gap[]): GapGroup[] {
  return [...Map.groupBy(gaps, ({ gist }) => gist)]
    .flatMap(([gist, alike]) => groupOf(gist, alike))
    .toSorted((one, other) => timesOf(other) - timesOf(one) || other.last - one.last);
}

/** How often something was in vain. */
function timesOf({ missed, votedDown }: Pick<GapGroup, "missed" | "votedDown">): number {
  return missed + Math.max(0, votedDown);
}

/** Nothing where all that there was are votes that were taken back. */
function groupOf(gist: string, alike: readonly Gap[]): GapGroup[] {
  const wordings = [...Map.groupBy(alike, idOf).values()]
    .flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const { question, leansOn, carried } = first;
      return [{ question, leansOn, carried, ...sumOf([first, ...others]) }];
    })
    .filter((one) => timesOf(one) > 0)
    .toSorted((one, other) => timesOf(other) - timesOf(one) || other.last - one.last);
  const [first, ...others] = wordings.map(({ question, leansOn, carried }) => {
    return { question, leansOn, carried };
  });
  if (first === undefined) return [];
  return [{ gist, questions: [first, ...others], ...sumOf(wordings) }];
}

function sumOf(all: readonly Pick<Gap, "missed" | "votedDown" | "last">[]) {
  return {
    missed: all.reduce((sum, { missed }) => sum + missed, 0),
    votedDown: Math.max(
      0,
      all.reduce((sum, { votedDown }) => sum + votedDown, 0),
    ),
    last: Math.max(...all.map(({ last }) => last)),
  };
}
