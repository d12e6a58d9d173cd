import GithubSlugger from "github-slugger";
import { parseHTML } from "linkedom";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** What a Markdown file points at, and what in it can be pointed at. */
export interface MarkdownPage {
  readonly links: readonly { readonly target: string; readonly line: number }[];
  /** As GitHub makes them of headings, and those that HTML in the file gives. */
  readonly anchors: ReadonlySet<string>;
}

/** The little of the DOM that is used; linkedom's own types need lib.dom. */
interface Fragment {
  querySelectorAll(selector: string): Iterable<{
    getAttribute(name: string): string | null;
  }>;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Reads what of a Markdown file has to do with links, in its HTML too. */
export function readMarkdownPage(text: string): MarkdownPage {
  const slugger = new GithubSlugger();
  const links: { target: string; line: number }[] = [];
  const anchors = new Set<string>();
  for (const node of nodesOf(parser.parse(text))) {
    const line = node.position?.start.line ?? 0;
    if (node.type === "heading") {
      anchors.add(slugger.slug(textOf(node)));
    } else if (node.type === "html") {
      for (const target of attributes(node.value, ["href", "src", "srcset"])) {
        links.push({ target, line });
      }
      for (const anchor of attributes(node.value, ["id", "name"])) anchors.add(anchor);
    } else if ("url" in node) {
      links.push({ target: node.url, line });
    }
  }
  return { links, anchors };
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}

function textOf(node: Nodes): string {
  return [...nodesOf(node)]
    .map((part) => ("value" in part && part.type !== "html" ? part.value : ""))
    .join("");
}

function attributes(html: string, names: readonly string[]): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`) as unknown as {
    document: Fragment;
  };
  return names.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map(
      (element) => element.getAttribute(name) ?? "",
    ),
  );
}
