import { CUE } from "../language/cues.ts";
import { wordingOf } from "../language/wording.ts";
import type { Found } from "../search/candidates.ts";
import { articleOf, cuesAt, sentencesOfPassage } from "../search/places.ts";
import { orderShare, proximity } from "./look.ts";
import { offersOf } from "./offers.ts";
import type { View } from "./view.ts";
import { wordedAlike } from "./worded-alike.ts";

/**
 * What is weighed of a question and a sentence. Shares are of the question's summed idf
 * (its weight), so that they lie between 0 and 1 whatever the edition.
 */
export const FEATURES = [
  "sentence", // BM25 of the sentence, over the question's weight
  "passage", // BM25 of its passage with the title, likewise
  "coverage", // share of the question in the sentence
  "coverage_around", // share in the sentence, the one before, and the title
  "title", // share of the question in the title
  "coverage_passage", // share in the passage and the title
  "article", // BM25 of the article with its title, over the question's weight
  "coverage_article", // share of the question anywhere in the article
  "coverage_local", // share in the sentence, each word weighing by its idf in the article
  "likeness", // words of like meaning in the sentence, each by its weight
  "likeness_around", // likewise; those of its neighbours and the title count half
  "likeness_local", // likewise in the sentence, each word by its weight in the article
  "cosine", // of the sums of the words' vectors
  "lead", // 1 for an article's first sentence
  "rarest", // 1 if the sentence has the question's rarest known word
  "names", // share of the question's names in the sentence
  "names_around", // share of its names in the passage and title
  "numbers", // share of its numbers in the sentence
  "verb", // share of its verbs in the sentence
  "focus", // share of what "which", "what" or "how many" asks for
  "proximity", // words found over the length of the shortest run that has them all
  "order", // longest run of words found in the question's order, over words found
  "words", // share of all its words, stop words included, in the sentence
  "pairs", // share of its neighbouring words, likewise, that are neighbours here
  "capitals", // share of the question's capitalised words capitalised here
  "leaning", // share in the sentence before, where this one opens with a pronoun
  "opening", // 1 for a passage's first sentence
  "length", // log of the number of terms
  "who_name", // asked who: a name that the question does not have
  "who_role", // asked who: an office or occupation
  "when_date", // asked when: a date that the question does not have
  "where_place", // asked where: a capitalised word behind a preposition of place
  "where_name", // asked where: any new name
  "many_number", // asked how many: a number that the question does not have
  "much_money", // asked how much: money, a share, a number
  "long_duration", // asked how long: a span of time, a number
  "why_reason", // asked why: because, since, due to, after
  "why_purpose", // asked why: "to" before a verb
] as const;

export type Feature = (typeof FEATURES)[number];

/** A sentence with what was found about it; `values` are in the order of FEATURES. */
export interface Scored {
  /** Its number in the index. */
  readonly sentence: number;
  readonly passage: number;
  readonly values: Float64Array;
  /** Which of the question's terms it holds: bit i for term i, the first 31. */
  readonly held: number;
}

/** Works out the features of every sentence of the passages found. */
export function scoreSentences(view: View, found: Found): Scored[] {
  const { index, question, asked, meaning, look, whole } = view;
  const { weight, share } = asked;
  const worded = wordedAlike(index, wordingOf(question.tokens));

  return found.passages.flatMap(({ passage, score }) => {
    const { from: first, to: end } = sentencesOfPassage(index, passage);
    const article = articleOf(index, passage);
    const { title, held, weights, shares, firstSentence, endSentence } = whole(article);
    const localMeaning = meaning.weights.map((own, i) => own * (shares[i] ?? 0));
    const sentences = Array.from({ length: end - first }, (_, i) => first + i);
    const passageHeld = sentences.reduce((mask, s) => mask | look(s).held, title);

    return sentences.map((sentence): Scored => {
      const seen = look(sentence);
      const before = sentence > firstSentence ? look(sentence - 1).held : 0;
      const aligned = meaning.alignment(sentence);
      const nearby = [meaning.titleAlignment(article)];
      if (sentence > firstSentence) nearby.push(meaning.alignment(sentence - 1));
      if (sentence + 1 < endSentence) nearby.push(meaning.alignment(sentence + 1));
      const wording = worded(sentence);
      const cues = cuesAt(index, sentence);
      const leaning = (cues & CUE.leaning) !== 0;
      const values = Float64Array.of(
        found.sentenceScore(sentence) / weight,
        score / weight,
        share(seen.held, asked.all),
        share(seen.held | before | title, asked.all),
        share(title, asked.all),
        share(passageHeld, asked.all),
        found.articleScore(article) / weight,
        share(held, asked.all),
        share(seen.held, asked.all, weights),
        likenessOf(aligned, meaning.weights),
        likenessOf(widened(aligned, nearby), meaning.weights),
        likenessOf(aligned, localMeaning),
        meaning.cosine(sentence),
        sentence === firstSentence ? 1 : 0,
        (seen.held & asked.rarest) !== 0 ? 1 : 0,
        share(seen.held, asked.names),
        share(passageHeld, asked.names),
        share(seen.held, asked.numbers),
        share(seen.held, asked.verbs),
        share(seen.held, asked.focus),
        proximity(seen),
        orderShare(seen),
        wording.words,
        wording.pairs,
        share(seen.capitals, asked.names),
        leaning ? share(before & ~seen.held, asked.all) : 0,
        sentence === first ? 1 : 0,
        Math.log(1 + seen.length) / 4,
        ...offersOf(question.kind, cues, question.cues, seen),
      );
      return { sentence, passage, values, held: seen.held };
    });
  });
}

/** The mean likeness of a question's words, by their weights. */
function likenessOf(aligned: Float32Array, weights: readonly number[]): number {
  let all = 0;
  let alike = 0;
  for (let i = 0; i < aligned.length; i += 1) {
    const weight = weights[i] ?? 0;
    all += weight;
    alike += weight * (aligned[i] ?? 0);
  }
  return all === 0 ? 0 : alike / all;
}

/** How much a word of like meaning in the title or a neighbouring sentence counts. */
const NEARBY = 0.5;

function widened(own: Float32Array, nearby: readonly Float32Array[]): Float32Array {
  return own.map((alike, i) =>
    nearby.reduce((most, other) => Math.max(most, NEARBY * (other[i] ?? 0)), alike),
  );
}
