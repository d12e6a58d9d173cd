import * as z from "zod";
import type { Article } from "../../src/knowledge/article.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import type { Case, Gold, Span } from "./case.ts";

const answer = z.object({ text: z.string().min(1), start: z.int().min(0) });

/** The shared form of the question sets: passages under titles, questions with spans. */
export const sharedForm = z.object({
  source: z.string(),
  licence: z.string(),
  passages: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      passageId: z.string().nullable(),
      nearPassageId: z.string().optional(),
      answers: z.array(answer),
    }),
  ),
});

export type SharedForm = z.infer<typeof sharedForm>;

/** Where a passage of a set stands in the body of its article. */
interface Place {
  readonly article: Article;
  /** Body offsets of the passage's characters that are not white space, in order. */
  readonly offsets: readonly number[];
  readonly text: string;
}

/** Articles and questions of a set, and what of it could not be aligned. */
export interface Aligned {
  readonly articles: readonly Article[];
  readonly cases: readonly Case[];
  /** Gold answers that do not stand in the body where their passage says. */
  readonly unmapped: number;
}

/**
 * Makes one article of each title, its paragraphs the title's passages, read from a text
 * file as a host would write it. Gold spans become offsets into the articles' bodies.
 */
export function readSharedForm(set: SharedForm): Aligned {
  const titles = Map.groupBy(set.passages, (passage) => passage.title);
  const articles: Article[] = [];
  const places = new Map<string, Place>();
  for (const [title, passages] of titles) {
    const article = articleOf(
      title,
      passages.map((passage) => passage.text),
    );
    articles.push(article);
    const inBody = solid(article.body);
    let cursor = 0;
    for (const { id, text } of passages) {
      const wanted = solid(text).text;
      const at = inBody.text.indexOf(wanted, cursor);
      if (at < 0) continue;
      cursor = at + wanted.length;
      places.set(id, { article, offsets: inBody.offsets.slice(at, cursor), text });
    }
  }
  let unmapped = 0;
  const cases: Case[] = [];
  for (const asked of set.questions) {
    const common = { id: asked.id, question: asked.question, conversation: null };
    const near = places.get(asked.passageId ?? asked.nearPassageId ?? "");
    const cluster = near?.article.slug ?? asked.id;
    if (asked.passageId === null) {
      cases.push({ ...common, kind: "unanswerable", cluster, expects: "nothing" });
      continue;
    }
    const spans = near ? asked.answers.map((gold) => spanOf(near, gold)) : [];
    const found = spans.filter((span) => span !== null);
    unmapped += asked.answers.length - found.length;
    if (!near || found.length === 0) continue;
    const expects = goldOf(near, found);
    cases.push({ ...common, kind: "answerable", cluster, expects });
  }
  return { articles, cases, unmapped };
}

function articleOf(title: string, paragraphs: readonly string[]): Article {
  const file = `${encodeURIComponent(title.replaceAll(" ", "-")).replaceAll(/[%.]/g, "_")}.txt`;
  const source = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${paragraphs.map((text) => text.trim()).join("\n\n")}\n`;
  const article = parseArticle(file, new TextEncoder().encode(source));
  if ("reason" in article) throw new Error(`${title}: ${article.reason.code}`);
  return article;
}

/** A text without its white space, and where each unit that is left stood. */
function solid(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let kept = "";
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    if (unit.trim() === "") continue;
    kept += unit;
    offsets.push(i);
  }
  return { text: kept, offsets };
}

/** White space aside, the gold answer must stand in the body at its mapped place. */
function spanOf(place: Place, gold: { text: string; start: number }): Span | null {
  const before = solid(place.text.slice(0, gold.start)).text.length;
  const wanted = solid(gold.text).text;
  const start = place.offsets[before];
  const last = place.offsets[before + wanted.length - 1];
  if (start === undefined || last === undefined || wanted === "") return null;
  const text = place.article.body.slice(start, last + 1);
  if (solid(text).text !== wanted) return null;
  return { article: place.article.slug, start, end: last + 1, text };
}

function goldOf(place: Place, answers: readonly Span[]): Gold {
  const start = place.offsets[0] ?? 0;
  const end = (place.offsets.at(-1) ?? 0) + 1;
  const article = place.article.slug;
  const passage = { article, start, end, text: place.article.body.slice(start, end) };
  return {
    passage: (shown) => overlap(shown, passage),
    sentence: (shown) => answers.some((span) => overlap(shown, span)),
    wanted: answers[0]?.text ?? "",
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
