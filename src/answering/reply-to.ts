import { buildEdition } from "../edition/build.ts";
import type { Edition } from "../edition/edition.ts";
import { onlyArticle } from "../edition/only-article.ts";
import { tokensOf } from "../language/analyse.ts";
import { CUE } from "../language/cues.ts";
import { termsOf } from "../language/terms.ts";
import { articleOf, cuesAt, passageOf } from "../search/places.ts";
import { holds, termOf } from "../search/statistics.ts";
import { type AboutArticle, aboutArticle } from "./about-article.ts";
import type { Alternative, Answer, Reason, Turn, Understanding } from "./answer.ts";
import { answerAbout, leadsOf } from "./article-answer.ts";
import { articlesMeant, titledIn } from "./article-meant.ts";
import { cite } from "./cite.ts";
import { coreQuestion } from "./core-question.ts";
import {
  type Subjects,
  spokenIn,
  stillSpokenOf,
  subjectsOf,
  toldBy,
} from "./follow-up.ts";
import type { Ranked } from "./ranked.ts";
import { relatedFacts } from "./related-facts.ts";
import { restated } from "./restated.ts";
import { tokensAt } from "./sentence-tokens.ts";
import { placeOf, showPassage, showSentence } from "./show.ts";
import { isNoise, isSmallTalk } from "./small-talk.ts";
import { THRESHOLD } from "./threshold.ts";
import { type Understood, understand } from "./understand.ts";
import { understandingOf } from "./understanding.ts";
import { type Weighed, weigh } from "./weigh.ts";

/** How many other candidates an answer carries. */
const ALTERNATIVES = 5;

/** What an answer may be taken from. */
export interface Sources {
  /** The slug of the only article that may answer; null for any. */
  readonly article: string | null;
}

/** An article that is gone answers nothing, and neither do the others in its place. */
const NO_EDITION = buildEdition([]);

/** An answer before it is timed, how it came about, and what the next turn may lean on. */
export interface Reply {
  readonly answer: Omit<Answer, "took_ms">;
  /** The whole question, where only a part of it was asked: "And Obama?". */
  readonly asked?: string;
  /** Missing where nothing had to be understood. */
  readonly understood?: Understanding;
  readonly subjects: Subjects | null;
  /** What the answer brought up. */
  readonly told: Pick<Turn, "answered" | "told">;
  /** The sentence that answers, as the index numbers it. */
  readonly sentence: number | null;
  /** How the articles were searched for it; missing where they did not have to be. */
  readonly search?: Searched;
}

/** A question that the articles were searched for, and what came of it. */
export interface Searched {
  readonly question: Understood;
  readonly weighed: Weighed;
}

/** Replies to a question; the edition is the one that it was answered from. */
export function replyTo(
  whole: Edition,
  question: string,
  turn: Turn | null,
  { article }: Sources = { article: null },
): Reply & { readonly edition: Edition } {
  const edition = article === null ? whole : (onlyArticle(whole, article) ?? NO_EDITION);
  return { ...reply(edition, question, turn), edition };
}

function reply(edition: Edition, asked: string, turn: Turn | null): Reply {
  if (isSmallTalk(asked)) return silence("small_talk");
  const text = coreQuestion(asked);
  const about = aboutArticleReply(edition, text, turn);
  if (about !== null) return about;
  const question = understand(edition.index, text, turn);
  if (isNoise(question)) return silence("noise");
  return restatedReply(edition, question, turn) ?? searchReply(edition, question, turn);
}

/** The reply to the question that "And Obama?" is short for, if that has an answer. */
function restatedReply(
  edition: Edition,
  question: Understood,
  turn: Turn | null,
): Reply | null {
  const whole = restated(question.text, turn);
  if (whole === null) return null;
  const { question: asked, named } = whole;
  const core = coreQuestion(asked);
  const reply = searchReply(edition, understand(edition.index, core, null), turn);
  const { sentence } = reply;
  if (sentence === null || !isToldOf(edition, sentence, named)) return null;
  const { corrected = [] } = reply.understood ?? {};
  const { carried } = understandingOf(edition, question, null);
  return { ...reply, asked, understood: { corrected, carried } };
}

/** Whether a sentence has the last word of a name, or leans on one that has. */
function isToldOf({ index }: Edition, sentence: number, name: string): boolean {
  const term = termsOf(tokensOf(name))
    .flatMap(({ key }) => termOf(index, key) ?? [])
    .at(-1);
  const has = (at: number): boolean =>
    term !== undefined && holds(index, "sentences", term, at);
  const leans = (cuesAt(index, sentence) & CUE.leaning) !== 0;
  return has(sentence) || (leans && has(sentence - 1));
}

/** What can be written and published beside an article. */
const WRITING =
  /^(?:books?|novels?|memoirs?|songs?|letters?|poems?|plays?|films?|scripts?|reports?|laws?|bills?|speech|speeches|papers?|stud(?:y|ies)|essays?|stor(?:y|ies)|reviews?|albums?|posts?|statements?)$/i;

/**
 * Whether a pronoun means something else than the article: "When was it released?" after talk
 * of anything; "Who wrote that?" only after talk of something that is written.
 */
function isOfSomethingElse(
  { pronoun, aspect }: AboutArticle,
  turn: Turn | null,
): boolean {
  if (pronoun === null || turn === null) return false;
  if (pronoun === "that" && aspect === "author" && turn.article !== null) {
    return [...turn.topics, ...turn.told].some((word) => WRITING.test(word));
  }
  return turn.names.length + turn.topics.length > 0;
}

const NOTHING_TOLD = { answered: [], told: [] } as const;
/** After a question about the article, "it" is the article. */
const NO_SUBJECTS: Subjects = { names: [], topics: [], actions: [] };
const NOTHING = { answer: null, passage: null, citation: null, timeline: [] } as const;

function silence(reason: Reason, alternatives: readonly Alternative[] = []): Reply {
  const answer = { ...NOTHING, status: "not_found", reason, confidence: 0 } as const;
  return {
    answer: { ...answer, alternatives },
    subjects: null,
    told: NOTHING_TOLD,
    sentence: null,
  };
}

function aboutArticleReply(
  edition: Edition,
  text: string,
  turn: Turn | null,
): Reply | null {
  const titled = titledIn(edition, text);
  const about = aboutArticle(titled?.question ?? text);
  if (about === null) return null;
  if (isOfSomethingElse(about, turn)) return null;
  const meant = titled
    ? [titled.place]
    : articlesMeant(edition, about, turn?.article ?? null);
  // "What article was published in 1937?" may be asked of what the articles tell.
  if (meant.length === 0 && (about.within !== "article" || about.aspect === "title")) {
    return null;
  }
  const found = answerAbout(edition, meant, about);
  if (found === null) return silence("weak", leadsOf(edition, meant));
  const { sentence, ...shown } = found;
  return {
    answer: {
      status: "about_article",
      reason: null,
      confidence: 1,
      ...shown,
      timeline: [],
    },
    subjects: NO_SUBJECTS,
    told: NOTHING_TOLD,
    sentence,
  };
}

function searchReply(edition: Edition, question: Understood, turn: Turn | null): Reply {
  const own = question.terms.filter(({ carried }) => !carried);
  const subjects = subjectsOf(own, question.leaning, turn);
  const weighed = weigh(edition, question);
  const search = { question, weighed };
  const { time, distinct, repeats, evidence, certainty } = weighed;
  const { confidence } = certainty;
  const shown = [...distinct, ...repeats].slice(0, ALTERNATIVES + 1);
  const [best] = distinct;
  if (best === undefined || evidence === null || confidence < THRESHOLD) {
    const answer = {
      ...NOTHING,
      status: "not_found" as const,
      reason: evidence?.reason ?? "weak",
      confidence,
      alternatives: alternativesOf(edition, shown.slice(0, ALTERNATIVES), confidence),
    };
    const understood = understandingOf(edition, question, null);
    return { answer, understood, subjects, told: NOTHING_TOLD, sentence: null, search };
  }
  const place = placeOf(edition, best.sentence);
  const sentence = showSentence(place);
  const { start, end } = sentence;
  return {
    answer: {
      status: "answered",
      reason: null,
      confidence,
      answer: sentence,
      passage: showPassage(place),
      citation: cite(place.entry.article, {
        start,
        end,
        paragraph: place.passage.paragraph,
      }),
      timeline: relatedFacts(edition, best.sentence, time?.window ?? null),
      alternatives: alternativesOf(edition, shown.slice(1), confidence, best.score),
    },
    understood: understandingOf(edition, question, best.sentence),
    subjects: stillSpokenOf(subjects, own, (name) =>
      isToldNear(edition, best, question, name),
    ),
    told: toldIn(edition, best.sentence, question),
    sentence: best.sentence,
    search,
  };
}

/** Whether a name is told of near an answer: a follow-up's anywhere in the article. */
function isToldNear(
  { index }: Edition,
  { passage }: Ranked,
  { leaning }: Understood,
  name: string,
): boolean {
  const article = articleOf(index, passage);
  return termsOf(tokensOf(name)).some(({ key }) => {
    const term = termOf(index, key);
    if (term === null) return false;
    return leaning === null
      ? holds(index, "passages", term, passage)
      : holds(index, "articles", term, article);
  });
}

/** What an answer brings up; where it names nobody but "she", the names before count. */
function toldIn(
  edition: Edition,
  sentence: number,
  { terms }: Understood,
): Pick<Turn, "answered" | "told"> {
  const toldAt = (at: number) => toldBy(spokenIn(tokensAt(edition, at)), terms);
  const told = toldAt(sentence);
  const { index } = edition;
  const leans = (cuesAt(index, sentence) & CUE.leaning) !== 0;
  return told.answered.length === 0 &&
    leans &&
    passageOf(index, sentence - 1) === passageOf(index, sentence)
    ? { ...told, answered: toldAt(sentence - 1).answered }
    : told;
}

/** Each candidate's share of the best one's confidence, by the odds of their scores. */
function alternativesOf(
  edition: Edition,
  ranked: readonly Ranked[],
  confidence: number,
  best = ranked[0]?.score ?? 0,
): Alternative[] {
  return ranked.map(({ sentence, score }) => {
    const place = placeOf(edition, sentence);
    return {
      passage: showPassage(place),
      sentence: showSentence(place).text,
      confidence: confidence * Math.exp(Math.min(0, score - best)),
    };
  });
}
