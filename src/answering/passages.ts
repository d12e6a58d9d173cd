import { setImmediate } from "node:timers/promises";
import type { Edition, Entry } from "../edition/edition.ts";
import type { Turn } from "./answer.ts";
import type { PinnedPassage } from "./pinned.ts";
import { respond } from "./respond.ts";

/** A passage with one of its sentences; the first may be what the edition answers with. */
export interface Nearest {
  /** The best first. */
  readonly passages: readonly PinnedPassage[];
  /** Whether the first of them is given as the answer. */
  readonly isAnswered: boolean;
}

/** Articles looked through before others get their turn. */
const AT_ONCE = 200;

/** The passages that come nearest to a question: what answers it, then what else there is. */
export function nearestTo(
  edition: Edition,
  { question, leansOn }: { readonly question: string; readonly leansOn: Turn | null },
): Nearest {
  const { answer, passage, alternatives } = respond(edition, question, leansOn).answer;
  const isAnswered = answer !== null && passage !== null;
  const best = isAnswered ? [{ passage, sentence: answer.sentence }] : [];
  const others = alternatives.map(({ passage, sentence }) => ({ passage, sentence }));
  return { passages: distinct([...best, ...others]), isAnswered };
}

/**
 * Passages that someone may mean who types some words of them, or a question that they
 * answer: those nearest to it first, then those that have all the words, as they are typed.
 * @param most how many at the most
 */
export async function passagesWith(
  edition: Edition,
  typed: string,
  most: number,
): Promise<readonly PinnedPassage[]> {
  const near = nearestTo(edition, { question: typed, leansOn: null }).passages;
  const wanted = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = [...near];
  for (const [at, entry] of edition.entries.entries()) {
    if (wanted.length === 0 || distinct(found).length >= most) break;
    found.push(...havingAll(entry, wanted));
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
  }
  return distinct(found).slice(0, most);
}

/** The passages of an article that have all words, each with its sentence that has most. */
function havingAll(
  { article, passages, sentences }: Entry,
  words: readonly string[],
): PinnedPassage[] {
  const count = (text: string) => {
    const low = text.toLowerCase();
    return words.filter((word) => low.includes(word)).length;
  };
  if (count(article.body) < words.length) return [];
  return passages.flatMap(({ id, paragraph, start, end, ...range }) => {
    const text = article.body.slice(start, end);
    if (count(text) < words.length) return [];
    const said = sentences
      .slice(range.firstSentence, range.endSentence)
      .map((span) => article.body.slice(span.start, span.end));
    const [sentence = text] = said.toSorted((one, other) => count(other) - count(one));
    return [
      { passage: { id, article: article.slug, paragraph, text, start, end }, sentence },
    ];
  });
}

/** Each sentence of a passage once, where it comes first. */
function distinct(passages: readonly PinnedPassage[]): PinnedPassage[] {
  const known = new Map<string, PinnedPassage>();
  for (const one of passages) {
    const key = `${one.passage.id}\n${one.sentence}`;
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}
