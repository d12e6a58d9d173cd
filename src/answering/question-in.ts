import type { Edition } from "../edition/edition.ts";
import { analyse } from "../language/analyse.ts";
import { respond } from "./respond.ts";

/** UTF-16 units of a message that are looked at; a chat message has fewer. */
const LONGEST_MESSAGE = 6_000;
/** Sentences that are tried; in a longer text the question is at one of its ends. */
const MOST_TRIED = 24;

/**
 * The question in a message that may hold more than one sentence: the one with a question
 * mark, the most answerable of several, and where there is none the most answerable
 * sentence. Null where the message holds no word.
 */
export function questionIn(edition: Edition, message: string): string | null {
  const sentences = sentencesOf(message);
  const asked = sentences.filter(isAsked);
  const [first, ...others] = asked.length > 0 ? asked : sentences;
  if (first === undefined || others.length === 0) return first ?? null;
  let best = first;
  let most = -1;
  for (const sentence of ends([first, ...others])) {
    const worth = worthOf(edition, sentence);
    if (worth <= most) continue;
    best = sentence;
    most = worth;
  }
  return best;
}

/** How good an answer there is: 1 or more for one, below for how near the best there is comes. */
function worthOf(edition: Edition, question: string): number {
  const { status, confidence } = respond(edition, question, null).answer;
  const isAnswered = status === "answered" || status === "about_article";
  return confidence + (isAnswered ? 1 : 0);
}

function isAsked(sentence: string): boolean {
  return /[?？؟]["'”’)\]\s]*$/.test(sentence);
}

/** What is quoted, code or an address is not what the writer asks. */
const NOT_SAID = [
  /```[\s\S]*?```/g,
  /^>.*$/gm,
  /<(?:@[!&]?|#|a?:\w+:)\d+>|<\/[^>\n]{1,60}:\d+>|<t:-?\d+(?::\w)?>/g,
  /\bhttps?:\/\/\S+/g,
];
const SIGNS = /\*\*|__|~~|\|\||^#{1,3} |^-# |^[-*>] |`/gm;

function sentencesOf(message: string): string[] {
  const text = message.slice(0, LONGEST_MESSAGE).toWellFormed();
  const said = NOT_SAID.reduce((rest, pattern) => rest.replace(pattern, "\n"), text);
  // A message of nothing else is a quotation, or code, that is asked about.
  const read = /[\p{L}\p{N}]/u.test(said) ? said : text;
  return read
    .replace(SIGNS, "")
    .split(/\n+/)
    .flatMap((line) => analyse(line).map(({ start, end }) => line.slice(start, end)));
}

/** The first and last of many. */
function ends(all: readonly string[]): readonly string[] {
  if (all.length <= MOST_TRIED) return all;
  return [...all.slice(0, MOST_TRIED / 2), ...all.slice(-MOST_TRIED / 2)];
}
