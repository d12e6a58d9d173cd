import { setImmediate } from "node:timers/promises";
import type { Edition } from "../edition/edition.ts";
import type { Outcome, Reason, Turn } from "./answer.ts";
import { respond } from "./respond.ts";

/** A question as it was put, apart from who put it. */
export interface Put {
  readonly text: string;
  /** What it leant on; null where it stood alone. */
  readonly turn: Turn | null;
  /** The slug of the only article that was to answer; null for any. */
  readonly article: string | null;
}

/** What came of a question, as far as it takes to see whether something else comes of it. */
export interface Look {
  /** The answer; null where there is none. */
  readonly text: string | null;
  /** Why there is none. */
  readonly reason: Reason | null;
  /** The article that it is from. */
  readonly title: string | null;
  readonly url: string | null;
  /** From 1. */
  readonly paragraph: number | null;
}

/** A question that two editions answer differently. */
export interface Difference {
  readonly question: string;
  readonly before: Look;
  readonly after: Look;
}

/**
 * Which of some questions two editions answer differently: with another text, from another
 * article, or only one of them at all. Lets others have their turn after each answer.
 * @param onProgress called after each question with how many are done
 */
export async function compareAnswers(
  questions: readonly Put[],
  before: Edition,
  after: Edition,
  onProgress?: (done: number) => void,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [at, { text, turn, article }] of questions.entries()) {
    const old = respond(before, text, turn, { article });
    await setImmediate();
    const now = respond(after, text, turn, { article });
    if (isDifferent(old, now)) {
      differences.push({ question: text, before: lookAt(old), after: lookAt(now) });
    }
    onProgress?.(at + 1);
    await setImmediate();
  }
  return differences;
}

function isDifferent({ answer: one }: Outcome, { answer: other }: Outcome): boolean {
  return (
    one.answer?.text !== other.answer?.text ||
    one.passage?.article !== other.passage?.article
  );
}

function lookAt({ answer: { answer, reason, citation } }: Outcome): Look {
  return {
    text: answer?.text ?? null,
    reason,
    title: citation?.title ?? null,
    url: citation?.link ?? citation?.url ?? null,
    paragraph: citation?.paragraph ?? null,
  };
}
