import type { Block, Run } from "./block.ts";
import { wordCount } from "./boilerplate.ts";
import { type PageElement, type PageNode, parsePage } from "./dom.ts";

/** What readers do not see, or what is not prose: scripts, code, tables, controls. */
const NOT_PROSE = new Set(
  (
    "script style noscript template head title meta link base " +
    "pre table svg math canvas iframe object embed video audio map hr " +
    "nav aside dialog menu button input select textarea datalist progress meter"
  ).split(" "),
);

const BLOCKS = new Set(
  (
    "html body main article section div header footer hgroup address center form fieldset " +
    "p blockquote ul ol li dl dt dd figure figcaption details summary picture tbody tr td"
  ).split(" "),
);

const EMPHASIS = new Set(["b", "strong", "i", "em"]);
const HEADING = /^h([1-6])$/;
/** Names that pages give to the words under a picture, and to the lines under a title. */
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:caption|(?:photo|image|picture)[_-]?credit)(?:$|[\s_-])/i;
const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|dateline)(?:$|[\s_-])/i;
/** What is longer, in words, is an article with such a name and not a part of one. */
const LONGEST_NAMED = 60;

type Kind = Exclude<Block["kind"], "image">;

interface Inside {
  readonly kind: Kind;
  readonly level: number;
  readonly link: boolean;
  readonly emphasis: boolean;
}

/** Reads what is below an element into blocks, in the order of the page. */
export function blocksBelow(element: PageElement): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let picture = false;

  const close = ({ kind, level }: Inside) => {
    if (runs.some((run) => run.text.trim() !== "")) blocks.push({ kind, runs, level });
    else if (picture) blocks.push({ kind: "image", runs: [], level: 0 });
    runs = [];
    picture = false;
  };
  const write = (text: string, { link, emphasis }: Inside) => {
    // A space after a space is markup's own, across the borders of elements too.
    const written = /[ \n]$/.test(runs.at(-1)?.text ?? "\n")
      ? text.replace(/^ /, "")
      : text;
    if (written !== "") runs.push({ text: written, link, emphasis });
  };
  const visit = (node: PageNode, inside: Inside): void => {
    if (node.nodeType === 3)
      write(node.textContent.replace(/[ \t\n\f\r]+/g, " "), inside);
    if (node.nodeType !== 1 || NOT_PROSE.has(node.localName)) return;
    if (node.localName === "br") write("\n", inside);
    if (node.localName === "img") picture = true;
    const within = enter(node, inside);
    const isBlock = BLOCKS.has(node.localName) || HEADING.test(node.localName);
    if (isBlock) close(inside);
    for (const child of node.childNodes) visit(child, within);
    if (isBlock) close(within);
  };

  const outside: Inside = { kind: "paragraph", level: 0, link: false, emphasis: false };
  for (const child of element.childNodes) visit(child, outside);
  close(outside);
  return blocks;
}

/** The blocks of a piece of HTML inside Markdown; none where it cannot be read. */
export function fragmentBlocks(source: string): Block[] {
  const parsed = parsePage(source);
  return "page" in parsed ? blocksBelow(parsed.page.body) : [];
}

function enter(element: PageElement, inside: Inside): Inside {
  const name = element.localName;
  return {
    ...kindWithin(element, inside),
    link: inside.link || name === "a",
    emphasis: inside.emphasis || EMPHASIS.has(name),
  };
}

function kindWithin(element: PageElement, inside: Inside): { kind: Kind; level: number } {
  if (inside.kind !== "paragraph") return { kind: inside.kind, level: inside.level };
  const heading = HEADING.exec(element.localName);
  if (heading !== null) return { kind: "heading", level: Number(heading[1]) };
  const named = kindNamed(element);
  return { kind: named ?? inside.kind, level: 0 };
}

function kindNamed(element: PageElement): Kind | null {
  if (element.localName === "figcaption") return "caption";
  const name = element.getAttribute("class") ?? "";
  const kind = CAPTION_CLASS.test(name)
    ? "caption"
    : BYLINE_CLASS.test(name)
      ? "byline"
      : null;
  return kind !== null && wordCount(element.textContent) <= LONGEST_NAMED ? kind : null;
}
