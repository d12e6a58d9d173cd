import type { Edition } from "../edition/edition.ts";
import { tokensOf } from "../language/analyse.ts";
import type { Outcome, ShownPassage } from "./answer.ts";
import { cite } from "./cite.ts";
import { spokenIn, toldBy } from "./follow-up.ts";
import { relatedFacts } from "./related-facts.ts";
import { stillThere } from "./still-there.ts";

/** A passage that somebody said answers a question, and the sentence in it that does. */
export interface PinnedPassage {
  readonly passage: ShownPassage;
  readonly sentence: string;
}

/**
 * What `outcome` becomes where a passage has been pinned as the answer: certain, and with
 * the question's other candidates beside it. Null where the passage is no longer there.
 */
export function pinnedOutcome(
  edition: Edition,
  { answer, understood, turn }: Outcome,
  { passage: pinned, sentence: words }: PinnedPassage,
): Outcome | null {
  const standing = stillThere(edition, pinned);
  if (standing === null) return null;
  const { article, passage, paragraph } = standing;
  const within = passage.text.indexOf(words);
  const text = within < 0 ? passage.text : words;
  const start = passage.start + Math.max(0, within);
  const end = start + text.length;
  const place = edition.entries.findIndex((entry) => entry.article === article);
  const entry = edition.entries[place];
  if (entry === undefined) return null;
  const own = entry.sentences.findIndex((span) => span.end > start);
  const id = entry.passages.find((one) => one.start === passage.start)?.id ?? pinned.id;
  const others = answer.alternatives.filter((other) => other.passage.id !== id);
  const sentence = (edition.firstSentences[place] ?? 0) + Math.max(0, own);
  return {
    answer: {
      ...answer,
      status: "answered",
      reason: null,
      confidence: 1,
      answer: { text, sentence: text, start, end },
      passage: { ...pinned, ...passage, id, paragraph },
      citation: cite(article, { start, end, paragraph }),
      timeline: relatedFacts(edition, sentence, null),
      alternatives: others,
    },
    understood,
    turn: {
      ...turn,
      ...toldBy(spokenIn(tokensOf(text)), spokenIn(tokensOf(turn.question))),
      passage: id,
      sentence: start,
      article: article.slug,
    },
  };
}
