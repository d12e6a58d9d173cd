import type { BodySentence, Paragraph } from "../knowledge/article.ts";
import type { Fact } from "./fact.ts";
import type { Moment } from "./moment.ts";
import { namesOf } from "./names.ts";
import type { Resolved } from "./resolved.ts";

/** What facts are made from. */
export interface FactSource {
  readonly body: string;
  readonly resolved: readonly Resolved[];
  readonly sentences: readonly BodySentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly dateline: Moment | null;
}

/** A fact with the stretch of the calendar it covers, while facts are being made. */
export interface DraftFact extends Fact {
  /** Index of the sentence. */
  readonly sentence: number;
  /** The first and last moment; null for an open end. */
  readonly from: Moment | null;
  readonly to: Moment | null;
}

/** Makes a fact of a sentence and what dates it. */
export function draftFact(
  dating: Pick<
    DraftFact,
    "date" | "expression" | "how" | "anchor" | "planned" | "sentence" | "from" | "to"
  >,
  sentence: BodySentence,
  { body, paragraphs }: FactSource,
): DraftFact {
  const { start, end, tokens } = sentence;
  return {
    ...dating,
    start,
    end,
    text: body.slice(start, end),
    paragraph: paragraphs[sentence.paragraph]?.number ?? sentence.paragraph + 1,
    names: namesOf(tokens, body),
  };
}
