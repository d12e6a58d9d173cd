import type { Understood } from "./understand.ts";

const NAME =
  "(?:bot|robot|footnote|there|all|everyone|everybody|folks|guys|you|buddy|friend|mate|again)";
const MADE =
  "(?:poem|song|joke|story|picture|image|drawing|rap|haiku|limerick|recipe|code|program|script|essay|secret|riddle|meme)";

/** What is not a question to the articles, by the whole of its text. */
const WHOLE: readonly string[] = [
  // greetings, thanks, goodbyes
  `(?:hi+|hello+|hey+|hiya|howdy|greetings|yo|sup|welcome|good (?:morning|afternoon|evening|night|day))(?: ${NAME})*`,
  `(?:many )?(?:thanks?|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|a bunch|so much|very much|for (?:your|the) \\w+|${NAME}))*`,
  `(?:bye+|bye bye|goodbye|see (?:you|ya)|cya|farewell|later|good bye)(?: (?:later|then|soon|tomorrow|${NAME}))*`,
  // how it is doing, and what people say in between
  `(?:how are you|how's it going|how is it going|how do you do|what's up|how have you been|are you (?:ok|okay|there|awake|alive|online|ready|sure|serious|kidding))(?: (?:doing|today|feeling|${NAME}))*`,
  "(?:ok|okay|k|cool|nice|great|good|awesome|perfect|well done|good job|(?:good|bad|stupid|nice|dumb) bot|lo+l|lmao|rofl|(?:ha){2,}h?|yes|yeah|no|yep|nope|wow|sure|hm+|please|sorry|never ?mind|i see|got it|really|interesting|whatever)(?: (?:thanks?|thank you|bot|footnote))*",
  "i (?:love|like|hate|miss) you|do you (?:love|like|hate|know) me|you(?: are|'re) (?:\\w+ )?\\w+",
  // the bot itself
  "(?:who|what)(?: exactly)? are you|(?:what(?: is|'s)|tell me) your (?:name|job|purpose|favou?rite \\w+|age|opinion|version|model)",
  "are you (?:an? |the )?(?:\\w+ )?(?:bot|human|robot|ai|real|person|machine|program|chatgpt|gpt|llm|alive|conscious|sentient)",
  "how old are you|where (?:are you(?: from)?|do you (?:live|come from))|do you (?:sleep|eat|dream|have (?:feelings|a name|friends))",
  "(?:what|how)(?: all| else)? (?:can|do|does|could) (?:you|this bot|the bot|footnote) (?:do|work|know|answer|help(?: me)?(?: with)?)",
  "(?:who|what) (?:made|built|created|programmed|wrote|developed|trained|runs|owns) (?:you|this bot|footnote)|how (?:were you (?:made|built|trained)|do i use (?:you|this(?: bot)?|footnote))",
  "(?:can|could|will|would) you help(?: me)?(?: out)?|which (?:model|language model|llm) are you(?: using)?",
  // commands
  "(?:help|help me|stop|start|ping|pong|quit|exit|reset|restart|reboot|test|testing|menu|commands?|settings|status|version|shut ?up|go away|be quiet|shut down|clear|undo|cancel|continue|wake up|leave)(?: (?:bot|footnote|it|now))*",
  `(?:(?:can|could|will|would) you )?(?:write|compose|draw|sing|play|generate|create|make|tell|give|show)(?: (?:me|us))? (?:an?|some|the|your|another)(?: \\w+){0,2} ${MADE}s?(?: (?:about|for|in|on) .+)?`,
  "(?:make|bring|get|buy|fetch) me (?:an? |some )?\\w+",
  "(?:please )?(?:ignore|forget|disregard) (?:all |your |the |my |any )*(?:previous |prior |earlier |above )*(?:instructions?|prompts?|rules|messages?)(?: .*)?",
  "(?:pretend|act|behave)(?: (?:to be|like|as|you are|that you are)) .+|repeat after me .+|say (?:hi|hello|something|cheese)(?: .*)?",
  "(?:delete|clear|erase|forget|purge) (?:(?:all|my|the|this|our|your) )*(?:messages?|chats?|channel|history|conversation|memory|everything)",
  "(?:ban|kick|mute|timeout) (?:\\d+|him|her|them|me|this user|user \\w+)",
];

const SMALL_TALK = new RegExp(`^(?:${WHOLE.join("|")})$`);

/** In UTF-16 units. */
const LONGEST_TALK = 300;

/** Whether the text is a greeting, thanks, a command to the bot, or a question about it. */
export function isSmallTalk(text: string): boolean {
  if (text.length > LONGEST_TALK) return false;
  const plain = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return SMALL_TALK.test(plain);
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
