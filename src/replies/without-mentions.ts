/** Mentions of users and roles, and the two that call everyone. */
const MENTIONS = /<@[!&]?\d+>|@(?:everyone|here)\b/g;

/** What a text says beside whom it mentions: nobody's id is a word of a question. */
export function withoutMentions(text: string): string {
  return text.replace(MENTIONS, " ").trim();
}
