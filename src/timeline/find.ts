import type { BodySentence, Paragraph } from "../knowledge/article.ts";
import { reachLeft } from "./extent.ts";
import type { Meaning } from "./meaning.ts";
import { plain } from "./plain.ts";
import { type Found, type Rule, wordsOf } from "./rule.ts";
import { type Around, tokenAt, tokensAround } from "./tokens.ts";

/** An expression as found: where it stands and what it says by itself. */
export interface Candidate {
  /** Offsets into the body. */
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: string;
  /** As in the body, white space, quotes and dashes made plain. */
  readonly written: string;
  /** Up to 40 units on either side, white space, quotes and dashes made plain. */
  readonly before: string;
  readonly after: string;
  readonly around: Around | null;
}

const CONTEXT = 40;

interface Match {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly rule: string;
  readonly order: number;
}

/** Finds the expressions of a paragraph, in order, none overlapping another. */
export function findExpressions(
  body: string,
  paragraph: Paragraph,
  sentences: readonly BodySentence[],
  rules: readonly Rule[],
): Candidate[] {
  const { text, lower, original } = plain(
    body.slice(paragraph.start, paragraph.end),
    paragraph.start,
  );
  const matches: Match[] = [];
  const words = wordsOf(lower);
  for (const [order, { name, cues, pattern, read }] of rules.entries()) {
    if (!cues.some((cue) => words.has(cue))) continue;
    for (const match of lower.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (to === from) continue;
      const found = lookAt(text, match, () =>
        tokensAround(sentences, original(from), original(to - 1) + 1),
      );
      const meaning = read(found);
      if (meaning !== null) matches.push({ from, to, meaning, rule: name, order });
    }
  }
  return widest(matches).map(({ from, to, meaning, rule }, i, all) => {
    const before = text.slice(Math.max(from - CONTEXT, all[i - 1]?.to ?? 0), from);
    const begin = from - reachLeft(meaning, text.slice(from, to), before);
    const start = original(begin);
    const end = original(to - 1) + 1;
    return {
      start,
      end,
      meaning,
      rule,
      written: text.slice(begin, to),
      before: text.slice(Math.max(begin - CONTEXT, 0), begin),
      after: text.slice(to, to + CONTEXT),
      around: tokensAround(sentences, start, end),
    };
  });
}

/** What a rule may look at; the tokens are only searched for when it asks. */
function lookAt(
  text: string,
  match: RegExpExecArray,
  around: () => Around | null,
): Found {
  const from = match.index;
  const to = from + match[0].length;
  return {
    text: match[0],
    written: text.slice(from, to),
    groups: match.groups ?? {},
    before: text.slice(Math.max(from - CONTEXT, 0), from),
    after: text.slice(to, to + CONTEXT),
    get previous() {
      return tokenAt(around(), -1);
    },
    get next() {
      return tokenAt(around(), 1);
    },
  };
}

/** Of matches that overlap, the first and then the longest, in the order of the text. */
function widest(matches: Match[]): Match[] {
  matches.sort((a, b) => a.from - b.from || b.to - a.to || a.order - b.order);
  const kept: Match[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.from < end) continue;
    kept.push(match);
    end = match.to;
  }
  return kept;
}
