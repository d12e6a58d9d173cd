import type { Edition } from "../edition/edition.ts";
import { analyse } from "../language/analyse.ts";
import { aboutArticle } from "./about-article.ts";
import type { Alternative, Answer, Outcome, Reason, Turn } from "./answer.ts";
import { answerAboutArticle, articleMeant } from "./article-answer.ts";
import { cite } from "./cite.ts";
import { confidenceOf, unknownNames } from "./decide.ts";
import { subjectsOf } from "./follow-up.ts";
import { hintsFor, isOnlyAboutTime, TIME_CONFIDENCE } from "./hints.ts";
import { type Ranked, rank } from "./rank.ts";
import { relatedFacts } from "./related-facts.ts";
import { placeOf, showPassage, showSentence } from "./show.ts";
import { isNoise, isSmallTalk } from "./small-talk.ts";
import { THRESHOLD } from "./threshold.ts";
import { type Understood, understand } from "./understand.ts";
import { factsWithin, type TimeWindow, windowOf } from "./window.ts";

/** How many other candidates an answer carries. */
const ALTERNATIVES = 5;

/**
 * Answers a question from the edition's articles, in their words, or says that they do not
 * say. Pure: the same edition, question and turn give the same outcome, `took_ms` aside.
 * @param question any text, safe or not
 * @param turn what the conversation's last turn left behind, or null
 */
export function respond(edition: Edition, question: string, turn: Turn | null): Outcome {
  const began = performance.now();
  const { answer, subjects, sentence } = reply(edition, question, turn);
  const passage = sentence === null ? null : placeOf(edition, sentence).passage;
  return {
    answer: { ...answer, took_ms: performance.now() - began },
    turn: {
      question,
      ...(subjects ?? { topics: turn?.topics ?? [], actions: [], answered: [] }),
      passage: passage?.id ?? null,
      article: passage?.article ?? turn?.article ?? null,
    },
  };
}

/** An answer before it is timed, and what the next turn may lean on. */
interface Reply {
  readonly answer: Omit<Answer, "took_ms">;
  readonly subjects: Pick<Turn, "topics" | "actions" | "answered"> | null;
  /** The sentence that answers, as the index numbers it. */
  readonly sentence: number | null;
}

function reply(edition: Edition, text: string, turn: Turn | null): Reply {
  if (isSmallTalk(text)) return silence("small_talk");
  const question = understand(edition.index, text, turn);
  if (isNoise(question)) return silence("noise");
  return aboutArticleReply(edition, text, turn) ?? searchReply(edition, question);
}

const NOTHING = { answer: null, passage: null, citation: null, timeline: [] } as const;

function silence(reason: Reason): Reply {
  const answer = { ...NOTHING, status: "not_found", reason, confidence: 0 } as const;
  return { answer: { ...answer, alternatives: [] }, subjects: null, sentence: null };
}

function aboutArticleReply(
  edition: Edition,
  text: string,
  turn: Turn | null,
): Reply | null {
  const about = aboutArticle(text);
  if (about === null) return null;
  const meant = articleMeant(edition, about, turn?.article ?? null);
  const found = meant === null ? null : answerAboutArticle(edition, meant, about.aspect);
  if (meant === null || found === null) return null;
  return {
    answer: {
      status: "about_article",
      reason: null,
      confidence: 1,
      ...found,
      timeline: [],
      alternatives: [],
    },
    subjects: null,
    sentence: edition.firstSentences[meant] ?? null,
  };
}

function searchReply(edition: Edition, question: Understood): Reply {
  const window = windowOf(question.text, question.tokens);
  const ranked = rank(edition.index, question, hintsFor(edition, question, window));
  const best = ranked[0];
  const confidence = certaintyOf(edition, question, window, ranked);
  const names = unknownNames(question);
  if (best === undefined || confidence < THRESHOLD || names.length > 0) {
    const answer = {
      ...NOTHING,
      status: "not_found" as const,
      reason: names.length > 0 ? ("unknown_name" as const) : ("weak" as const),
      confidence,
      alternatives: alternativesOf(edition, ranked.slice(0, ALTERNATIVES), confidence),
    };
    return { answer, subjects: subjectsOf(question.tokens, []), sentence: null };
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
      timeline: relatedFacts(edition, best.sentence, window),
      alternatives: alternativesOf(
        edition,
        ranked.slice(1, ALTERNATIVES + 1),
        confidence,
        best.score,
      ),
    },
    subjects: subjectsOf(
      question.tokens,
      analyse(sentence.text).flatMap((s) => s.tokens),
    ),
    sentence: best.sentence,
  };
}

function certaintyOf(
  edition: Edition,
  question: Understood,
  window: TimeWindow | null,
  ranked: readonly Ranked[],
): number {
  if (window !== null && isOnlyAboutTime(question, window)) {
    return factsWithin(edition, window).length > 0 ? TIME_CONFIDENCE : 0;
  }
  return confidenceOf(question, ranked);
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
