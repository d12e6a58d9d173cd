import type { Aside } from "./article.ts";
import { type Block, isEmphasised, linesOf, textOf } from "./block.ts";
import { isBoilerplate, readSourceLine, wordCount } from "./boilerplate.ts";
import { type Byline, isCreditLine, readByline } from "./byline.ts";
import { isCaption } from "./caption.ts";
import { isOnlyLinks, isRelatedLabel, isRelatedLink } from "./related.ts";
import { readField, type Stated } from "./stated.ts";

/** An article's text, told apart: what is body, what stands beside it, what it states. */
export interface Arranged {
  readonly paragraphs: readonly {
    readonly text: string;
    readonly heading: string | null;
  }[];
  readonly asides: readonly Aside[];
  readonly stated: Partial<Stated>;
}

/** The longest standfirst, in words. */
const LONGEST_STANDFIRST = 60;

/**
 * Tells the body of a marked-up article from what stands beside it, block by block. A block
 * is body unless a rule says for certain that it is not.
 * @param known what front matter or metadata state, to know it again in the text
 */
export function arrange(blocks: readonly Block[], known: Partial<Stated>): Arranged {
  const paragraphs: { text: string; heading: string | null }[] = [];
  const asides: Aside[] = [];
  const stated: { -readonly [K in keyof Stated]?: string | null } = {};
  const title = findTitle(blocks, known);
  const standfirst = findStandfirst(blocks, title, known);
  let heading: string | null = null;
  let belowPicture = false;
  let inRelated = false;

  const setAside = (kind: Aside["kind"], text: string) =>
    asides.push({ kind, text, before: paragraphs.length + 1 });

  blocks.forEach((block, at) => {
    const text = textOf(block);
    const place = { belowPicture, beforeBody: paragraphs.length === 0 };
    belowPicture = block.kind === "image";
    if (text === "") return;
    if (block === title) {
      stated.title = text;
      setAside("heading", text);
    } else if (block === standfirst) {
      stated.standfirst = text;
      setAside("standfirst", text);
    } else if (block.kind === "heading") {
      heading = text;
      inRelated = isRelatedLabel(text);
      setAside("heading", text);
    } else if (block.kind === "caption") {
      setAside("caption", text);
    } else if (isRelatedLink(block) || (inRelated && isOnlyLinks(block))) {
      setAside("related", text);
    } else if (isRelatedLabel(text)) {
      inRelated = true;
      setAside("related", text);
    } else {
      inRelated = false;
      const source = readSourceLine(text);
      const bylines = place.beforeBody ? bylinesOf(block) : null;
      if (source !== null) {
        stated.url ??= usable("url", source);
        setAside("boilerplate", text);
      } else if (isBoilerplate(text)) {
        setAside("boilerplate", text);
      } else if (isCreditLine(text)) {
        setAside("byline", text);
      } else if (bylines !== null) {
        for (const [line, byline] of bylines) {
          stated.author ??= byline.author;
          stated.published ??= byline.published;
          setAside(byline.kind, line);
        }
      } else if (isCaption(block, place) && goesOn(blocks, at)) {
        setAside("caption", text);
      } else {
        paragraphs.push({ text, heading });
      }
    }
  });
  return { paragraphs, asides, stated };
}

/** The heading that is the title: the stated one again, the first of all, or the top one. */
function findTitle(blocks: readonly Block[], known: Partial<Stated>): Block | undefined {
  const first = blocks.findIndex((block) => block.kind === "heading");
  const heading = blocks[first];
  if (heading === undefined) return undefined;
  if (known.title) return isSame(textOf(heading), known.title) ? heading : undefined;
  const opens = !blocks.slice(0, first).some(isBodyLike);
  return opens ? heading : blocks.find((block) => block.level === 1);
}

const isBodyLike = (block: Block): boolean =>
  block.kind === "paragraph" &&
  bylinesOf(block) === null &&
  readSourceLine(textOf(block)) === null;

/**
 * The block right below the title that sums the article up: the stated one again, or a
 * short one that is all in italics or bold or that a byline follows.
 */
function findStandfirst(
  blocks: readonly Block[],
  title: Block | undefined,
  known: Partial<Stated>,
): Block | undefined {
  const at = title === undefined ? -1 : blocks.indexOf(title);
  const below = blocks[at + 1];
  if (below === undefined || below.kind === "image" || below.kind === "caption") {
    return undefined;
  }
  const text = textOf(below);
  const isShort = wordCount(text) <= LONGEST_STANDFIRST;
  if (!isShort || !goesOn(blocks, at + 1) || bylinesOf(below) !== null) return undefined;
  if (known.standfirst && isSame(text, known.standfirst)) return below;
  if (title === undefined) return undefined;
  const next = blocks[at + 2];
  const bylineFollows =
    next !== undefined && next.kind === "paragraph" && bylinesOf(next) !== null;
  const setOff = below.kind === "paragraph" && isEmphasised(below);
  return bylineFollows || setOff ? below : undefined;
}

/** The block's lines, where each of them is a byline or a date. */
function bylinesOf(block: Block): [line: string, byline: Byline][] | null {
  const lines: [string, Byline][] = [];
  for (const line of linesOf(block)) {
    const byline = readByline(line);
    if (byline === null) return null;
    lines.push([line, byline]);
  }
  return lines.length > 0 ? lines : null;
}

const goesOn = (blocks: readonly Block[], at: number): boolean =>
  blocks.slice(at + 1).some((block) => block.kind === "paragraph" && isBodyLike(block));

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

function usable(key: keyof Stated, text: string): string | null {
  const read = readField(key, text);
  return "value" in read ? read.value : null;
}
