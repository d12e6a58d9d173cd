import { type Block, outsideLinks, textOf } from "./block.ts";

// "Related article:", "Read more", "See also:", "More on this story" and their plurals.
const LABEL =
  /^(?:related(?: (?:article|story|stories|post|link|topic|content|coverage|reading|news)s?)?|read (?:more|also|next)|see also|also read|further reading|more (?:on this (?:story|topic)|from this series)|recommended(?: reading)?|you (?:may|might) also like)\s*[:：–—-]?\s*/i;

/** Whether a paragraph only leads to other articles: a label with links, or a labelled link. */
export function isRelatedLink(block: Block): boolean {
  const outside = outsideLinks(block);
  if (outside === null || !LABEL.test(textOf(block))) return false;
  return isSeparator(outside) || isRelatedLabel(outside);
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
