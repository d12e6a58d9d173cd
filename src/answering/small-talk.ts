import type { Understood } from "./understand.ts";

/** What is not a question to the articles, by the whole of its text. */
const SMALL_TALK: readonly RegExp[] = [
  /^(?:hi|hello|hey|hiya|howdy|greetings|yo|sup|good (?:morning|afternoon|evening|night|day))(?: (?:there|all|everyone|bot|footnote|again|folks|you))*$/,
  /^(?:thanks?|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|for \w+ \w+|you|bot|footnote|again))*$/,
  /^(?:bye|goodbye|see you|see ya|cya|farewell|later)(?: (?:later|then|soon|bot|footnote))*$/,
  /^(?:how are you|how's it going|how do you do|what's up|how have you been)(?: (?:doing|today|bot|footnote))*$/,
  /^(?:who|what) are you$|^what(?: is|'s) your name$|^are you (?:a |an )?(?:bot|human|robot|ai|real|person)$/,
  /^(?:what|how) (?:can|do|does) (?:you|this bot|footnote) (?:do|work|know)$|^who (?:made|built|created) you$/,
  /^(?:help|help me|stop|start|ping|quit|exit|reset|restart|test|menu|commands)$/,
  /^(?:ok|okay|cool|nice|great|good|good bot|bad bot|lol|haha+|yes|no|yep|nope|wow|sure|hm+|please)$/,
  /^(?:tell me a joke|sing(?: me)? a song|i love you|do you love me|make me a sandwich)$/,
];

/** Whether the text is a greeting, thanks, a command to the bot, or a question about it. */
export function isSmallTalk(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return SMALL_TALK.some((pattern) => pattern.test(plain));
}

/**
 * Whether the text holds nothing to go by: no letters or digits, or no word that English,
 * or the edition, has.
 */
export function isNoise({ tokens, terms }: Understood): boolean {
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  if (words.length === 0) return true;
  return (
    terms.every((term) => term.term === null) &&
    words.every(
      (token) => !token.known && token.kind !== "number" && token.shape === "lower",
    )
  );
}
