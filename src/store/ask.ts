import type { Answer, Outcome, Turn, Understanding } from "../answering/answer.ts";
import { normaliseQuestion } from "../answering/normalise.ts";
import { respond } from "../answering/respond.ts";
import type { Edition } from "../edition/edition.ts";
import { afterwards } from "./afterwards.ts";
import type { Pins } from "./pins.ts";
import { programId } from "./program.ts";
import { isOnShelf } from "./shelf-name.ts";
import type { Shelves } from "./shelves.ts";
import type { Store } from "./store.ts";
import type { Surface } from "./surface.ts";
import { withPin } from "./with-pin.ts";

/** A question as it comes from Discord, the page or the command line. */
export interface Asked {
  readonly text: string;
  /** The user's id. */
  readonly asker: string;
  /** The server's id, or another word for where it was asked. */
  readonly place: string;
  /** Follow-ups have the same; null for a question that stands alone. */
  readonly conversation: string | null;
  /**
   * What it leans on, where that is not the conversation's last turn: a question put in
   * another's place leans on the turn before that one.
   */
  readonly leansOn?: Turn | null;
  /** The slug of the only article that may answer; any may without. */
  readonly article?: string | null;
  /** Not of the place's own questions, but to see what is answered: counted and kept nowhere. */
  readonly isTrial?: boolean;
  /** The way it came in, where that is counted. */
  readonly surface?: Surface;
}

/** An answer with how its question was understood. */
export interface Told extends Answer {
  readonly understood: Understanding;
  /** The turn that the question took something along from; null where it took nothing. */
  readonly leansOn: Turn | null;
  /** What the next question may lean on. */
  readonly turn: Turn;
  /** Whether moderators pinned the passage that answers. */
  readonly isPinned: boolean;
}

/**
 * Told of each question that was answered, and what it leant on, as soon as the answer is on
 * its way: it must neither throw nor take long.
 */
export type Hear = (
  asked: Asked,
  turn: Turn | null,
  outcome: Outcome,
  how: { readonly isCached: boolean },
) => void;

/** How a question was decided. */
export interface Decided {
  /** What it was asked of. */
  readonly edition: Edition;
  readonly outcome: Outcome;
  readonly isCached: boolean;
  readonly isPinned: boolean;
}

/**
 * Told of each question before who asked has the answer, trials and those that nobody counts
 * included.
 */
export type Explaining = (asked: Asked, turn: Turn | null, decided: Decided) => void;

/** Answers a question; `took_ms` is the time it took this time. Rejects only if answering throws. */
export type Ask = (asked: Asked) => Promise<Told>;

/** Where only the articles in the host's own folder answer: the same for every such place. */
const COMMON_SHELF = "common";

/**
 * Makes the way from a question to its answer: the conversation's last turn, the cache, or
 * answering itself. A refresh is seen by the next question, since the edition is in the key.
 */
export function createAsk(parts: {
  readonly shelves: Pick<Shelves, "editionFor">;
  readonly store: Pick<Store, "answers" | "conversations">;
  /** What moderators of a place pinned; without it, nothing is pinned anywhere. */
  readonly pins?: Pick<Pins, "of">;
  readonly hear?: readonly Hear[];
  /** Told of all that has a surface, trials too: must keep nothing of a question. */
  readonly count?: Hear;
  /** Those who explain what is answered. */
  readonly explaining?: readonly Explaining[];
}): Ask {
  const { shelves, store, pins, hear = [], count, explaining = [] } = parts;
  const program = programId();

  async function find(
    edition: Edition,
    { text, place, article = null }: Asked,
    turn: Turn | null,
  ) {
    const last = edition.entries.at(-1)?.article;
    const shelf = last !== undefined && isOnShelf(last) ? place : COMMON_SHELF;
    const key = [edition.id, shelf, program, ...questionKey(text, turn)];
    if (article !== null) key.push(article);
    const cached = await store.answers.get(key);
    if (cached !== undefined) return { found: cached, isCached: true };
    const found = respond(edition, text, turn, { article });
    if (found.answer.status !== "invalid") {
      afterwards(() => store.answers.set(key, found));
    }
    return { found, isCached: false };
  }

  async function recall(conversation: readonly string[] | null): Promise<Turn | null> {
    if (conversation === null) return null;
    return (await store.conversations.get(conversation)) ?? null;
  }

  return async (asked) => {
    const { asker, conversation, leansOn, place } = asked;
    const start = performance.now();
    const key = conversation === null ? null : [asker, conversation];
    const [turn, pinned] = await Promise.all([
      leansOn === undefined ? recall(key) : leansOn,
      pins?.of(place) ?? [],
    ]);
    const edition = await shelves.editionFor(place);
    const { found, isCached } = await find(edition, asked, turn);
    const pinnedOne = withPin(edition, found, asked, pinned);
    const outcome = pinnedOne ?? found;
    const { answer, understood } = outcome;
    if (key !== null) await store.conversations.set(key, outcome.turn);
    const took = Math.round((performance.now() - start) * 1000) / 1000;
    const timed = { ...outcome, answer: { ...answer, took_ms: took } };
    const isPinned = pinnedOne !== null;
    for (const each of explaining) {
      each(asked, turn, { edition, outcome: timed, isCached, isPinned });
    }
    afterwards(() => {
      if (asked.surface !== undefined) count?.(asked, turn, timed, { isCached });
      if (asked.isTrial) return;
      for (const each of hear) each(asked, turn, timed, { isCached });
    });
    return {
      ...timed.answer,
      understood,
      leansOn: understood.carried.length > 0 ? turn : null,
      turn: outcome.turn,
      isPinned,
    };
  };
}

/** Which question it is, apart from the edition: how it is put and what it may lean on. */
function questionKey(text: string, turn: Turn | null): string[] {
  const leaning = turn && Object.values(turn);
  return [normaliseQuestion(text), JSON.stringify(leaning)];
}
