import { normaliseQuestion } from "../../src/answering/normalise.ts";
import { createDice, type Dice, pick } from "../dice.ts";

/** Questions as many people ask them, one after the other without end. */
export interface QuestionStream {
  readonly next: () => string;
  /** The share of questions so far that had been asked before, in the same words. */
  readonly repeated: () => number;
}

/** This share is what somebody else has asked already. */
const POPULAR = 0.25;

const OPENINGS = [
  "Please tell me: ",
  "Quick question: ",
  "I would like to know: ",
  "Does anyone know? ",
  "From the articles: ",
  "Hi, ",
  "Sorry to ask again, but ",
];

/** Draws from questions that can be asked, in varied words; the same in every run. */
export function streamQuestions(questions: readonly string[]): QuestionStream {
  const dice = createDice(7);
  const asked: string[] = [];
  const known = new Set<string>();
  let repeats = 0;
  return {
    next() {
      const isPopular = asked.length > 0 && dice() < POPULAR;
      const question = isPopular
        ? pick(dice, asked)
        : varied(dice, pick(dice, questions));
      const key = normaliseQuestion(question);
      if (known.has(key)) repeats++;
      known.add(key);
      asked.push(question);
      return question;
    },
    repeated: () => (asked.length === 0 ? 0 : repeats / asked.length),
  };
}

function varied(dice: Dice, question: string): string {
  const opening = dice() < 0.5 ? "" : pick(dice, OPENINGS);
  return opening + (dice() < 0.2 ? misspelt(dice, question) : question);
}

/** Two letters change places in one of the longer words. */
function misspelt(dice: Dice, question: string): string {
  const words = question.split(" ");
  const word = pick(
    dice,
    words.filter(({ length }) => length > 4),
  );
  const at = 1 + Math.floor(dice() * (word.length - 3));
  const swapped =
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return words.map((one) => (one === word ? swapped : one)).join(" ");
}
