import { type Answer, EMPTY, EMPTY_MESSAGE, UNKNOWN_MESSAGE } from "./answer.ts";
import type { MessageBody } from "./bodies.ts";
import type { Problem } from "./description.ts";
import { isFilled, type Judged, messageProblems } from "./message-limits.ts";
import {
  type SentFile,
  type SentMessage,
  type SentMessages,
  sentPayload,
} from "./sent-messages.ts";
import type { User } from "./world.ts";

/** A request's outcome; with problems, its body was refused and `answer` does not count. */
export interface Judgement {
  answer: Answer;
  problems: readonly Problem[];
}

export const fine = (answer: Answer): Judgement => ({ answer, problems: [] });
export const wrong = (...problems: Problem[]): Judgement => ({ answer: EMPTY, problems });

/** Whether the request did what it asked for. */
export const isDone = ({ answer, problems }: Judgement) =>
  problems.length === 0 && answer.status < 400;

/** Why Discord would not take this message; null where it would. */
export function objection(
  body: MessageBody,
  files: readonly SentFile[],
  judged: Omit<Judged, "files">,
): Judgement | null {
  const names = files.map(({ name }) => name);
  const problems = messageProblems(body, { ...judged, files: names });
  if (problems.length > 0) return wrong(...problems);
  if (judged.as !== "deferral" && !isFilled(body, names)) return fine(EMPTY_MESSAGE);
  return null;
}

/** Answers with a message of the bot. */
export const shown = (message: SentMessage, bot: User): Judgement =>
  fine({ status: 200, body: sentPayload(message, bot) });

/** Edits a message of the bot, if what comes of it is one that Discord would take. */
export function editMessage(
  { messages, bot }: { messages: SentMessages; bot: User },
  id: string,
  body: MessageBody,
  files: readonly SentFile[],
): Judgement {
  const before = messages.current(id);
  if (before === null) return fine(UNKNOWN_MESSAGE);
  const merged = { ...before.body, ...body };
  const { flags } = before;
  const there = body.attachments ? files : [...before.files, ...files];
  const refused = objection(merged, there, {
    as: "edit",
    before: { flags },
  });
  if (refused !== null) return refused;
  const after = messages.edit(id, body, files);
  return after === null ? fine(UNKNOWN_MESSAGE) : shown(after, bot);
}
