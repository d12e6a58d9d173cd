/** What is said before a question without being part of it. */
const BEFORE = new RegExp(
  "^(?:(?:hey|hi|hello|ok|okay|so|and|but|well|please|now|also|bot|footnote|then|by the way|btw|sorry" +
    "|(?:can|could|would|will) (?:you|u)(?: please)?|do you(?: happen to)? know|tell (?:me|us)|let me know" +
    "|i(?:'d| would) like to know|i want to know|i need to know|i wonder|any idea|remind me" +
    "|in (?:one|a|two|three|a few) (?:sentences?|words?|nutshell)|in short|briefly|quickly" +
    "|(?:give|show|send|get) (?:me|us)|(?:can|may|could) i (?:have|get|see)|i(?:'d| would) like|i need|i want),? )+",
  "i",
);

/** What is said behind it. */
const BEHIND =
  /(?:,? (?:please|pls|thanks|thank you|for me|exactly|again|then|anyway|btw))+$/i;

/**
 * A question without the words of courtesy around it: "can you tell me who …, please" is
 * "who …". Where it is nothing else, something is left.
 * @param question with one space between words and no punctuation at its end
 */
export function withoutCourtesy(question: string): string {
  return question.replace(BEFORE, "").replace(BEHIND, "");
}
