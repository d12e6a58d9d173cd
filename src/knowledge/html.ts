import { Readability } from "@mozilla/readability";
import { type Block, textOf } from "./block.ts";
import { type Page, type PageElement, parsePage } from "./dom.ts";
import { blocksBelow } from "./html-blocks.ts";
import { type PageMetadata, readMetadata } from "./html-metadata.ts";
import type { Reason } from "./reasons.ts";

/** What stands around an article on its page, and what nobody sees. */
const FURNITURE = [
  ..."script style noscript template iframe svg nav aside footer dialog button".split(
    " ",
  ),
  ...["navigation", "complementary", "contentinfo", "search"].map(
    (role) => `[role=${role}]`,
  ),
  "[hidden]",
  '[aria-hidden="true"]',
].join(",");

/**
 * Reads a web page: what its metadata state, and the blocks of its article as Readability
 * finds it; where it finds none, the whole page's. Gives the reason instead where the page
 * is too large or too deep to be read in good time.
 */
export function readHtml(
  source: string,
): ({ readonly blocks: readonly Block[] } & PageMetadata) | { readonly reason: Reason } {
  const parsed = parsePage(source);
  if ("reason" in parsed) return parsed;
  const { page } = parsed;
  const metadata = readMetadata(page);
  clear(page);
  // Readability takes the page apart, so the whole page is read first.
  const whole = blocksBelow(page.body);
  const article = articleOf(page);
  const found = article === null ? [] : blocksBelow(article);
  return { blocks: found.length > 0 ? withTitle(found, whole) : whole, ...metadata };
}

/** Readability takes the page's top heading away; what stands below it needs it above. */
function withTitle(found: readonly Block[], whole: readonly Block[]): readonly Block[] {
  const title = whole.find((block) => block.level === 1);
  if (title === undefined) return found;
  const isThere = found.some(
    (block) => block.kind === "heading" && textOf(block) === textOf(title),
  );
  return isThere ? found : [title, ...found];
}

function clear(page: Page): void {
  for (const element of page.querySelectorAll(FURNITURE)) element.remove();
  for (const header of page.querySelectorAll("body > header")) {
    if (header.querySelector("h1") === null) header.remove();
  }
}

function articleOf(page: Page): PageElement | null {
  const reader = new Readability<PageElement | null>(page, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node: PageElement) => node,
  });
  return reader.parse()?.content ?? null;
}
