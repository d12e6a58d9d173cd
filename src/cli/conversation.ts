import type { Answer, Turn } from "../answering/answer.ts";
import { respond } from "../answering/respond.ts";
import type { Edition } from "../edition/edition.ts";

/** Questions of which each may lean on the one before. */
export interface Conversation {
  readonly ask: (question: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** A conversation that ends with this process. */
export function passingConversation(edition: Edition): Conversation {
  let last: Turn | null = null;
  return {
    async ask(question) {
      const { answer, turn } = respond(edition, question, last);
      last = turn;
      return answer;
    },
    close: async () => {},
  };
}
