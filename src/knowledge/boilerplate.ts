/** The longest boilerplate, in words: what is longer is body, whatever it begins with. */
const LONGEST = 45;

// Whole paragraphs that pages put into articles of every kind. Each rule asks for the whole
// of a set phrase, because a paragraph taken for boilerplate can never be an answer.
const RULES: readonly RegExp[] = [
  /^(?:advertise?ment|advertising|sponsored content)\W*$/i,
  /^(?:story|article) continues (?:below|after)(?: (?:this )?(?:ad|advertise?ment))?\W*$/i,
  /^(?:share|tweet|print|e-?mail|save)(?: this)?(?: (?:article|story|post|page))?(?: (?:on|via|by|to) [\w ]{1,20})?\W*$/i,
  /^(?:follow|like|find|join) us on \w[^.]*\W*$/i,
  /^(?:please )?(?:subscribe|sign up|register)\b.*\b(?:our|us|my|your inbox)\b/i,
  /^click here (?:to|for)\b/i,
  /^(?:leave|post|add) a comment\W*$|^comments (?:are|have been) (?:closed|disabled)\W*$/i,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))/i,
  /(?:^|[.,;\d\s])all rights reserved\.?$/i,
  /^(?:the )?(?:views|opinions) expressed (?:in|here|by)\b.*\b(?:necessarily|solely|own)\b/i,
];

/** Whether a paragraph of markup is a notice of the page and not of the article. */
export function isBoilerplate(text: string): boolean {
  return wordCount(text) <= LONGEST && RULES.some((rule) => rule.test(text));
}

const SOURCE =
  /^(?:original(?: url| link| article)?|originally published (?:at|on)|url|permalink)\s*:?\s*<?(https?:\/\/\S+?)>?\.?$/i;

/** The address in a line such as "Original url: <https://…>"; null for any other line. */
export function readSourceLine(text: string): string | null {
  return SOURCE.exec(text)?.[1] ?? null;
}

/** The number of words, for rules that ask for something short. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
