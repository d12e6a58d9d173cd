import { type Block, outsideLinks, textOf } from "./block.ts";

const LABEL_WORDS =
  "related(?: (?:article|story|stories|post|link|topic|content|coverage|reading|news)s?)?|" +
  "read (?:more|also|next)|see also|also read|further reading|" +
  "more (?:on this (?:story|topic)|from this series)|recommended(?: reading)?|" +
  "you (?:may|might) also like";

/** "Related article:", "Read more", "See also:", "More on this story" and their plurals. */
const LABEL = new RegExp(`^(?:${LABEL_WORDS})(?![\\p{L}\\p{N}])\\s*[:–—-]?\\s*`, "iu");
/** The same where it is part of the link's own words, which may be a sentence. */
const LABEL_WITH_COLON = new RegExp(`^(?:${LABEL_WORDS})\\s*:`, "iu");

/** Whether a paragraph only leads to other articles: a label with links, or a labelled link. */
export function isRelatedLink(block: Block): boolean {
  const outside = outsideLinks(block);
  if (outside === null) return false;
  if (isSeparator(outside)) return LABEL_WITH_COLON.test(textOf(block));
  return isRelatedLabel(outside);
}

/** Whether a heading or paragraph is nothing but the label above a list of links. */
export function isRelatedLabel(text: string): boolean {
  const label = LABEL.exec(text)?.[0];
  return label !== undefined && isSeparator(text.slice(label.length));
}

/** Whether a block, as below such a label, says nothing beside its links. */
export function isOnlyLinks(block: Block): boolean {
  const outside = outsideLinks(block);
  return outside !== null && isSeparator(outside);
}

const isSeparator = (text: string): boolean => /^[\s,;:|·•/–—-]*$/.test(text);
