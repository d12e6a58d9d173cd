import type { Sign } from "../answering/decide.ts";
import type {
  ExplainedCandidate,
  ExplainedTerm,
  Explanation,
  Search,
} from "../answering/explain.ts";
import type { Seen } from "../answering/second-look.ts";
import type { Weighted } from "../answering/weighted.ts";
import { QUESTION_ECHO } from "../replies/limits.ts";
import { oneLine as line } from "../replies/one-line.ts";
import { en } from "../replies/words/en.ts";
import { dateWords } from "../timeline/date-words.ts";
import { DATING_WORDS } from "../timeline/dating-words.ts";
import { daysOf, FIRST_DAY, LAST_DAY } from "../timeline/span.ts";
import { FOUND_WORDS, GROUND_WORDS, SIGN_WORDS } from "./why-words.ts";
import type { Bar, WrittenCandidate, WrittenWhy, WrittenWord } from "./written-why.ts";

/** How many are shown: those that did most. */
const MOST = { signs: 10, features: 6 } as const;

/** Writes an explanation for a page. */
export function writeWhy(question: string, explanation: Explanation): WrittenWhy {
  const { status, confidence, threshold, search, facts } = explanation;
  const terms = search?.terms ?? [];
  const heaviest = Math.max(1e-9, ...terms.map(({ weight }) => weight));
  const asWritten = spelling(question);
  return {
    question: line(question, QUESTION_ECHO),
    ...{ status, confidence, threshold },
    verdict: verdict(explanation),
    notes: notes(explanation),
    words: terms.map((term) => writeTerm(term, heaviest, asWritten)),
    signs: bars(search?.signs ?? [], MOST.signs),
    looked: search?.looked ?? 0,
    candidates: (search?.candidates ?? []).map((one) => writeCandidate(one, asWritten)),
    facts: facts.map(({ date, how, expression, text }) => ({
      date: dateWords(date, how),
      text: line(text),
      how: DATING_WORDS[how](line(expression)),
    })),
  };
}

type Spelling = (word: string) => string;

/** A word with the capitals that it has in the question; as it is where it is not there. */
function spelling(question: string): Spelling {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  const written = new Map(words.map((word) => [word.toLowerCase(), word]));
  return (word) => written.get(word) ?? word;
}

function verdict({ status, reason, confidence, threshold, search }: Explanation): string {
  if (status === "about_article") {
    return "Answered: it asks about an article itself, which the article states.";
  }
  if (search === null || search.candidates.length === 0)
    return en.missed[reason ?? "weak"];
  const figures = `${percent(confidence)} sure, and ${percent(threshold)} are needed`;
  return status === "answered"
    ? `Answered: ${figures}.`
    : `Not answered: ${figures}. ${en.missed[reason ?? "weak"]}`;
}

function notes({ understood, search }: Explanation): string[] {
  const { corrected, carried } = understood;
  return [
    ...(corrected.length === 0 ? [] : [`Read as: ${quoted(corrected)}.`]),
    ...(carried.length === 0 ? [] : [`Taken along from before: ${quoted(carried)}.`]),
    ...(search === null ? [] : searchNotes(search)),
  ];
}

function searchNotes({ days, by, isUntold }: Search): string[] {
  return [
    ...(days === null ? [] : [`It asks about ${daysInWords(days)}.`]),
    ...(by === "words" ? [] : [GROUND_WORDS[by]]),
    ...(isUntold
      ? ["What is asked for is not told there, whatever else speaks for it."]
      : []),
  ];
}

function daysInWords({ first, last }: NonNullable<Search["days"]>): string {
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  const whole = [first, month, year, `${first.slice(0, 3)}X`].find((date) => {
    const days = daysOf(date);
    return days?.first === first && days.last === last;
  });
  if (whole !== undefined) return dateWords(whole);
  const from = first === FIRST_DAY ? ".." : first;
  return dateWords(`${from}/${last === LAST_DAY ? ".." : last}`);
}

function writeTerm(
  { word, name, number, focus, carried, found, alike, weight }: ExplainedTerm,
  heaviest: number,
  asWritten: Spelling,
): WrittenWord {
  const kinds = [
    ...(name ? ["a name"] : []),
    ...(number ? ["a number"] : []),
    ...(focus ? ["what is asked for"] : []),
    ...(carried ? ["from before"] : []),
  ];
  const where = FOUND_WORDS[found] + (found === "alike" ? ` (${percent(alike)})` : "");
  return {
    text: line(asWritten(word)),
    found,
    where: [where, ...kinds].join(", "),
    weight: weight.toFixed(1),
    share: weight / heaviest,
  };
}

function writeCandidate(
  candidate: ExplainedCandidate,
  asWritten: Spelling,
): WrittenCandidate {
  const { sentence, title, paragraph, score, bonus, features, terms, repeats } =
    candidate;
  return {
    sentence: line(sentence),
    source: `${line(title)} · ${en.paragraph(paragraph)}`,
    score: score.toFixed(2),
    notes: [
      terms.length === 0
        ? "has none of the words"
        : `has ${quoted(terms.map(asWritten))}`,
      ...(bonus === 0 ? [] : [`${signed(bonus)} for its date or its place`]),
      ...(repeats ? ["says the same as a better one"] : []),
    ],
    features: bars(features, MOST.features),
  };
}

/** What did most, and all else together, so that they add up. */
function bars(all: readonly Weighted<Seen | Sign>[], most: number): Bar[] {
  const largest = Math.abs(all[0]?.contribution ?? 1);
  const shown = all.slice(0, most).map(({ name, value, weight, contribution }) => ({
    label: SIGN_WORDS[name],
    value: value.toFixed(2),
    weight: signed(weight),
    amount: signed(contribution),
    share: contribution / largest,
  }));
  const rest = all.slice(most);
  if (rest.length === 0) return shown;
  const sum = rest.reduce((sum, { contribution }) => sum + contribution, 0);
  const share = Math.max(-1, Math.min(1, sum / largest));
  const label = `All else (${rest.length})`;
  return [...shown, { label, value: null, weight: null, amount: signed(sum), share }];
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${line(word)}”`).join(", ");
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function signed(figure: number): string {
  return `${figure < 0 ? "−" : "+"}${Math.abs(figure).toFixed(2)}`;
}
