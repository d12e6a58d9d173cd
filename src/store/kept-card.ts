import type { Answer, Turn, Understanding } from "../answering/answer.ts";

/** What it takes to draw an answer's card again, for the buttons on it. */
export interface KeptCard {
  /** Where it was asked: what it shows may be nobody else's to see. */
  readonly place: string;
  readonly question: string;
  /** Whether the card repeats the question. */
  readonly repeats: boolean;
  readonly answer: Answer;
  readonly understood: Understanding;
  /** Whether a private answer has been shown to everybody. */
  readonly shared: boolean;
  /** What the question took something along from; null where it stands alone. */
  readonly leansOn: Turn | null;
  /** Whether that is an answer that the asker replied to, instead of their last question. */
  readonly isReply: boolean;
  /** What the question left behind, for replies to the answer; null in cards of long ago. */
  readonly turn: Turn | null;
  /** Whether moderators pinned the passage that answers. */
  readonly isPinned: boolean;
}

/** What a reader thinks of an answer. */
export type Vote = "up" | "down";
