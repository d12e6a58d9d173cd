import { withoutShouting } from "../language/shouted.ts";
import { withSmallWords } from "../language/small-words.ts";
import { coreQuestion } from "./core-question.ts";
import type { Understood } from "./understand.ts";

/** What a text is that asks nothing of the articles; what may be said to it differs. */
export type Talk =
  | "greeting"
  | "wellbeing"
  | "thanks"
  | "farewell"
  | "praise"
  | "blame"
  | "self"
  | "order"
  | "remark";

const NAME =
  "(?:bot|robot|footnote|there|all|everyone|everybody|folks|guys|you|buddy|friend|mate|again)";
const MADE =
  "(?:poem|song|joke|story|picture|image|drawing|rap|haiku|limerick|recipe|code|program|script|essay|secret|riddle|meme)";

/** What people say in between; several in a row are still no question. */
const AS_IT_GOES = `(?:${[
  "ok|okay|k|kk|cool|nice(?: one)?|neat|great|good|awesome|amazing|perfect|brilliant|excellent|fine|well done",
  "(?:good|bad|stupid|nice|dumb|silly|best|worst) (?:bot|job|one|answer)|lo+l|lmao|rofl|(?:ha){2,}h?|he(?:he)+|omg|wtf|gg|brb|idk|smh",
  "yes|yeah|yep|yup|no|nope|nah|sure|true|exactly|agreed|correct|wrong|false|right|wow|hm+|um+|uh+|ah+|oh+|oops|ouch|yay|meh|ugh",
  "please|pls|sorry|my bad|never ?mind|no (?:problem|worries|way)|forget it|nothing|i see|got it|fair enough|makes sense|really|seriously|interesting|whatever",
  "thanks?|thank you|thx|ty|cheers|so|and|but|very|then|that|man|dude|bro",
].join("|")})`;

/** What is not a question to the articles, by the whole of its text. */
const WHOLE: readonly (readonly [Talk, string])[] = [
  // greetings, thanks, goodbyes
  ["farewell", "(?:good )?night(?: (?:night|all|everyone|everybody|folks|guys|bot))*"],
  [
    "greeting",
    `(?:hi+|hello+|hey+|hiya|howdy|greetings|yo|sup|welcome|good (?:morning|afternoon|evening|night|day))(?: ${NAME})*`,
  ],
  [
    "thanks",
    `(?:many )?(?:thanks?|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|a bunch|so much|very much|for (?:your|the) \\w+|${NAME}))*`,
  ],
  [
    "farewell",
    `(?:bye+|bye bye|goodbye|see (?:you|ya)|cya|farewell|later|good bye)(?: (?:later|then|soon|tomorrow|${NAME}))*`,
  ],
  // how it is doing, and what people say in between
  [
    "wellbeing",
    `(?:how are you|how's it going|how is it going|how do you do|what's up|how have you been|are you (?:ok|okay|there|awake|alive|online|ready))(?: (?:doing|today|feeling|${NAME}))*`,
  ],
  ["remark", `are you (?:sure|serious|kidding)(?: (?:doing|today|feeling|${NAME}))*`],
  [
    "remark",
    `(?!(?:and|but|so|that|then|very|man)(?: (?:and|but|so|that|then|very|man))*$)${AS_IT_GOES}(?: (?:${AS_IT_GOES}|${NAME}))*`,
  ],
  [
    "remark",
    "(?:that(?: is|'s| was)|thats|this is|it(?: is|'s)) (?:(?:so|very|really|just|not|a|all|completely|totally) )*(?:wrong|right|great|good|bad|nice|cool|funny|awesome|amazing|incorrect|correct|true|false|helpful|useless|nonsense|stupid|enough|fine|ok|okay|interesting|a lie|what i (?:asked|meant|wanted))",
  ],
  [
    "remark",
    "i(?:'m| am|m) (?:(?:so|very|really|just|not|a bit) )*(?:bored|tired|happy|sad|hungry|back|here|sorry|fine|good|ok|okay|confused|lonely|lost|done|kidding|\\w+ing you)",
  ],
  [
    "greeting",
    "(?:nice|pleased|good) to (?:meet|see) you(?: too)?|long time no see|(?:just|only) kidding|happy (?:birthday|new year|easter|holidays)|merry christmas|congrat(?:s|ulations)|good luck|have a (?:nice|good|great) (?:day|one|night|evening|weekend)",
  ],
  [
    "remark",
    "(?:can|may|could) i ask (?:you )?(?:something|a question)|i have a question|i don'?t (?:know|understand|care|get it|believe you)|what do you think(?: (?:about|of) .+)?|do you (?:like|love|hate|enjoy|prefer|want) .+",
  ],
  [
    "remark",
    "you (?:suck|rock|rule|lie|lied)|who's there|i (?:love|like|hate|miss) you|do you (?:love|like|hate|know) me|you(?: are|'re) (?:\\w+ )?\\w+",
  ],
  // the bot itself
  [
    "self",
    "(?:who|what)(?: exactly)? are you|(?:what(?: is|'s)|tell me) your (?:name|job|purpose|favou?rite \\w+|age|opinion|version|model)",
  ],
  [
    "self",
    "are you (?:an? |the )?(?:\\w+ )?(?:bot|human|robot|ai|real|person|machine|program|chatgpt|gpt|llm|alive|conscious|sentient)",
  ],
  [
    "self",
    "how old are you|where (?:are you(?: from)?|do you (?:live|come from))|do you (?:sleep|eat|dream|have (?:feelings|a name|friends))",
  ],
  [
    "self",
    "(?:what|how)(?: all| else)? (?:can|do|does|could) (?:you|this bot|the bot|footnote) (?:do|work|know|answer|help(?: me)?(?: with)?)",
  ],
  [
    "self",
    "(?:who|what) (?:made|built|created|programmed|wrote|developed|trained|runs|owns) (?:you|this bot|footnote)|how (?:were you (?:made|built|trained)|do i use (?:you|this(?: bot)?|footnote))",
  ],
  [
    "self",
    "(?:can|could|will|would) you help(?: me)?(?: out)?|which (?:model|language model|llm) are you(?: using)?",
  ],
  [
    "self",
    "(?:help|help me|ping|pong|test|testing|menu|commands?|settings|status|version)(?: (?:bot|footnote|it|now))*",
  ],
  // commands
  [
    "order",
    "(?:stop|start|quit|exit|reset|restart|reboot|shut ?up|go away|be quiet|shut down|clear|undo|cancel|continue|wake up|leave)(?: (?:bot|footnote|it|now))*",
  ],
  [
    "order",
    `(?:(?:can|could|will|would) you )?(?:write|compose|draw|sing|play|generate|create|make|tell|give|show)(?: (?:me|us))? (?:an?|some|the|your|another)(?: \\w+){0,2} ${MADE}s?(?: (?:about|for|in|on) .+)?`,
  ],
  [
    "order",
    "(?:(?:can|could|will|would) you )?(?:please )?translate .+ (?:in ?to|to) \\w+|(?:can|could|do) you (?:speak|talk|understand|hear|see|sing|dance|swim|fly|lie|think|learn|laugh|cry)(?: (?:me|to me|\\w+))?",
  ],
  [
    "order",
    "(?:roll|flip|toss|throw) (?:a|the|some) (?:dice|die|coin)|(?:set|start) (?:a|an|the|my) (?:timer|alarm|reminder)(?: .+)?|remind me to .+|play (?:some |a )?(?:music|song|game)|(?:say|repeat) (?:that|it)(?: again)?|start over|knock knock",
  ],
  ["order", "(?:make|bring|get|buy|fetch) me (?:an? |some )?\\w+"],
  [
    "order",
    "(?:please )?(?:ignore|forget|disregard) (?:all |your |the |my |any )*(?:previous |prior |earlier |above )*(?:instructions?|prompts?|rules|messages?)(?: .*)?",
  ],
  [
    "order",
    "(?:pretend|act|behave)(?: (?:to be|like|as|you are|that you are)) .+|repeat after me .+|say (?:hi|hello|something|cheese)(?: .*)?",
  ],
  [
    "order",
    "(?:delete|clear|erase|forget|purge) (?:(?:all|my|the|this|our|your) )*(?:messages?|chats?|channel|history|conversation|memory|everything)",
  ],
  ["order", "(?:ban|kick|mute|timeout) (?:\\d+|him|her|them|me|this user|user \\w+)"],
];

const OPENING =
  "(?:(?:hi+|hello+|hey+|yo|ok|okay|so|well|lo+l|wow|thanks|thank you|sorry|good morning) )*";

const SMALL_TALK = WHOLE.map(
  ([talk, whole]) => [talk, new RegExp(`^${OPENING}(?:${whole})$`)] as const,
);

/** What a remark is that is more than one, by the words in it. */
const TONES: readonly (readonly [Talk, RegExp])[] = [
  ["thanks", /\b(?:thanks?|thx|ty|cheers)\b/],
  ["blame", /\bnot (?:\w+ )*(?:right|true|correct|helpful|good|great|nice|cool|what)\b/],
  [
    "blame",
    /\b(?:wrong|false|incorrect|bad|dumb|silly|stupid|useless|nonsense|worst|suck|lied?|hate|a lie)\b/,
  ],
  [
    "praise",
    /\b(?:(?:good|nice|best) (?:bot|job|one|answer)|well done|rock|rule|love)\b/,
  ],
  [
    "praise",
    /^(?:(?:that|it|this)\b.*|.*\b)(?:great|awesome|amazing|perfect|brilliant|excellent|helpful|neat|cool|correct|right)\b/,
  ],
];

/** In UTF-16 units. */
const LONGEST_TALK = 300;

/** Whether the text is a greeting, thanks, a command to the bot, or a question about it. */
export function isSmallTalk(text: string): boolean {
  return talkIn(text) !== null;
}

/**
 * What kind of small talk the whole text is, or the question in it ("hey bot, quick one: who are
 * you"); null where it may be a question to the articles.
 */
export function talkIn(text: string): Talk | null {
  if (text.length > LONGEST_TALK) return null;
  return (
    wholeTalk(withSmallWords(withoutShouting(text))) ?? wholeTalk(coreQuestion(text))
  );
}

function wholeTalk(text: string): Talk | null {
  const plain = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const talk = SMALL_TALK.find(([, whole]) => whole.test(plain))?.[0] ?? null;
  if (talk !== "remark") return talk;
  return TONES.find(([, tone]) => tone.test(plain))?.[0] ?? talk;
}

/** A number that can be a year asked about: "1931?". */
const YEAR = /^(?:1\d{3}|20\d\d)s?$/;

/**
 * Whether the text holds nothing to go by: no letters or digits, no more than numbers that
 * are no years, or no word that English, or the edition, has.
 */
export function isNoise({ tokens, terms }: Understood): boolean {
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  if (words.some(({ text }) => YEAR.test(text))) return false;
  if (words.every(({ text }) => /^\p{N}+$/u.test(text))) return true;
  return (
    terms.every((term) => term.term === null || term.number) &&
    words.every(
      (token) => !token.known && token.shape !== "title" && token.shape !== "upper",
    )
  );
}
