import { printableLine } from "../language/printable.ts";
import { articlesCard } from "../replies/articles-card.ts";
import { TOPIC } from "../replies/limits.ts";
import type { Asking, Reply } from "../replies/reply.ts";
import { privately } from "../replies/saying.ts";
import { timelineReply } from "../replies/timeline-card.ts";
import type { PageServices } from "./services.ts";

/** What can be written instead of a question: the commands that make sense for one reader. */
export const COMMANDS = ["/articles", "/timeline"] as const;

const ELSEWHERE = `Here I know ${COMMANDS.join(" and ")}, and everything else is a question. My other commands are for Discord.`;

const COMMAND = /^\s*(?<name>\/[\w-]+)(?:\s+(?<rest>.*))?$/s;

/** What a text asks: all of it, or what stands behind Discord's command for that. */
export function questionIn(text: string): string {
  return text.replace(/^\s*\/ask(?:\s+|$)/, "");
}

/** What a command is answered with, as in Discord; null for a question. */
export async function commandReply(
  text: string,
  { place, words }: Asking,
  { shelves }: Pick<PageServices, "shelves">,
): Promise<Reply | null> {
  const { name, rest = "" } = COMMAND.exec(text)?.groups ?? {};
  if (name === undefined) return null;
  const command = COMMANDS.find((one) => one === name);
  if (command === undefined) return privately(ELSEWHERE);
  const edition = await shelves.editionFor(place);
  if (command === "/articles") {
    return { card: articlesCard(edition, 0, "articles", words), isPrivate: true };
  }
  const topic = printableLine(rest.slice(0, TOPIC)) || null;
  const all = { page: 0, topic, from: null, to: null, articleKey: null };
  return timelineReply(edition, all, "timeline", words);
}
