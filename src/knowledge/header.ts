import { type Block, isEmphasised, linesOf, textOf } from "./block.ts";
import { readSourceLine, wordCount } from "./boilerplate.ts";
import { type Byline, readByline } from "./byline.ts";
import { isCaption } from "./caption.ts";
import type { Stated } from "./stated.ts";

/** What stands above an article's body, among its blocks. */
export interface Header {
  readonly title: Block | undefined;
  readonly standfirst: Block | undefined;
}

/** The longest standfirst, in words. */
const LONGEST_STANDFIRST = 60;

/**
 * Finds title and standfirst among an article's blocks.
 * @param known what front matter or metadata state, to know it again in the text
 */
export function findHeader(blocks: readonly Block[], known: Partial<Stated>): Header {
  const title = findTitle(blocks, known);
  return { title, standfirst: findStandfirst(blocks, title, known) };
}

/** The block's lines, where each of them is a byline or a date; else null. */
export function bylinesOf(block: Block): (Byline & { readonly line: string })[] | null {
  const bylines: (Byline & { line: string })[] = [];
  for (const line of linesOf(block)) {
    const byline = readByline(line);
    if (byline === null) return null;
    bylines.push({ ...byline, line });
  }
  return bylines.length > 0 ? bylines : null;
}

/** The index of the last block that may be body; -1 where there is none. */
export function lastBody(blocks: readonly Block[]): number {
  return blocks.findLastIndex(mayBeBody);
}

/** The stated title again, or else the heading that opens the text, or the first top one. */
function findTitle(blocks: readonly Block[], known: Partial<Stated>): Block | undefined {
  const first = blocks.findIndex((block) => block.kind === "heading");
  const heading = blocks[first];
  if (heading === undefined) return undefined;
  const opens = !blocks.slice(0, first).some(mayBeBody);
  if (!known.title) return opens ? heading : blocks.find((block) => block.level === 1);
  const again = isSame(textOf(heading), known.title) || heading.level === 1;
  return opens && again ? heading : undefined;
}

/**
 * The block right below the title that sums the article up: the stated one again, or a
 * short one that is all in italics or bold, or that a byline follows.
 */
function findStandfirst(
  blocks: readonly Block[],
  title: Block | undefined,
  known: Partial<Stated>,
): Block | undefined {
  const at = title === undefined ? 0 : blocks.indexOf(title) + 1;
  const below = blocks[at];
  if (below === undefined || at >= lastBody(blocks)) return undefined;
  const text = textOf(below);
  if (known.standfirst && isSame(text, known.standfirst)) return below;
  if (title === undefined || !maySumUp(below)) return undefined;
  const next = blocks
    .slice(at + 1)
    .find((block) => block.kind !== "image" && block.kind !== "caption");
  const bylineFollows =
    next?.kind === "byline" || (next?.kind === "paragraph" && bylinesOf(next) !== null);
  const isSetOff = below.kind === "paragraph" && isEmphasised(below);
  return bylineFollows || isSetOff ? below : undefined;
}

function maySumUp(block: Block): boolean {
  if (wordCount(textOf(block)) > LONGEST_STANDFIRST) return false;
  if (block.kind === "heading") return true;
  const place = { belowPicture: false, beforeBody: true, goesOn: true };
  return mayBeBody(block) && !isCaption(block, place);
}

const mayBeBody = (block: Block): boolean =>
  block.kind === "paragraph" &&
  bylinesOf(block) === null &&
  readSourceLine(textOf(block)) === null;

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
