import type { Ground } from "../answering/certainty.ts";
import type { Sign } from "../answering/decide.ts";
import type { Whereabouts } from "../answering/explain.ts";
import { FEATURES, type Feature } from "../answering/features.ts";
import type { Seen } from "../answering/second-look.ts";

type Compared = Extract<Seen, `more_${Feature}`>;

const OWN_WORDS: Readonly<Record<Exclude<Seen, Compared> | Sign, string>> = {
  sentence: "The question's words in the sentence, rare ones first (BM25)",
  passage: "The question's words in the passage (BM25)",
  coverage: "How much of the question the sentence has",
  coverage_around: "How much it has with the sentence before and the title",
  title: "How much of the question the title has",
  coverage_passage: "How much of the question the passage has",
  article: "The question's words in the article (BM25)",
  coverage_article: "How much of the question the article has",
  coverage_local: "How much the sentence has of what is rare in the article",
  likeness: "Words of like meaning in the sentence",
  likeness_around: "Words of like meaning in and around the sentence",
  likeness_local: "Words of like meaning, where they are rare in the article",
  cosine: "How like the meanings of both are as a whole",
  lead: "Opens its article",
  rarest: "Has the question's rarest word",
  names: "The question's names in the sentence",
  names_around: "The question's names in the passage and the title",
  numbers: "The question's numbers in the sentence",
  verb: "The question's verbs in the sentence",
  focus: "Has what “which”, “what” or “how many” asks for",
  proximity: "The question's words stand close together",
  order: "The question's words stand in its order",
  words: "Words in common, the smallest included",
  pairs: "Words that are neighbours in both",
  capitals: "The question's capitals are capitals here",
  leaning: "Goes on from a sentence that has the question's words",
  opening: "Opens its passage",
  length: "How long the sentence is",
  who_name: "Asked who: has a name that the question lacks",
  who_role: "Asked who: has an office or occupation",
  when_date: "Asked when: has a date",
  where_place: "Asked where: has a place",
  where_name: "Asked where: has a name that the question lacks",
  many_number: "Asked how many: has a number",
  much_money: "Asked how much: has a sum, a share or a number",
  long_duration: "Asked how long: has a span of time",
  why_reason: "Asked why: has a reason (“because”, “due to”)",
  why_purpose: "Asked why: has a purpose (“to …”)",
  bias: "What holds for every question",
  certainty: "How clearly it is the best of the candidates",
  sentence_lead: "How far it is ahead of the next sentence",
  passage_lead: "How far it is ahead of the next passage",
  unexplained: "How much no sentence has: meaning had to count",
  missing: "How much of the question the articles do not have",
  some_missing: "The articles lack more than a little of the question",
  words_missing: "How many of its words the articles do not have",
  names_missing: "Names that the passage does not have",
  names_of_others: "Names that the article does not have",
  numbers_missing: "Numbers that the sentence does not have",
  few_words: "The question has few words",
  few_passages: "The article has few passages",
  has_name: "Has a name",
  has_date: "Has a date",
  has_number: "Has a number",
  has_place: "Has a place",
  has_reason: "Gives a reason",
  has_money: "Has a sum of money",
  has_duration: "Has a span of time",
  has_role: "Has an office or occupation",
  has_leaning: "Opens with a pronoun",
  has_percent: "Has a percentage",
  has_purpose: "Gives a purpose",
  asks_who: "Asks who",
  asks_when: "Asks when",
  asks_where: "Asks where",
  asks_how_many: "Asks how many",
  asks_how_much: "Asks how much",
  asks_how_long: "Asks how long",
  asks_why: "Asks why",
  asks_how: "Asks how",
  asks_what: "Asks what",
  asks_yes_no: "Asks for yes or no",
  asks_topic: "Names a topic and asks nothing",
  lacking: "How much nothing in or around the sentence is like",
  lacking_aside: "The same, what the article is about counting less",
  predicate_lacking: "Likewise of what is neither a name nor a number",
  least_alike: "How alike the least alike of its words is",
  most_lacking: "The weightiest word that is lacking",
  name_lacking: "The name that is least there",
  name_aside: "The same, of a name that the article is not about",
  unknown_name: "A name that no article has",
  unknown_share: "How much of the question such names are",
  opposite: "The sentence has the opposite of a word of the question",
  negation_missing: "The question says “not”, the sentence does not",
  negation_added: "The sentence says “not”, the question does not",
  number_missing: "Lacks a number of the question",
  number_other: "Has another number instead",
  year_other: "Has another year instead",
  name_in_place: "Another name stands in the place of the question's",
  number_in_place: "Another number stands in the place of the question's",
  word_in_place: "Another word stands in the place of the question's",
  extreme_missing: "Lacks the question's “first”, “only” or “largest”",
  unmet: "Has nothing new of the kind that is asked for",
  unmet_strictly: "Likewise, where a person, a sum or a share is meant",
  money_missing: "Asked for a sum: has none",
  percent_missing: "Asked for a share: has none",
  birth_missing: "Asked for an age or a birth: has none",
  place_missing: "Asked where: has no place",
  uncounted: "Asked how many of something: counts nothing such",
  met_near: "What is asked for stands near the question's words",
  date_near: "A date stands near the question's words",
  place_in_passage: "How far into its passage it stands",
  passage_length: "How long its passage is",
  word_by_word: "The question's words, each by where it is found",
};

/** What is seen of a sentence and each sign of the decision, for a reader. */
export const SIGN_WORDS: Readonly<Record<Seen | Sign, string>> = {
  ...OWN_WORDS,
  ...comparedWords(),
};

function comparedWords(): Record<Compared, string> {
  const words = FEATURES.map((feature) => [
    `more_${feature}`,
    `Beside the best at first sight: ${OWN_WORDS[feature]}`,
  ]);
  return Object.fromEntries(words);
}

/** Where a word of the question was found. */
export const FOUND_WORDS: Readonly<Record<Whereabouts, string>> = {
  sentence: "in the sentence",
  around: "next to it or in the title",
  alike: "by a word of like meaning",
  elsewhere: "elsewhere in the articles",
  nowhere: "in no article",
};

/** What the best sentence was chosen by, where it is not by its words. */
export const GROUND_WORDS: Readonly<Record<Exclude<Ground, "words">, string>> = {
  time: "It was chosen by its date: the question says little else than a time.",
  topic: "The question is a topic, and the sentence has all of it.",
  introduction:
    "It asks who, what or how old somebody or something is, and the sentence says so.",
  last_answer: "The question says little itself, and asks of the last answer.",
  what_follows: "The question asks what comes after the last answer.",
};
