import { CUE } from "../language/cues.ts";
import { inverseDocumentFrequency } from "../search/bm25.ts";
import type { Index } from "../search/build-index.ts";
import type { Found } from "../search/candidates.ts";
import { MARK } from "../search/digest.ts";
import { countWithin } from "../search/postings.ts";
import type { Kind } from "./kind.ts";
import { meaningOf } from "./meaning.ts";
import type { Understood } from "./understand.ts";

/**
 * What is weighed of a question and a sentence. Shares are of the question's summed idf
 * (its weight), so that they lie between 0 and 1 whatever the edition.
 */
export const FEATURES = [
  "sentence", // BM25 of the sentence, over the question's weight
  "passage", // BM25 of its passage with the title, likewise
  "previous", // BM25 of the sentence before, likewise
  "next", // BM25 of the sentence after, likewise
  "coverage", // share of the question in the sentence
  "coverage_around", // share in the sentence, the one before, and the title
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
  "bigrams", // share of neighbouring words of the question that are neighbours here
  "proximity", // words found over the length of the shortest run that has them all
  "order", // longest run of words found in the question's order, over words found
  "capitals", // share of the question's capitalised words capitalised here
  "leaning", // share in the sentence before, where this one opens with a pronoun
  "definition", // asked "what is X": X, and then "is", in the sentence
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
export function scoreSentences(
  index: Index,
  question: Understood,
  found: Found,
): Scored[] {
  const terms = question.terms.slice(0, 31);
  const place = new Map<number, number>();
  terms.forEach(({ term }, i) => {
    if (term !== null) place.set(term, i);
  });
  const weight = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const maskOf = (choose: (term: (typeof terms)[number]) => boolean): number =>
    terms.reduce((mask, term, i) => (choose(term) ? mask | (1 << i) : mask), 0);
  const names = maskOf((term) => term.name);
  const numbers = maskOf((term) => term.number);
  const verbs = maskOf((term) => term.verb);
  const focus = maskOf((term) => term.focus);
  const rarest = rarestOf(terms);
  const own = terms.map((term) => term.weight);
  const shareOf = (
    mask: number,
    of: number,
    weights: readonly number[] = own,
  ): number => {
    let held = 0;
    let all = 0;
    for (let i = 0; i < terms.length; i += 1) {
      if ((of & (1 << i)) === 0) continue;
      const part = weights[i] ?? 0;
      all += part;
      if ((mask & (1 << i)) !== 0) held += part;
    }
    return all === 0 ? 0 : held / all;
  };
  const everything = maskOf(() => true);
  const looks = new Map<number, Look>();
  const lookAt = (sentence: number): Look => {
    const known = looks.get(sentence);
    if (known !== undefined) return known;
    const look = lookAtSentence(index, sentence, place);
    looks.set(sentence, look);
    return look;
  };
  const titleMasks = new Map<number, number>();
  const titleMask = (article: number): number => {
    const known = titleMasks.get(article);
    if (known !== undefined) return known;
    const mask = [...(index.titles[article] ?? [])].reduce((sum, term) => {
      const i = place.get(term);
      return i === undefined ? sum : sum | (1 << i);
    }, 0);
    titleMasks.set(article, mask);
    return mask;
  };
  const locals = new Map<number, Local>();
  const localOf = (article: number): Local => {
    const known = locals.get(article);
    if (known !== undefined) return known;
    const local = lookAtArticle(index, article, terms, titleMask(article));
    locals.set(article, local);
    return local;
  };
  const meaning = meaningOf(index, terms);
  const scored: Scored[] = [];
  for (const { passage, score } of found.passages) {
    const from = index.firstSentence[passage] ?? 0;
    const to = index.firstSentence[passage + 1] ?? 0;
    const article = index.articleOf[passage] ?? 0;
    const title = titleMask(article);
    const local = localOf(article);
    const localMeaning = meaning.weights.map(
      (weight, i) => weight * (local.shares[i] ?? 0),
    );
    const firstOfArticle = index.firstSentence[index.firstPassage[article] ?? 0];
    let passageMask = title;
    for (let s = from; s < to; s += 1) passageMask |= lookAt(s).held;
    const inArticle = (s: number): boolean =>
      s >= 0 &&
      s < index.passageOf.length &&
      index.articleOf[index.passageOf[s] ?? 0] === index.articleOf[passage];
    for (let sentence = from; sentence < to; sentence += 1) {
      const look = lookAt(sentence);
      const before = inArticle(sentence - 1) ? lookAt(sentence - 1).held : 0;
      const aligned = meaning.alignment(sentence);
      const around = widened(aligned, [
        meaning.titleAlignment(article),
        ...[sentence - 1, sentence + 1].filter(inArticle).map(meaning.alignment),
      ]);
      const cues = index.cues[sentence] ?? 0;
      const leaning = (cues & CUE.leaning) !== 0;
      const values = Float64Array.of(
        found.sentenceScore(sentence) / weight,
        score / weight,
        inArticle(sentence - 1) ? found.sentenceScore(sentence - 1) / weight : 0,
        inArticle(sentence + 1) ? found.sentenceScore(sentence + 1) / weight : 0,
        shareOf(look.held, everything),
        shareOf(look.held | before | title, everything),
        shareOf(passageMask, everything),
        found.articleScore(article) / weight,
        shareOf(local.held, everything),
        shareOf(look.held, everything, local.weights),
        likenessOf(aligned, meaning.weights),
        likenessOf(around, meaning.weights),
        likenessOf(aligned, localMeaning),
        meaning.cosine(sentence),
        sentence === firstOfArticle ? 1 : 0,
        rarest >= 0 && (look.held & (1 << rarest)) !== 0 ? 1 : 0,
        shareOf(look.held, names),
        shareOf(passageMask, names),
        shareOf(look.held, numbers),
        shareOf(look.held, verbs),
        shareOf(look.held, focus),
        bigramShare(look, terms.length),
        proximity(look),
        orderShare(look),
        shareOf(look.capitals, names),
        leaning ? shareOf(before & ~look.held, everything) : 0,
        question.definition ? look.defines : 0,
        sentence === from ? 1 : 0,
        Math.log(1 + look.length) / 4,
        ...offers(question.kind, cues, question.cues, look),
      );
      scored.push({ sentence, passage, values, held: look.held });
    }
  }
  return scored;
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

/** What is seen in one sentence of the question's terms. */
interface Look {
  readonly held: number;
  /** The terms that are capitalised here. */
  readonly capitals: number;
  /** Which term of the question, and where, for each occurrence. */
  readonly hits: readonly { readonly term: number; readonly at: number }[];
  /** In terms. */
  readonly length: number;
  /** 1 if a word of the question is followed by "is", early in the sentence. */
  readonly defines: number;
  readonly newNames: number;
  readonly newNumbers: number;
}

/** A definition names its subject within so many terms. */
const EARLY = 6;

function lookAtSentence(
  index: Index,
  sentence: number,
  place: ReadonlyMap<number, number>,
): Look {
  const from = index.starts[sentence] ?? 0;
  const to = index.starts[sentence + 1] ?? 0;
  const hits: { term: number; at: number }[] = [];
  let held = 0;
  let capitals = 0;
  let defines = 0;
  let newNames = 0;
  let newNumbers = 0;
  for (let at = from; at < to; at += 1) {
    const marks = index.marks[at] ?? 0;
    const i = place.get(index.terms[at] ?? 0);
    if (i === undefined) {
      if ((marks & MARK.capital) !== 0) newNames += 1;
      if ((marks & MARK.number) !== 0) newNumbers += 1;
      continue;
    }
    held |= 1 << i;
    if ((marks & MARK.capital) !== 0) capitals |= 1 << i;
    if ((marks & MARK.subject) !== 0 && at - from < EARLY) defines = 1;
    hits.push({ term: i, at: at - from });
  }
  return { held, capitals, hits, defines, length: to - from, newNames, newNumbers };
}

/** What an article as a whole has of the question. */
interface Local {
  readonly held: number;
  /** Each term's idf among the article's own sentences, over the highest possible. */
  readonly shares: readonly number[];
  /** Each term's weight, times that. */
  readonly weights: readonly number[];
}

/** How much a word of its title still tells an article's sentences apart. */
const TITLE_WORD = 0.3;

function lookAtArticle(
  index: Index,
  article: number,
  terms: Understood["terms"],
  title: number,
): Local {
  const from = index.firstSentence[index.firstPassage[article] ?? 0] ?? 0;
  const to = index.firstSentence[index.firstPassage[article + 1] ?? 0] ?? 0;
  const highest = inverseDocumentFrequency(to - from, 0);
  let held = title;
  const shares = terms.map(({ term }, i) => {
    const frequency = term === null ? 0 : countWithin(index.sentences, term, from, to);
    if (frequency > 0) held |= 1 << i;
    const idf = inverseDocumentFrequency(to - from, frequency) / highest;
    return idf * ((title & (1 << i)) === 0 ? 1 : TITLE_WORD);
  });
  const weights = shares.map((share, i) => share * (terms[i]?.weight ?? 0));
  return { held, shares, weights };
}

function rarestOf(terms: Understood["terms"]): number {
  let rarest = -1;
  terms.forEach(({ term, weight }, i) => {
    if (term !== null && weight > (terms[rarest]?.weight ?? 0)) rarest = i;
  });
  return rarest;
}

function bigramShare({ hits }: Look, count: number): number {
  if (count < 2) return 0;
  const pairs = new Set<number>();
  for (let i = 1; i < hits.length; i += 1) {
    const a = hits[i - 1];
    const b = hits[i];
    if (a !== undefined && b?.term === a.term + 1 && b.at - a.at <= 2) pairs.add(a.term);
  }
  return pairs.size / (count - 1);
}

/** Distinct terms over the length of the shortest run that holds them all; 0 below two. */
function proximity({ hits, held }: Look): number {
  const distinct = bitsOf(held);
  if (distinct < 2) return 0;
  const counts = new Map<number, number>();
  let shortest = Number.POSITIVE_INFINITY;
  let left = 0;
  for (const hit of hits) {
    counts.set(hit.term, (counts.get(hit.term) ?? 0) + 1);
    while (counts.size === distinct) {
      const first = hits[left];
      if (first === undefined) break;
      shortest = Math.min(shortest, hit.at - first.at + 1);
      const rest = (counts.get(first.term) ?? 0) - 1;
      if (rest === 0) counts.delete(first.term);
      else counts.set(first.term, rest);
      left += 1;
    }
  }
  return distinct / shortest;
}

/** The longest ascending run of the question's places, over the distinct terms held. */
function orderShare({ hits, held }: Look): number {
  const distinct = bitsOf(held);
  if (distinct < 2) return 0;
  const tails: number[] = [];
  for (const { term } of hits) {
    const at = tails.findIndex((tail) => tail >= term);
    if (at < 0) tails.push(term);
    else tails[at] = term;
  }
  return Math.min(1, tails.length / distinct);
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function offers(kind: Kind, cues: number, asked: number, look: Look): number[] {
  const has = (cue: number): number => ((cues & cue) !== 0 ? 1 : 0);
  const when = (kinds: Kind, value: number): number => (kind === kinds ? value : 0);
  const fresh = look.newNumbers > 0 ? 1 : 0;
  return [
    when("who", look.newNames > 0 ? 1 : 0),
    when("who", has(CUE.role)),
    when("when", has(CUE.date) * ((asked & CUE.date) === 0 ? 1 : fresh)),
    when("where", has(CUE.place)),
    when("where", look.newNames > 0 ? 1 : 0),
    when("how_many", Math.max(fresh, has(CUE.number))),
    when("how_much", Math.max(has(CUE.money), has(CUE.percent), 0.5 * has(CUE.number))),
    when("how_long", Math.max(has(CUE.duration), 0.5 * has(CUE.number))),
    when("why", has(CUE.reason)),
    when("why", has(CUE.purpose)),
  ];
}
