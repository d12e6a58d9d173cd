import type { Page } from "./dom.ts";
import { readLinkedArticle } from "./json-ld.ts";
import type { Reason } from "./reasons.ts";
import { KEYS, type Key, readField, type Stated } from "./stated.ts";

/** What a page says about itself, and what of it could not be used. */
export interface PageMetadata {
  readonly stated: Partial<Stated>;
  readonly warnings: readonly Reason[];
}

/**
 * Reads what a page's own metadata state: `<meta>` (Open Graph first), JSON-LD articles of
 * schema.org, the canonical link, `<html lang>`, the first `<h1>` and `<title>`.
 */
export function readMetadata(page: Page): PageMetadata {
  const meta = metaOf(page);
  const linked = readLinkedArticle(page);
  const named = (...names: readonly string[]) => names.map((name) => meta.get(name));
  const candidates: Readonly<Record<Key, readonly (string | undefined)[]>> = {
    title: [
      ...named("og:title"),
      linked.headline,
      textAt(page, "h1"),
      ...named("twitter:title"),
      textAt(page, "title"),
    ],
    publication: [...named("og:site_name"), linked.publisher],
    author: [...named("author", "article:author").filter(isName), linked.author],
    published: [
      ...named("article:published_time"),
      linked.datePublished,
      attribute(page, "[itemprop=datePublished]", "datetime", "content"),
      ...named("date", "dc.date", "dcterms.date"),
    ],
    url: [attribute(page, "link[rel=canonical]", "href"), ...named("og:url"), linked.url],
    standfirst: [...named("og:description", "description"), linked.description],
    language: [attribute(page, "html[lang]", "lang"), linked.inLanguage],
  };
  return choose(candidates);
}

/** For each key the first candidate that can be used. */
function choose(
  candidates: Readonly<Record<Key, readonly (string | undefined)[]>>,
): PageMetadata {
  const stated: Partial<Record<Key, string>> = {};
  const warnings: Reason[] = [];
  for (const key of KEYS) {
    const problems: Reason[] = [];
    for (const candidate of candidates[key]) {
      if (candidate === undefined || candidate.trim() === "") continue;
      const read = readField(key, candidate);
      if ("value" in read) {
        stated[key] = read.value;
        break;
      }
      const { problem } = read;
      problems.push({ code: "page_value", key, value: candidate.slice(0, 80), problem });
    }
    if (stated[key] === undefined) warnings.push(...problems);
  }
  return { stated, warnings };
}

/** `article:author` is often the address of a profile. */
const isName = (value: string | undefined): boolean => !/^https?:/i.test(value ?? "");

function metaOf(page: Page): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll("meta")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name");
    const content = element.getAttribute("content");
    const key = name?.trim().toLowerCase();
    if (key !== undefined && content !== null && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

function textAt(page: Page, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent;
}

function attribute(
  page: Page,
  selector: string,
  ...names: readonly string[]
): string | undefined {
  const element = page.querySelector(selector);
  return names.map((name) => element?.getAttribute(name)).find(Boolean) ?? undefined;
}
