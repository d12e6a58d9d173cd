import type { Incoming } from "./incoming.ts";

/** What to do about a message. */
export type Verdict =
  | { readonly kind: "ignore" }
  | { readonly kind: "guide" }
  | { readonly kind: "answer"; readonly question: string };

const IGNORE: Verdict = { kind: "ignore" };

/** Mentions of users and roles, and the two that call everyone. */
const MENTIONS = /<@[!&]?\d+>|@(?:everyone|here)\b/g;

/**
 * Whether and how to answer a message: every direct message of a person is a question, and
 * one that holds no words gets guidance. What is said in servers is not for us.
 */
export function shouldAnswer(message: Incoming): Verdict {
  if (!message.isByPerson || !message.isDirect) return IGNORE;
  const question = message.content.replace(MENTIONS, " ").trim();
  if (question !== "") return { kind: "answer", question };
  // Nothing but mentions calls others, not us; nothing at all is a file, a sticker, a poll.
  return message.content.trim() === "" ? { kind: "guide" } : IGNORE;
}
