import type { Case, Span } from "./case.ts";

/** What a system gave for a question, best first. */
export interface Reply {
  readonly passages: readonly Span[];
  readonly sentences: readonly Span[];
  readonly status: "answered" | "about_article" | "not_found" | "invalid";
  readonly reason: string | null;
  /** A probability for a system that states one; else any score, higher for surer. */
  readonly confidence: number;
  /** Milliseconds. */
  readonly took: number;
}

/** A reply held against what was expected. */
export interface Judgement {
  readonly asked: Case;
  readonly reply: Reply;
  /** From 1; Infinity when no right one was shown. */
  readonly passageRank: number;
  readonly sentenceRank: number;
  /** The best candidate is right, whether the system spoke or not. */
  readonly bestIsRight: boolean;
  readonly decision: "right" | "wrong" | "silent";
}

/** Judges a reply: ranks from the candidates, the decision from what was said. */
export function judge(asked: Case, reply: Reply): Judgement {
  const { expects } = asked;
  const gold = typeof expects === "object" ? expects : null;
  const passageRank = gold ? rank(reply.passages, gold.passage) : Infinity;
  const sentenceRank = gold ? rank(reply.sentences, gold.sentence) : Infinity;
  const bestIsRight =
    expects === "about"
      ? reply.status === "about_article"
      : sentenceRank === 1 && reply.status !== "about_article";
  const spoke = reply.status === "answered" || reply.status === "about_article";
  const decision = !spoke ? "silent" : bestIsRight ? "right" : "wrong";
  return { asked, reply, passageRank, sentenceRank, bestIsRight, decision };
}

function rank(spans: readonly Span[], right: (span: Span) => boolean): number {
  const at = spans.findIndex(right);
  return at < 0 ? Infinity : at + 1;
}
