import * as z from "zod";
import type { Article } from "../../src/knowledge/article.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import type { Case, Span } from "./case.ts";

const fragments = z.array(z.string().min(1));

/** One line of a question set that names its answers by what they must contain. */
export const questionLine = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  answerable: z.boolean(),
  doc: z.string().optional(),
  conversation: z.string().optional(),
  passage_has: fragments.optional(),
  sentence_has: fragments.optional(),
});

/** A collection of dated stories; the headline is the first line of the text. */
export const stories = z.object({
  docs: z.array(z.object({ id: z.string(), dct: z.string(), text: z.string() })),
});

/** The question a line asks; `cluster` where the line names no document. */
export function caseOfLine(line: z.infer<typeof questionLine>, cluster: string): Case {
  const common = {
    id: line.id,
    question: line.question,
    conversation: line.conversation ?? null,
    kind: line.kind,
    cluster: line.doc ?? cluster,
  };
  if (!line.answerable) return { ...common, expects: "nothing" };
  const { sentence_has, passage_has = sentence_has } = line;
  if (!sentence_has || !passage_has) return { ...common, expects: "about" };
  return {
    ...common,
    expects: {
      passage: (shown) => holdsAny(shown, passage_has),
      sentence: (shown) => holdsAny(shown, sentence_has),
      wanted: sentence_has.join(" | "),
    },
  };
}

/** Reads a story as a host's text file would be read, its headline as the title. */
export function articleOfStory(story: {
  id: string;
  dct: string;
  text: string;
}): Article {
  const [headline = "", ...rest] = story.text.split("\n");
  const source = `---\ntitle: ${JSON.stringify(headline.trim())}\npublished: ${story.dct}\n---\n\n${rest.join("\n").trim()}\n`;
  const article = parseArticle(`${story.id}.txt`, new TextEncoder().encode(source));
  if ("reason" in article) throw new Error(`${story.id}: ${article.reason.code}`);
  return article;
}

function holdsAny(shown: Span, wanted: readonly string[]): boolean {
  const text = spaced(shown.text);
  return wanted.some((fragment) => text.includes(spaced(fragment)));
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
