import { readDay } from "./day.ts";

/** What one line above the body tells of who wrote the article and when. */
export interface Byline {
  readonly kind: "byline" | "dateline";
  readonly author: string | null;
  /** `2017-01-19`; null where the line states none, or only when it was last changed. */
  readonly published: string | null;
}

/** Longer lines are prose. */
const LONGEST = 160;

const BY = /^(?:words |text |story |written |reported )?by[:\s]\s*(.+)$/i;
const SMALL_WORDS =
  "and|&|with|for|of|in|at|the|de|da|di|du|do|dos|das|van|von|der|den|del|della|la|le|bin|ibn|al|el|ter|ten|y|e";
const NAME = new RegExp(
  `^(?:(?:${SMALL_WORDS})|[\\p{Lu}\\p{Lo}(][\\p{L}\\p{M}\\p{N}.'’()-]*,?|[dl]['’]\\p{Lu}[\\p{L}'’-]*,?)$`,
  "u",
);
// "By April" is a time; so are the others, but "By April Jones" and "By Jan Roe" are not.
const CALENDAR_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter)$/i;
const DATE_LABEL =
  /^(?:first published|published|posted|date|(?<changed>(?:last )?(?:updated|modified|edited)))(?: on| at)?\s*[:,]?\s+/i;
// "19/01/2017" is a date, but not everywhere the same one.
const NUMERIC_DAY = /^\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})$/;
const PLACE = /^\p{Lu}[\p{L}\p{M} .'’-]{1,40},\s+/u;
const READING_TIME = /^\d{1,3}[ -]min(?:ute)?s?(?: read)?$/i;

/**
 * Reads a line that stands above the body: "By Jane Doe", "January 19, 2017", "Updated: …",
 * or these with `|`, `·` or a comma between. Null for any other line: "By the time …" is
 * prose, and so is every line that ends a sentence.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const parts = line.split(/\s+[|·•–—]\s+/).map(readPart);
  let author: string | null = null;
  let published: string | null = null;
  for (const part of parts) {
    if (part === null) return null;
    author ??= part.author;
    published ??= part.published;
  }
  return { kind: author === null ? "dateline" : "byline", author, published };
}

type Part = Pick<Byline, "author" | "published">;

function readPart(text: string): Part | null {
  if (READING_TIME.test(text)) return { author: null, published: null };
  return readAuthor(text) ?? readAuthorAndDate(text) ?? readDate(text);
}

function readDate(text: string): Part | null {
  const label = DATE_LABEL.exec(text);
  const bare = text.slice(label?.[0].length ?? 0);
  const day = readDay(bare) ?? readDay(bare.replace(PLACE, ""));
  if (day === null && !NUMERIC_DAY.test(bare)) return null;
  const isChange = label?.groups?.["changed"] !== undefined;
  return { author: null, published: isChange ? null : day };
}

function readAuthor(text: string): Part | null {
  const author = BY.exec(text)?.[1]?.trim();
  return author !== undefined && isNames(author) ? { author, published: null } : null;
}

/** "By Jane Doe, January 19, 2017": a date after one of the commas. */
function readAuthorAndDate(text: string): Part | null {
  for (const { index } of text.matchAll(/,\s+/g)) {
    const date = readDate(text.slice(index + 1).trim());
    const author = readAuthor(text.slice(0, index));
    if (date !== null && author !== null) return { ...author, published: date.published };
  }
  return null;
}

function isNames(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 15 || !/(?:[^.!?:;…]|\b(?:Jr|Sr|\p{Lu})\.|D\.)$/u.test(text))
    return false;
  if (CALENDAR_WORD.test(text) || !words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word))) {
    return false;
  }
  return words.every((word) => NAME.test(word));
}

const CREDIT =
  /^(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by (.+?)\.?$/i;

/** Whether a paragraph, wherever it stands, only names who worked on the article. */
export function isCreditLine(text: string): boolean {
  if (text.length > 2 * LONGEST) return false;
  const credits = text.replace(/^\((.*)\)$/, "$1").split(/;\s*|,\s+(?=editing by)/i);
  return credits.every((credit) => isNames(CREDIT.exec(credit)?.[1] ?? ""));
}
