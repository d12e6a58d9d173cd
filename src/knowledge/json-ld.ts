import { z } from "zod";
import type { Page } from "./dom.ts";

/** What a JSON-LD article states; none of it checked yet beyond being text. */
export interface LinkedArticle {
  readonly headline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly datePublished?: string | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly inLanguage?: string | undefined;
}

/** The types of schema.org that are articles: NewsArticle, BlogPosting, Report… */
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;

const words = z.string().optional().catch(undefined);
// A person or organisation: a name, a thing with a name, or a list of either.
const name = z.union([
  z.string(),
  z.object({ name: z.string() }).transform((it) => it.name),
]);
const names = z
  .union([name, z.array(name).transform((list) => list.join(", "))])
  .optional()
  .catch(undefined);

const linkedArticleShape = z.object({
  headline: words,
  publisher: names,
  author: names,
  datePublished: words,
  url: words,
  description: words,
  inLanguage: words,
});

const linkedNode = z.looseObject({
  "@type": z.union([z.string().transform((type) => [type]), z.array(z.string())]),
});
const linkedGraph = z.object({ "@graph": z.array(z.unknown()) });

/** The first article among the page's JSON-LD blocks, alone, in a list or in a graph. */
export function readLinkedArticle(page: Page): LinkedArticle {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(parseJson(script.textContent))) {
      const typed = linkedNode.safeParse(node);
      if (!typed.success) continue;
      if (!typed.data["@type"].some((type) => ARTICLE_TYPE.test(type))) continue;
      return linkedArticleShape.parse(node);
    }
  }
  return {};
}

function nodesOf(value: unknown): readonly unknown[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((node): readonly unknown[] => {
    const graph = linkedGraph.safeParse(node);
    return graph.success ? [node, ...graph.data["@graph"]] : [node];
  });
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
