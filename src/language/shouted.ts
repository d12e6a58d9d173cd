/** From so many words on, capitals throughout are shouting: "USA", "BBC NEWS" are none. */
const FEWEST = 4;

/**
 * A question all in capitals, in small letters: else every word of it would be a name. Words with
 * digits stay ("G8").
 */
export function withoutShouting(question: string): string {
  const words = question.match(/\p{L}{2,}/gu) ?? [];
  if (words.length < FEWEST || /\p{Ll}/u.test(question)) return question;
  return question.replace(/[\p{L}\p{N}]+/gu, (word) =>
    /\p{N}/u.test(word) ? word : word.toLowerCase(),
  );
}
