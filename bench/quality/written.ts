import { type Aligned, readSharedForm, type SharedForm } from "./shared-form.ts";

/** A text with the questions below it. */
type Written = Pick<SharedForm, "passages" | "questions">;

/** A question, the words that answer it, or a question without an answer. */
const LINE = /^([QAU]): (.+)$/gm;

/**
 * Reads texts and questions as `bench/quality/written` has them: a heading, paragraphs, then
 * `Q:` with an `A:` below it, words that stand once in the text, or `U:` for a question that
 * the text does not answer.
 * @param name what the set is called, which its passages and questions are named after
 * @throws {Error} where the words of an `A:` do not stand in the text exactly once
 */
export function readWritten(name: string, text: string): Aligned {
  const texts = text
    .split(/^# /m)
    .slice(1)
    .map((one, i) => readText(`${name}-${i + 1}`, one));
  return readSharedForm({
    source: "ours",
    licence: "MIT",
    passages: texts.flatMap(({ passages }) => passages),
    questions: texts.flatMap(({ questions }) => questions),
  });
}

function readText(id: string, text: string): Written {
  const [title = "", ...paragraphs] = text
    .replace(LINE, "")
    .split("\n\n")
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const passages = paragraphs.map((own, i) => ({
    id: `${id}.${i + 1}`,
    title,
    text: own,
  }));
  const questions: Written["questions"] = [];
  let near = `${id}.1`;
  for (const [, kind, says = ""] of text.matchAll(LINE)) {
    if (kind === "A") {
      const answer = placeOf(passages, says);
      near = answer.passageId;
      Object.assign(questions.at(-1) ?? {}, answer);
      continue;
    }
    questions.push({
      id: `${id}-${questions.length + 1}`,
      question: says,
      passageId: null,
      nearPassageId: near,
      answers: [],
    });
  }
  return { passages, questions };
}

function placeOf(passages: Written["passages"], words: string) {
  const found = passages.filter(({ text }) => text.includes(words));
  const [passage] = found;
  const start = passage?.text.indexOf(words) ?? -1;
  if (
    passage === undefined ||
    found.length > 1 ||
    passage.text.includes(words, start + 1)
  ) {
    throw new Error(`"${words}" does not stand once in the text`);
  }
  return { passageId: passage.id, answers: [{ text: words, start }] };
}
