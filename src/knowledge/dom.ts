import { parseHTML } from "linkedom";
import type { Reason } from "./reasons.ts";

/** The little of the DOM that the HTML reader uses; linkedom's own types need lib.dom. */
export interface PageElement {
  readonly nodeType: 1;
  readonly localName: string;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

/** An element, a text, or something that readers do not see. */
export type PageNode =
  | PageElement
  | { readonly nodeType: 3; readonly textContent: string }
  | { readonly nodeType: 4 | 7 | 8 | 10 };

/** A parsed page; it always has an `html` element with a `body`. */
export interface Page
  extends Pick<PageElement, "childNodes" | "querySelector" | "querySelectorAll"> {
  readonly documentElement: PageElement;
  readonly body: PageElement;
}

/** Deeper than any page nests its elements; some thousand levels end the stack. */
const DEEPEST = 250;

/** Readability takes about 80 µs a node: these take four seconds. */
const MOST_NODES = 50_000;

/** Every node takes one of these characters or two; what has more is not parsed at all. */
const NODE_MARKS = /[<&]/g;

/**
 * Parses a page or a fragment of one. Nothing of it runs and nothing is fetched. Gives the
 * reason instead where it is too large or too deep to be read in good time.
 */
export function parsePage(source: string): { page: Page } | { reason: Reason } {
  if ((source.match(NODE_MARKS)?.length ?? 0) > 3 * MOST_NODES) return tooComplex;
  const { document: page }: { document: Page } = parseHTML(source);
  const refused = refuse(page);
  if (refused !== null) return refused;
  // linkedom adds no html or body of its own around what stands bare.
  if (page.querySelector("html > body") !== null) return { page };
  const whole = `<!doctype html><html><head></head><body>${source}</body></html>`;
  const { document: wrapped }: { document: Page } = parseHTML(whole);
  return { page: wrapped };
}

const tooComplex: { reason: Reason } = { reason: { code: "complex", most: MOST_NODES } };

function refuse(page: Page): { reason: Reason } | null {
  let level: Iterable<PageNode>[] = [page.childNodes];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return { reason: { code: "elements_nested", most: DEEPEST } };
    const below: Iterable<PageNode>[] = [];
    for (const children of level) {
      for (const node of children) {
        nodes += 1;
        if (node.nodeType === 1) below.push(node.childNodes);
      }
    }
    if (nodes > MOST_NODES) return tooComplex;
    level = below;
  }
  return null;
}
