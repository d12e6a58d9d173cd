import type { Attached } from "../replies/attached.ts";
import { withoutMentions } from "../replies/without-mentions.ts";
import type { MentionSettings } from "../store/server-settings.ts";
import type { Incoming } from "./incoming.ts";

/** What to do about a message. */
export type Verdict =
  | { readonly kind: "ignore" }
  | { readonly kind: "guide"; readonly about: Attached; readonly inThread: boolean }
  | { readonly kind: "answer"; readonly question: string; readonly inThread: boolean };

const IGNORE: Verdict = { kind: "ignore" };

/**
 * Whether and how to answer a message: every direct message of a person is a question, and
 * in a server what mentions us or replies to us, where the server has that switched on.
 * What holds no words gets guidance.
 */
export function shouldAnswer(message: Incoming, mentions: MentionSettings): Verdict {
  const { by, server, content, mentionsUs } = message;
  if (by !== "person") return IGNORE;
  if (server !== null && !(mentionsUs && isOn(message, mentions))) return IGNORE;
  const inThread = server !== null && message.parent === null && mentions.inThread;
  const question = withoutMentions(content);
  if (question !== "") return { kind: "answer", question, inThread };
  // Nothing but mentions of others calls them, not us.
  if (content.trim() !== "" && !mentionsUs) return IGNORE;
  return { kind: "guide", about: message.holds, inThread };
}

/** A thread is as its channel is. */
function isOn({ channel, parent }: Incoming, mentions: MentionSettings): boolean {
  return mentions.everywhere !== mentions.exceptions.includes(parent ?? channel);
}
