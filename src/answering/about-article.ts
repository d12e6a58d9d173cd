import type { Article } from "../knowledge/article.ts";

/** What can be asked about an article itself. */
export type Aspect =
  | "author"
  | "published"
  | "publication"
  | "title"
  | "url"
  | "topic"
  | "length";

/** A question about an article: what is asked, and what is left to say which article. */
export interface AboutArticle {
  readonly aspect: Aspect;
  /** The question without the words that ask about the article. */
  readonly rest: string;
}

const THE = "(?:this|the|that|your|its?)(?: (?:news|original|first|latest|full|whole))*";
const ARTICLE = `(?:${THE} )?(?:article|story|piece|text|report|column|op-ed|essay|item)`;
const END = "(?= |$)";

/** Each aspect with the phrasings that ask for it, tried in this order. */
const PHRASINGS: readonly (readonly [Aspect, RegExp])[] = [
  [
    "author",
    `who (?:wrote|penned|authored|is behind|reported) (?:${ARTICLE}|this|it)${END}`,
  ],
  [
    "author",
    `who(?: is|'s| was) (?:the|its) (?:author|writer|journalist|reporter|byline)${END}`,
  ],
  ["author", `(?:author|writer|byline)(?: of ${ARTICLE})?$`],
  ["author", `${ARTICLE} (?:is |was )?(?:written |penned |authored )?by(?: whom)?$`],
  ["author", `by whom (?:is|was) ${ARTICLE} (?:written|penned)`],
  [
    "published",
    `(?:when|what day|what date|on what date|which day|what year|how long ago) (?:was|is|did) (?:${ARTICLE}|this|it) (?:published|written|posted|released|appear|come out|from|dated)`,
  ],
  ["published", `(?:publication|publishing|published|release) date(?: of ${ARTICLE})?`],
  ["published", `(?:date|day) of (?:publication|${ARTICLE})`],
  ["published", `how (?:old|recent|new) is ${ARTICLE}`],
  ["url", `(?:link|url|web ?address|source link)(?: (?:to|of|for) ${ARTICLE})?$`],
  [
    "url",
    `where (?:can|could|do|may) (?:i|we|you|one) (?:read|find|see|get) (?:${ARTICLE}|the original|it|more)`,
  ],
  [
    "publication",
    `(?:where|in (?:which|what) (?:\\w+)) (?:was|is|did) (?:${ARTICLE}|this|it) (?:published|printed|from|appear|come from|run)`,
  ],
  [
    "publication",
    `(?:which|what) (?:newspaper|paper|publication|outlet|magazine|site|website|publisher|news \\w+) (?:is|was|published|ran|printed|wrote)[^?]*$`,
  ],
  ["publication", `who published (?:${ARTICLE}|this|it)`],
  [
    "publication",
    `what(?: is|'s) (?:the|its) (?:source|publication|publisher|newspaper)(?: of ${ARTICLE})?$`,
  ],
  ["title", `(?:headline|title)(?: of ${ARTICLE}| of (?:this|it))?$`],
  ["title", `what is ${ARTICLE} (?:called|titled|headlined|entitled)`],
  [
    "length",
    `how (?:long|many words|many paragraphs)(?: is| does| has| are in)? ${ARTICLE}`,
  ],
  ["length", `(?:length|word count) of ${ARTICLE}`],
  [
    "topic",
    `what(?: is|'s| does|'s) (?:${ARTICLE}|this|it)(?: all| really| mainly)? (?:about|say|discuss|cover|deal with)(?: about)?$`,
  ],
  [
    "topic",
    `(?:summari[sz]e|summary of|sum up|recap|gist of|overview of|main (?:point|idea|topic|message|argument)s? of|topic of|subject of|point of) (?:${ARTICLE}|this|it)`,
  ],
  [
    "topic",
    "^(?:summari[sz]e|summary|tl;?dr|give me (?:a|the) summary|what is it about|what's it about)$",
  ],
  [
    "topic",
    "what(?: is|'s) (?:the|its) (?:main (?:point|idea|topic|message|argument)|topic|subject|gist|summary)(?: of this)?$",
  ],
].map(([aspect, source]) => [aspect as Aspect, new RegExp(`(?:^| )${source}`)] as const);

/**
 * Recognises a question about the article itself: who wrote it, when and where it was
 * published, its headline, its link, what it is about, how long it is. Null for others.
 */
export function aboutArticle(question: string): AboutArticle | null {
  const plain = question
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[?!.,"“”]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (const [aspect, phrasing] of PHRASINGS) {
    const match = phrasing.exec(plain);
    if (match !== null) return { aspect, rest: plain.replace(match[0], " ").trim() };
  }
  return null;
}

/** What the article states of itself, for a person; null where it does not. */
export function stated(
  article: Article,
  aspect: Exclude<Aspect, "topic">,
): string | null {
  switch (aspect) {
    case "author":
      return article.author;
    case "published":
      return article.published;
    case "publication":
      return article.publication;
    case "title":
      return article.title;
    case "url":
      return article.url;
    case "length": {
      const words = article.body.split(/\s+/).length;
      return `${words} words in ${article.paragraphs.length} paragraphs`;
    }
  }
}
