import type { WrittenCard } from "./written-card.ts";
import type { WrittenWhy } from "./written-why.ts";

/** What the server says to what the page asks, by path; the page is checked against it. */
export interface Said {
  readonly "/api/ask": Told;
  readonly "/api/press": Told;
  readonly "/api/complete": { readonly suggestions: readonly string[] };
  readonly "/api/why": { readonly why: WrittenWhy | null };
  readonly "/api/article": ReadArticle | { readonly reason: string };
}

/** An article that was brought to the page. */
export interface ReadArticle {
  readonly title: string;
  readonly details: readonly string[];
  readonly warnings: readonly string[];
  readonly questions: readonly string[];
}

/** What a question or a press comes to. */
export type Told = ToldReply | { readonly dismisses: true };

/** A reply that is to be shown. */
export interface ToldReply {
  readonly card: WrittenCard;
  readonly isPrivate: boolean;
  /** Instead of taking the place of what was pressed. */
  readonly isNew: boolean;
  readonly picture: { readonly src: string; readonly alt: string } | null;
  /** Of the question that it answers, which can be explained by it; null for all else. */
  readonly number: number | null;
}
