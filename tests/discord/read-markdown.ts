/**
 * What Discord's client would make of a line of its Markdown, told apart only as far as
 * the tests need: what a reader sees, and what has an effect. Written from the client's
 * rules and not from `inert`, so that the two can be held against each other.
 */
export function readMarkdown(line: string): { seen: string; effects: string[] } {
  const effects: string[] = [];
  let seen = "";
  let rest = line;
  const block = /^\s*(?:#{1,3}\s|-#\s|>(?:>>)?\s|[-*+]\s|\d+[.)]\s)/.exec(rest);
  if (block !== null) effects.push(block[0].trim());
  while (rest !== "") {
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const rule = escaped ? null : RULES.find((each) => each.test(rest));
    if (rule) effects.push(rule.exec(rest)?.[0] ?? "");
    const taken = escaped?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    seen += escaped?.[1] ?? taken;
    rest = rest.slice(taken.length);
  }
  return { seen, effects };
}

const RULES = [
  /^\*[\s\S]+?\*/,
  /^_[\s\S]+?_/,
  /^~~[\s\S]+?~~/,
  /^\|\|[\s\S]+?\|\|/,
  /^`+[\s\S]*?`/,
  /^\[[\s\S]*?\]\(/,
  /^<(?:@[!&]?|#|a?:\w+:|t:|\/[\w -]+:|id:)[^>]*>/,
  /^<[a-z]+:\/\/[^>]*>/i,
  /^@(?:everyone|here)/,
  /^[a-z]+:\/\/\S/i,
  /^:[^\s:]+:/,
];
