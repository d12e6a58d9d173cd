import { shortenEnd, shortenStart } from "../language/shorten.ts";
import type { Block, Card, Gap, List, Listing, Quotation } from "../replies/card.ts";

/**
 * What a card over its limits loses: from the top of this table, the least important
 * first, and of several of a kind the last first. A row gives all it has before the next
 * one gives anything.
 */
const LOSSES: readonly Loss[] = [
  loss("fact", () => null),
  loss("list", foldItem),
  loss("near", (_, count) => (count > 1 ? null : undefined)),
  loss("question", () => null),
  loss("remarks", () => null),
  loss("quotation", lessAround),
  // By now the quotation begins with the sentence itself.
  loss("answer", () => null),
  loss("event", (block) => shorter(block, "text")),
  loss("gap", withoutNear),
  loss("gap", (block) => shorter(block, "question")),
  loss("deed", (block) => shorter(block, "text")),
  loss("listing", unlinked),
  loss("listing", (block) => shorter(block, "title")),
  loss("citation", () => null),
  loss("list", () => null),
  loss("quotation", (block) => shorter(block, "sentence")),
  loss("notice", (block) => shorter(block, "text")),
  loss("event", () => null),
  loss("listing", () => null),
  loss("deed", () => null),
  loss("gap", () => null),
];

/** A text of so many UTF-16 units is not shortened any further. */
const SHORT = 40;

/** One step: the blocks with a little less in them, or null where there is no more to take. */
type Loss = (blocks: readonly Block[]) => readonly Block[] | null;

type Kind = Block["kind"];
type Of<K extends Kind> = Extract<Block, { kind: K }>;

/** A smaller block, null for none at all, or undefined where it has nothing to give. */
type Give<K extends Kind> = (block: Of<K>, count: number) => Of<K> | null | undefined;

/** The card with no more lost than it takes for `fits` to hold. */
export function fitCard(card: Card, fits: (card: Card) => boolean): Card {
  let { blocks } = card;
  if (fits({ blocks })) return { blocks };
  for (const lose of LOSSES) {
    for (let fewer = lose(blocks); fewer !== null; fewer = lose(blocks)) {
      blocks = fewer;
      if (fits({ blocks })) return { blocks };
    }
  }
  return { ...card, blocks };
}

function loss<K extends Kind>(kind: K, give: Give<K>): Loss {
  const isOfKind = (block: Block): block is Of<K> => block.kind === kind;
  return (blocks) => {
    const count = blocks.filter(isOfKind).length;
    for (const [at, block] of [...blocks.entries()].reverse()) {
      const smaller = isOfKind(block) ? give(block, count) : undefined;
      if (smaller === null) return blocks.toSpliced(at, 1);
      if (smaller !== undefined) return blocks.with(at, smaller);
    }
    return null;
  };
}

function foldItem(list: List): List | undefined {
  if (list.items.length <= 1) return undefined;
  return { ...list, items: list.items.slice(0, -1), more: list.more + 1 };
}

/** It is shown where the question is opened. */
function withoutNear(gap: Gap): Gap | undefined {
  return gap.near === null ? undefined : { ...gap, near: null };
}

/** The menu below opens it all the same. */
function unlinked(listing: Listing): Listing | undefined {
  return listing.url === null ? undefined : { ...listing, url: null };
}

/** The longer side gives half of what it has, from its far end. */
function lessAround(quotation: Quotation): Quotation | undefined {
  const { before, after } = quotation;
  if (before === "" && after === "") return undefined;
  return before.length > after.length
    ? { ...quotation, before: halved(before, shortenStart) }
    : { ...quotation, after: halved(after, shortenEnd) };
}

function halved(text: string, shorten: typeof shortenEnd): string {
  return text.length <= SHORT ? "" : shorten(text, Math.floor(text.length / 2));
}

/** The block with a quarter of one text gone. */
function shorter<B extends Block, F extends string>(
  block: B & Record<F, string>,
  field: F,
): B | undefined {
  const text: string = block[field];
  if (text.length <= SHORT) return undefined;
  return { ...block, [field]: shortenEnd(text, Math.floor((text.length * 3) / 4)) };
}
