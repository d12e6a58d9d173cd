import { articleOf, sentencesOfPassage } from "../search/places.ts";
import { idfOfUnknown } from "../search/statistics.ts";
import { ASKS, asksOf } from "./kind.ts";
import type { Look } from "./look.ts";
import type { View } from "./view.ts";

const PARTS_OF_SPEECH = ["NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"] as const;

/** What is seen of a word of the question: what it is, and where it is found. */
export const OF_WORD = [
  "share", // its share of the question's weight
  "meant", // what it counts for meaning
  "rarity", // its weight over that of a word which the edition does not have
  "is_name",
  "is_number",
  "is_verb",
  "is_focus", // "which", "what" or "how many" asks for it
  "is_missing", // the edition does not have it
  "place", // how many of the question's words come before it, over all others
  "is_last",
  ...PARTS_OF_SPEECH,
  ...ASKS, // what the question asks for
  "held", // in the sentence
  "alike", // how alike the most alike word of the sentence is
  "held_before", // in the sentence before
  "alike_before",
  "held_after", // in the one after
  "alike_after",
  "held_title",
  "alike_title",
  "held_passage",
  "held_article",
  "is_capital", // in the sentence with a capital
  "held_earlier", // in the passage, before the sentence
  "near", // 1 over the least distance to another word of the question there
  "in_order", // next to one that it is next to in the question
  "local", // how rare it is in the article
] as const;

/** What is seen of a word itself comes first. */
const FOUND = OF_WORD.indexOf("held");

/**
 * What is seen of the question's words from a sentence, in their order, each in the order of
 * OF_WORD.
 */
export function wordsSeen(
  view: View,
): (sentence: number, passage: number) => Float64Array[] {
  const { index, look, meaning, whole } = view;
  const own = wordsThemselves(view);
  const nothing = new Float32Array(own.length);
  return (sentence, passage) => {
    const article = articleOf(index, passage);
    const { title, held, shares, firstSentence, endSentence } = whole(article);
    const isThere = (near: number) => near >= firstSentence && near < endSentence;
    const heldAt = (near: number) => (isThere(near) ? look(near).held : 0);
    const alikeAt = (near: number) => (isThere(near) ? meaning.alignment(near) : nothing);
    const { from, to } = sentencesOfPassage(index, passage);
    let earlier = 0;
    let later = 0;
    for (let near = from; near < to; near += 1) {
      if (near < sentence) earlier |= look(near).held;
      else later |= look(near).held;
    }
    const here = look(sentence);
    const sets = [here.held, heldAt(sentence - 1), heldAt(sentence + 1), title];
    const others = [earlier | later, held, here.capitals, earlier];
    const alikes = [
      alikeAt(sentence),
      alikeAt(sentence - 1),
      alikeAt(sentence + 1),
      meaning.titleAlignment(article),
    ];
    const { near, inOrder } = neighbours(here, own.length);
    return own.map((word, i) => {
      const seen = word.slice();
      let at = FOUND;
      for (let k = 0; k < sets.length; k += 1) {
        seen[at] = bit(sets[k], i);
        seen[at + 1] = alikes[k]?.[i] ?? 0;
        at += 2;
      }
      for (const set of others) {
        seen[at] = bit(set, i);
        at += 1;
      }
      seen[at] = near[i] ?? 0;
      seen[at + 1] = bit(inOrder, i);
      seen[at + 2] = shares[i] ?? 0;
      return seen;
    });
  };
}

const bit = (set: number | undefined, i: number): number => ((set ?? 0) >>> i) & 1;

/** What is seen of the question's words wherever they are looked for; else 0. */
function wordsThemselves({ asked, index, question, meaning }: View): Float64Array[] {
  const { terms } = asked;
  const asks = asksOf(question.kind);
  const highest = idfOfUnknown(index, -1);
  const last = terms.length - 1;
  return terms.map(({ weight, term, token, name, number, verb, focus }, i) => {
    const word = new Float64Array(OF_WORD.length);
    word.set([
      weight / asked.weight,
      meaning.weights[i] ?? 0,
      weight / highest,
      ...[name, number, verb, focus, term === null].map(Number),
      i / Math.max(1, last),
      Number(i === last),
      ...PARTS_OF_SPEECH.map((part) => Number(token.pos === part)),
      ...asks,
    ]);
    return word;
  });
}

/**
 * For each word of the question 1 over the least distance to another one of it, and the set of
 * those that stand beside one that they stand beside in the question.
 */
function neighbours(
  { hits }: Look,
  count: number,
): { readonly near: Float64Array; readonly inOrder: number } {
  const near = new Float64Array(count);
  let inOrder = 0;
  for (let i = 0; i < hits.length; i += 1) {
    for (let j = i + 1; j < hits.length; j += 1) {
      const [one, two] = [hits[i], hits[j]];
      if (one === undefined || two === undefined || one.term === two.term) continue;
      const apart = two.at - one.at;
      near[one.term] = Math.max(near[one.term] ?? 0, 1 / apart);
      near[two.term] = Math.max(near[two.term] ?? 0, 1 / apart);
      if (apart === 1 && two.term - one.term === 1) {
        inOrder |= (1 << one.term) | (1 << two.term);
      }
    }
  }
  return { near, inOrder };
}
