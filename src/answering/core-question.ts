import { withoutShouting } from "../language/shouted.ts";
import { withSmallWords } from "../language/small-words.ts";
import { ASKING, GREETING, SPEAKER, TALK } from "./talk-words.ts";

/** Words with which a question begins, or what is asked in a sentence of somebody's. */
const ASKS =
  /^(?:who|whom|whose|what|which|when|where|why|how|whether|if)(?:'s|'re|'d|'ll|s)?$/;
const MAY_STAND_BEFORE =
  /^(?:in|on|at|by|for|from|to|with|of|under|since|until|during|after|before|into|through|about|among|between|against)$/;
const INVERTED =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|won't)$/;
/** With which it is said when, or on what condition, something is asked. */
const SETTING =
  /^(?:if|once|while|when|whenever|unless|as|although|though|because|assuming)$/;
/** What may mean something that was said before. */
const POINTS_BACK =
  /^(?:it|its|he|him|his|she|her|they|them|their|this|that|these|those)$/;
/** Said before a question that goes on from the last one: it stays. */
const ADDING = /^(?:and|but|or|so|then)$/;

/** What may trail behind a question without a comma. */
const TRAILING =
  /(?:(?:^|\s)(?:please|pls|plz|plss|(?<!\b(?:as|in|of|for|with|their|his|her|many|no)\s)(?:thanks|thank you|thx)|ty|lol|lmao|haha|rofl|btw|tbh|tho|by the way|and|asking for a friend|if you (?:don't|dont|do not) mind(?: me asking)?|if (?:it|they|you|anyone|the article) (?:says?|know|knows|happen to know|mentions?)|(?:do|does|did) (?:you|u|anyone|anybody|someone|somebody|it|they) (?:know|say|happen to know)|any(?:one|body) knows?|any (?:ideas?|clues?)|according to (?:the|this) (?:article|text|piece|story)))+$/i;
/** "Is it true that …" asks whether. */
const CLAIM =
  /^is it (?:really |actually )?(?:true|right|correct|the case|a fact)(?: that)? (?!(?:when|if|to|for|about)\b)/i;
/** "What was it again that …" asks what. */
const CLEFT = /^(what|who|where|when) (?:was|is) it (?:again )?(?:that|who) /i;

/** A stretch of text between signs. */
interface Segment {
  readonly text: string;
  /** The signs and spaces behind it. */
  readonly signs: string;
  /** The text from where it asks on, if all that stands before is talk. */
  readonly core: string;
}

const SEGMENT =
  /((?:[^\s.!?…,;:()—–\p{Extended_Pictographic}]|[.,:](?=[^\s.!?…])|\s(?![-–—]\s))+)([\s.!?…,;:()—–\p{Extended_Pictographic}-]*)/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'_-]*/gu;

/** In UTF-16 units: longer texts are no question with talk around it. */
const LONGEST = 1_000;

/**
 * The question in what somebody types, its small words written out, without the talk around it: "hey, my bike is broken and
 * i need to know where the pier shop is, thx" asks "where the pier shop is". Where nothing
 * tells what is talk, the text stays as it is; so does one with quotation marks.
 */
export function coreQuestion(typed: string): string {
  const text = withSmallWords(withoutShouting(typed));
  const plain = text.replaceAll("’", "'").trim();
  if (plain.length > LONGEST || /["“”«»]/.test(plain)) return text;
  const segments = [...plain.matchAll(SEGMENT)].map(
    ([, own = "", signs = ""]): Segment => ({
      text: own,
      signs,
      core: withoutTalkBefore(own),
    }),
  );
  const whole = asked(segments) ?? stated(segments) ?? segments;
  const said = whole
    .map(
      ({ text: own, signs }, i) => own + (i + 1 < whole.length ? signs : closing(signs)),
    )
    .join("")
    .trimEnd();
  const short = said.replace(TRAILING, "");
  const core = saysSomething(short) ? short : said;
  const isWhole =
    whole.length === segments.length &&
    whole.every((one, i) => one.text === segments[i]?.text);
  return isWhole && core === said ? text : `${core}?`;
}

/** "f(x)?" keeps its bracket. */
function closing(signs: string): string {
  return /^\)*/.exec(signs)?.[0] ?? "";
}

/** The segment that asks, with what belongs to it; null where none does. */
function asked(segments: readonly Segment[]): readonly Segment[] | null {
  const first = segments.findIndex((one) => asks(one) && !/^if\b/i.test(one.text));
  // "Ok, do you know why?", "in this article, who is the author?"
  const bare = segments.findIndex(({ core }) => {
    const words = wordsOf(core);
    return ASKS.test(words.find((word) => !ADDING.test(word)) ?? "");
  });
  const isBare = first < 0 && segments.every((one, i) => i === bare || isTalk(one));
  const at = isBare ? bare : first;
  const head = segments[at];
  if (head === undefined) return null;
  const before = segments.slice(0, at).filter((one) => !leads(one, head));
  const behind = segments.slice(at + 1);
  while (behind.length > 0 && trails(behind.at(-1), behind.at(-2) ?? head)) behind.pop();
  return [...before, { ...head, text: head.core }, ...behind];
}

/**
 * "The pier closed in some year, can't remember when" asks when the pier closed: what is stated,
 * and the words that ask in what is said of oneself. Null where something else asks.
 */
function stated(segments: readonly Segment[]): readonly Segment[] | null {
  const isAside = (one: Segment): boolean =>
    isTalk(one) &&
    wordsOf(one.text).some((word) => SPEAKER.has(word) || ASKING.has(word));
  const isAsked = ({ text }: Segment): boolean =>
    wordsOf(text).some((word) => ASKS.test(word));
  if (segments.some((one) => isAsked(one) && !isAside(one))) return null;
  if (!segments.some((one) => !isAside(one) && saysSomething(one.text))) return null;
  return segments.flatMap((one) => {
    if (!isAside(one)) return [one];
    return isAsked(one) ? [{ ...one, text: fromAsking(one.text) }] : [];
  });
}

/** A text from the first word on that asks. */
function fromAsking(text: string): string {
  const first = [...text.matchAll(WORD)].find(([word]) => ASKS.test(word.toLowerCase()));
  return text.slice(first?.index ?? 0);
}

/** Whether a segment may be left out at the end, being talk behind a sign. */
function trails(segment: Segment | undefined, last: Segment): boolean {
  if (segment === undefined || !isTalk(segment) || last.signs.includes("(")) return false;
  const words = wordsOf(segment.text);
  return !opens(words) || (INVERTED.test(words[0] ?? "") && !saysSomething(segment.text));
}

/** Whether a segment asks, be there talk before it or not. */
function asks({ text, core }: Segment): boolean {
  return opens(wordsOf(core)) && saysSomething(text);
}

/**
 * Whether a segment may be left out before the one that asks: no talk is "If you want to stay dry,
 * what …", "After you leave the island, where …", or "our lady of marl, when was it built".
 */
function leads(segment: Segment, head: Segment): boolean {
  if (!isTalk(segment)) return false;
  if (!saysSomething(segment.text)) return true;
  const [first = ""] = wordsOf(segment.text);
  const isSetting = MAY_STAND_BEFORE.test(first) || SETTING.test(first);
  return !isSetting && !wordsOf(head.core).some((word) => POINTS_BACK.test(word));
}

/** Whether words begin as a question does. */
function opens(words: readonly string[]): boolean {
  const [first = "", second = ""] = words.filter((word) => !ADDING.test(word));
  return (
    ASKS.test(first) ||
    INVERTED.test(first) ||
    (MAY_STAND_BEFORE.test(first) && ASKS.test(second))
  );
}

/** A segment from where it asks on, if all that stands before is talk. */
function withoutTalkBefore(segment: string): string {
  const words = [...segment.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    written: match[0],
    start: match.index,
  }));
  const adding = words.findIndex(({ word }) => !ADDING.test(word));
  // "Hey is the pier open" asks from "is" on, where no other word asks.
  let from = words.findIndex(
    ({ word }, i) => INVERTED.test(word) && isGreeting(words, i),
  );
  let asking = false;
  for (let i = Math.max(0, adding); i < words.length; i += 1) {
    const { word, written } = words[i] ?? { word: "", written: "" };
    const next = words[i + 1]?.word ?? "";
    const isOpening =
      ASKS.test(word) ||
      (MAY_STAND_BEFORE.test(word) && ASKS.test(next) && next !== "if");
    // "If" alone may put a condition.
    if (
      isOpening &&
      (i === adding || asking || (word !== "if" && isGreeting(words, i)))
    ) {
      from = i;
      break;
    }
    if ((isOpening && word !== "if") || /^US$/.test(written)) break;
    // "My daughter wants to know …"
    if (!TALK.has(word) && !/^(?:my|our)$/.test(words[i - 1]?.word ?? "")) break;
    asking ||= ASKING.has(word);
  }
  const start = words[from]?.start;
  const lead = segment.slice(
    words[0]?.start ?? 0,
    words[Math.max(0, adding)]?.start ?? 0,
  );
  const bare = start === undefined ? segment : lead + segment.slice(start);
  return bare.replace(CLAIM, "whether ").replace(CLEFT, "$1 ");
}

function isGreeting(
  words: readonly { readonly word: string }[],
  before: number,
): boolean {
  return words.slice(0, before).every(({ word }) => GREETING.has(word));
}

/** Whether a segment only has to do with who asks: it names nobody, and speaks of "me" or says nothing. */
function isTalk({ text }: Segment): boolean {
  const words = [...text.matchAll(WORD)].map(([word]) => word);
  const names = words
    .slice(1)
    .some((word) => /^\p{Lu}/u.test(word) && !/^I(?:'|$)/.test(word));
  if (names) return false;
  const plain = words.map((word) => word.toLowerCase());
  if (ASKS.test(plain[0] ?? "")) return false;
  return (
    plain.every((word) => TALK.has(word) || ASKS.test(word)) ||
    plain.some((word) => SPEAKER.has(word))
  );
}

/** Whether a text has a word that is not talk, beside the one that asks. */
function saysSomething(text: string): boolean {
  return wordsOf(text).some((word) => !TALK.has(word) && !ASKS.test(word));
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());
}
