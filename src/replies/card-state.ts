import { customId } from "./custom-id.ts";

/** What the `custom_id` of an answer's buttons begins with. */
export const CARD = "card";

/** What the buttons of an answer's card do. */
const ACTIONS = [
  "answer",
  "context",
  "passages",
  "timeline",
  "up",
  "down",
  "share",
  "dismiss",
] as const;

export type Action = (typeof ACTIONS)[number];

/** Whose card it is, and which of theirs. */
export interface CardKey {
  /** The asker's id. */
  readonly asker: string;
  readonly card: string;
}

/** All that a button of an answer's card knows; the rest is in the store. */
export interface CardState extends CardKey {
  readonly action: Action;
  /** Of the paragraphs around, how many steps; of other passages, which one from 0. */
  readonly page: number;
}

const STATE =
  /^(?<action>[a-z]+)\|(?<asker>\d{1,20})\|(?<card>[\w-]{12})\|(?<page>\d{1,4})$/;

/** The `custom_id` of a button, at most 55 UTF-16 units. */
export function cardButtonId({ asker, card }: CardKey, action: Action, page = 0): string {
  return customId(CARD, [action, asker, card, page].join("|"));
}

/** What `cardButtonId` wrote behind `CARD`; null for anything else. */
export function readCardState(text: string): CardState | null {
  const { action, asker, card, page } = STATE.exec(text)?.groups ?? {};
  const known = ACTIONS.find((one) => one === action);
  if (known === undefined || asker === undefined || card === undefined) return null;
  return { action: known, asker, card, page: Number(page) };
}
