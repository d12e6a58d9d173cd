import type { Aside } from "./article.ts";
import { type Block, linesOf, textOf } from "./block.ts";
import { isBoilerplate, readSourceLine } from "./boilerplate.ts";
import { isCreditLine, readByline } from "./byline.ts";
import { isCaption } from "./caption.ts";
import { bylinesOf, findHeader, type Header, lastBody } from "./header.ts";
import { isOnlyLinks, isRelatedLabel, isRelatedLink } from "./related.ts";
import { firstStated, readField, type Stated } from "./stated.ts";

/** An article's text, told apart: what is body, what stands beside it, what it states. */
export interface Arranged {
  readonly paragraphs: readonly {
    /** As the source breaks them, none empty. */
    readonly lines: readonly string[];
    readonly heading: string | null;
  }[];
  readonly asides: readonly Aside[];
  readonly stated: Partial<Stated>;
}

/** Where a block stands, as far as that tells what it is. */
interface Place {
  readonly belowPicture: boolean;
  readonly beforeBody: boolean;
  /** Something follows that may be body. */
  readonly goesOn: boolean;
  /** Below a label such as "Related articles", with nothing but links since. */
  readonly inRelated: boolean;
}

/**
 * Tells the body of a marked-up article from what stands beside it, block by block. A block
 * is body unless a rule says for certain that it is not.
 * @param known what front matter or metadata state, to know it again in the text
 */
export function arrange(blocks: readonly Block[], known: Partial<Stated>): Arranged {
  const header = findHeader(blocks, known);
  const last = lastBody(blocks);
  const paragraphs: { lines: readonly string[]; heading: string | null }[] = [];
  const asides: Aside[] = [];
  const sources: Partial<Stated>[] = [];
  let heading: string | null = null;
  let inRelated = false;

  const setAside = (kind: Aside["kind"], text: string) => {
    asides.push({ kind, text, before: paragraphs.length + 1 });
  };
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block);
    if (text === "") continue;
    const kind = kindOf(block, header, {
      belowPicture: blocks[at - 1]?.kind === "image",
      beforeBody: paragraphs.length === 0,
      goesOn: at < last,
      inRelated,
    });
    if (kind === "image") continue;
    const labels = kind === "heading" || kind === "related";
    inRelated = labels && (isRelatedLabel(text) || (kind === "related" && inRelated));
    if (kind === "body") {
      paragraphs.push({ lines: linesOf(block), heading });
    } else if (kind === "byline") {
      for (const line of linesOf(block)) {
        const byline = readByline(line);
        setAside(byline?.kind ?? "byline", line);
        if (byline !== null) sources.push(byline);
      }
    } else {
      setAside(kind, text);
      if (kind === "boilerplate") sources.push(sourceOf(text));
      if (kind === "heading" && block !== header.title) heading = text;
    }
  }
  return { paragraphs, asides, stated: firstStated(textsOf(header), ...sources) };
}

function textsOf({ title, standfirst }: Header): Partial<Stated> {
  return {
    title: title === undefined ? null : textOf(title),
    standfirst: standfirst === undefined ? null : textOf(standfirst),
  };
}

function kindOf(
  block: Block,
  header: Header,
  place: Place,
): Aside["kind"] | "body" | "image" {
  if (block === header.standfirst) return "standfirst";
  if (block.kind !== "paragraph") return block.kind;
  const text = textOf(block);
  if (isRelatedLink(block) || isRelatedLabel(text)) return "related";
  if (place.inRelated && isOnlyLinks(block)) return "related";
  if (readSourceLine(text) !== null || isBoilerplate(text)) return "boilerplate";
  if (isCreditLine(text)) return "byline";
  if (place.beforeBody && bylinesOf(block) !== null) return "byline";
  return isCaption(block, place) ? "caption" : "body";
}

/** The article's own address, where a line such as "Original url: …" states it. */
function sourceOf(text: string): Partial<Stated> {
  const source = readSourceLine(text);
  const read = source === null ? null : readField("url", source);
  return read !== null && "value" in read ? { url: read.value } : {};
}
