import * as z from "zod";
import type { Turn } from "../answering/answer.ts";
import { respond } from "../answering/respond.ts";
import type { Edition } from "../edition/edition.ts";
import { answerJson, invalidJson } from "./answer-json.ts";

const label = z.union([z.string(), z.number()]).nullish();

const input = z.object({
  id: label,
  question: z.string(),
  conversation: label,
});

/** One line of output, and whether its input was malformed. */
interface BatchLine {
  readonly text: string;
  readonly malformed: boolean;
}

/**
 * Answers JSON Lines, one line for each in the same order; blank lines are passed over.
 * Questions of one conversation lean on the ones before them.
 */
export async function* answerLines(
  edition: Edition,
  lines: AsyncIterable<string>,
): AsyncGenerator<BatchLine> {
  const turns = new Map<string, Turn>();
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readLine(line);
    if ("error" in read) {
      yield { text: invalidJson(number, read.error), malformed: true };
      continue;
    }
    const conversation = read.conversation ?? null;
    const last = conversation === null ? undefined : turns.get(String(conversation));
    const { answer, turn } = respond(edition, read.question, last ?? null);
    if (conversation !== null) turns.set(String(conversation), turn);
    yield { text: answerJson(read.id ?? null, answer), malformed: false };
  }
}

function readLine(line: string): z.infer<typeof input> | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "this is not JSON" };
  }
  const read = input.safeParse(value);
  if (read.success) return read.data;
  const key = read.error.issues[0]?.path[0];
  if (key === undefined) return { error: "this is not a JSON object" };
  const wanted = key === "question" ? "a string" : "a string or a number";
  return { error: `"${String(key)}" must be ${wanted}` };
}
