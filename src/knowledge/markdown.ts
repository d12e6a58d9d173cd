import type { PhrasingContent, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, Run } from "./block.ts";
import { fragmentBlocks } from "./html-blocks.ts";
import type { Reason } from "./reasons.ts";
import { refuseTangle } from "./tangle.ts";

// A single tilde is "about" in prose, not a deletion.
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/**
 * Reads Markdown (CommonMark with GitHub's tables, footnotes and strike-through) into
 * blocks. Inline markup is gone; code blocks, tables, rules and comments leave no block.
 * Gives the reason instead where the markup is too tangled to be read in good time.
 */
export function readMarkdown(text: string): readonly Block[] | { reason: Reason } {
  const reason = refuseTangle(text);
  if (reason !== null) return { reason };
  const root: Root = parser.parse(text);
  return root.children.flatMap(blocksOf);
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case "heading":
      return [
        { kind: "heading", runs: node.children.flatMap(plainRuns), level: node.depth },
      ];
    case "paragraph":
      return paragraphBlocks(node.children);
    case "blockquote":
    case "list":
    case "listItem":
      return node.children.flatMap(blocksOf);
    case "html":
      return fragmentBlocks(node.value);
    default:
      return [];
  }
}

/** A paragraph; where it opens with a picture on a line of its own, that and its caption. */
function paragraphBlocks(content: readonly PhrasingContent[]): Block[] {
  const pictures = content.findIndex((node) => !isPicture(node) && !isBlankText(node));
  if (pictures < 0) return [image];
  const runs = content.flatMap(plainRuns);
  const opensWithPicture = content.slice(0, pictures).some(isPicture);
  const underneath = opensWithPicture && /^\s*\n/.test(runs[0]?.text ?? "");
  if (!underneath) return [{ kind: "paragraph", runs, level: 0 }];
  return [image, { kind: "caption", runs, level: 0 }];
}

const image: Block = { kind: "image", runs: [], level: 0 };

function isPicture(node: PhrasingContent): boolean {
  if (node.type === "link")
    return node.children.length > 0 && node.children.every(isPicture);
  return node.type === "image" || node.type === "imageReference";
}

const isBlankText = (node: PhrasingContent): boolean =>
  node.type === "text" && node.value.trim() === "";

const plainRuns = (node: PhrasingContent): Run[] => runsOf(node, false, false);

function runsOf(node: PhrasingContent, link: boolean, emphasis: boolean): Run[] {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return [{ text: node.value.replace(/\r\n?/g, "\n"), link, emphasis }];
    case "break":
      return [{ text: "\n", link, emphasis }];
    case "html":
      return /^<br\b/i.test(node.value) ? [{ text: "\n", link, emphasis }] : [];
    case "link":
    case "linkReference":
      return node.children.flatMap((child) => runsOf(child, true, emphasis));
    case "emphasis":
    case "strong":
      return node.children.flatMap((child) => runsOf(child, link, true));
    case "delete":
      return node.children.flatMap((child) => runsOf(child, link, emphasis));
    default:
      return [];
  }
}
