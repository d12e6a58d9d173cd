import { setImmediate } from "node:timers/promises";
import type { Outcome, Reason, Turn } from "./answer.ts";

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

/** A question that is answered differently. */
export interface Difference {
  readonly question: string;
  readonly before: Look;
  readonly after: Look;
}

/** One of two ways to answer a question, such as from an edition and from the one after it. */
export type Answering = (question: Put) => Outcome;

/**
 * Which of some questions are answered differently: with another text, from another article,
 * or only before or after at all. Lets others have their turn after each answer.
 * @param onProgress called after each question with how many are done
 */
export async function compareAnswers(
  questions: readonly Put[],
  before: Answering,
  after: Answering,
  onProgress?: (done: number) => void,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [at, question] of questions.entries()) {
    const old = before(question);
    await setImmediate();
    const now = after(question);
    if (isDifferent(old, now)) {
      const { text } = question;
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
