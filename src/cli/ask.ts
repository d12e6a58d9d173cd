import type { Answer } from "../answering/answer.ts";
import type { Edition } from "../edition/edition.ts";
import { answerJson } from "./answer-json.ts";
import { answerText } from "./answer-text.ts";
import { answerLines } from "./batch.ts";
import { chat } from "./chat.ts";
import { type Conversation, passingConversation } from "./conversation.ts";
import { readEdition } from "./edition.ts";
import { linesOf } from "./lines.ts";
import type { AskOptions } from "./options.ts";
import { print } from "./output.ts";
import { noteSkipped } from "./skipped.ts";
import { openTerminal } from "./terminal.ts";
import { UsageError } from "./usage.ts";

/** Where the command line finds things when its options do not say. */
export interface Places {
  readonly knowledge: string;
  readonly store: string;
}

/** Runs `ask`; gives the exit status: 2 when a line of a batch was malformed. */
export async function ask(options: AskOptions, places: Places): Promise<number> {
  const { question, json, batch, conversation: id } = options;
  const isChat = question === null && !batch;
  if (isChat && json) throw new UsageError("--json needs a question.");
  if (isChat && !process.stdin.isTTY) {
    throw new UsageError("There is no question, and no terminal for a chat.");
  }
  const folder = options.knowledge ?? places.knowledge;
  const edition = await readEdition(folder);
  noteSkipped(edition);
  if (edition.entries.length === 0) {
    throw new Error(
      `The folder "${folder}" holds no article: it needs .md, .html or .txt files with text.`,
    );
  }
  if (batch) return runBatch(edition);
  const conversation = await open(edition, { store: places.store, id });
  try {
    if (question === null) {
      const show = asText(edition);
      const streams = { input: process.stdin, output: process.stdout };
      await chat(async (line) => show(await conversation.ask(line)), streams);
    } else {
      const answer = await conversation.ask(question);
      await print(json ? `${answerJson(null, answer)}\n` : asText(edition)(answer));
    }
  } finally {
    await conversation.close();
  }
  return 0;
}

async function open(
  edition: Edition,
  { store, id }: { readonly store: string; readonly id: string | null },
): Promise<Conversation> {
  if (id === null) return passingConversation(edition);
  // Loaded only here, since most questions need no store and start sooner without.
  const { storedConversation } = await import("./stored-conversation.ts");
  return storedConversation(edition, { store, id });
}

async function runBatch(edition: Edition): Promise<number> {
  let malformed = false;
  const lines = linesOf(process.stdin.setEncoding("utf8"));
  for await (const line of answerLines(edition, lines)) {
    malformed ||= line.malformed;
    await print(`${line.text}\n`);
  }
  return malformed ? 2 : 0;
}

function asText(edition: Edition): (answer: Answer) => string {
  const titles = new Map(
    edition.entries.map(({ article }) => [article.slug, article.title]),
  );
  return (answer) =>
    answerText(answer, openTerminal(), (slug) => titles.get(slug) ?? slug);
}
