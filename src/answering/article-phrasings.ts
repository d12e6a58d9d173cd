/** What can be asked about an article itself. */
export type Aspect =
  | "author"
  | "published"
  | "publication"
  | "title"
  | "url"
  | "topic"
  | "length"
  | "shelf";

/** Words that can stand before "article". */
const BEFORE =
  "(?:(?:this|the|that|your|our|a|an|whole|entire|full|complete|original|news|same|latest|newest|last|most recent|oldest|first|earliest) )*";
/** What may follow "article" to say which. */
const SAYS_WHICH =
  "(?:about|on|of|from|in|by|with|called|titled|entitled|headlined|named|regarding|concerning|covering|dealing with|published|dated|where|which|that|mentioning|discussing)";
const NOUN = "(?:article|story|op-ed|write-up|news item)";
/** Nouns that articles write about, too, so that more has to tell that one is meant. */
const TEXT =
  "(?:piece|text|report|column|essay|post|obituary|obit|interview|editorial|profile|review|feature|coverage)";
/** They are the article as "this report", and some as "the obituary", of which there is one. */
const THIS = `this (?:${TEXT}|page|news|item)`;
const THE = "(?:the|that) (?:piece|text|column|essay|post|obituary|obit|editorial)";
/** "The report on the old lighthouse", "the lighthouse article". */
const TOLD_APART = `(?:(?:the|that|a|an) ${TEXT} (?<on>${SAYS_WHICH} .+?)|(?:the |this |that |your )?(?<before>(?:[\\p{L}\\p{N}'-]+ ){1,4}?)(?:${NOUN}|${TEXT}))`;
const ARTICLE = `(?:(?<article>${BEFORE}${NOUN})(?: (?<which>${SAYS_WHICH} .+?))?|${THIS}|${THE}|${TOLD_APART}|this|(?<it>it|that))`;
/** Articles that are asked for: "which article …", "is there anything …". */
const ANY = `(?:(?:an?|any|some|other|more) )*(?<any>${NOUN}s?|stories|${TEXT}s?|anything|something|news)`;
const ON = "(?:about|on|by|mentioning|discussing|regarding|concerning|covering)";
const ARTICLES = "(?:articles|stories|texts|headlines|titles)";

const IS = "(?:'s| is| was| are| were|s)";
const WROTE =
  "(?:wrote|penned|authored|composed|reported|is behind|was behind|has written|had written|is responsible for)";
const WRITTEN = "(?:written|penned|authored|composed)";
const AUTHOR =
  "(?:authors?|writers?|journalists?|reporters?|columnists?|bylines?)(?:'s name)?";
const PUBLISHED =
  "(?:published|posted|released|printed|written|dated|put online|uploaded|from|out|appear|appeared|come out|came out|go online|run)";
const PAPER =
  "(?:newspaper|paper|publication|outlet|magazine|journal|site|website|publisher|medium|(?:news|media) \\w+)";
const GIST =
  "(?:summary|overview|gist|synopsis|outline|recap|topics?|subject|themes?|thesis|message|takeaways?|points?|ideas?|arguments?)";
const MAIN =
  "(?:(?:short|brief|quick|main|key|central|core|overall|basic|most important) )*";

/** Each aspect with the whole questions that ask for it, `@` standing for the article. */
const PHRASINGS: Readonly<Record<Aspect, readonly string[]>> = {
  author: [
    `who ${WROTE} @`,
    `who${IS} (?:the |its )?${AUTHOR}(?: (?:of|for|behind) @)?`,
    `who (?:the |its )?${AUTHOR}(?: of @)? (?:is|was)`,
    `(?:what${IS} |name )?(?:the |its )?(?:name of the )?${AUTHOR}(?: (?:of|for) @)?`,
    `(?:by )?whom? (?:is|was) @ ${WRITTEN}(?: by)?`,
    `@(?: is| was)?(?: ${WRITTEN})? by(?: whom?)?`,
    `(?:which|what) (?:journalist|author|reporter|writer|person|columnist) ${WROTE} @`,
    `who${IS} @ (?:written )?by`,
    "whose (?:article|story|piece|byline) is (?:this|it)",
  ],
  published: [
    `(?:when|(?:on |in )?(?:what|which) (?:day|date|year|month)|how long ago) (?:was|is|were|did|has) @ (?:been )?(?:first |originally )?${PUBLISHED}`,
    `when @ (?:was |is |were )?(?:first |originally )?${PUBLISHED}`,
    "when did (?:they|you|he|she) (?:publish|post|write|release) @",
    "how (?:old|recent|new|fresh) is @",
    "(?:when|what (?:day|year|month)) is @ from",
    `(?:what${IS} )?(?:the |its )?(?:publication|publishing|published|release|posting) date(?: (?:of|for) @)?`,
    `(?:what${IS} )?(?:the |its )?date of publication(?: of @)?`,
    `(?:what${IS} )?(?:the |its )?(?:date|day|year) of @`,
    `(?:what|which) date (?:is|does) @(?: (?:have|carry|bear|from))?`,
  ],
  publication: [
    `(?:where|(?:in|on|by) (?:which|what) ${PAPER}) (?:was|is|did|does|has) @ (?:been )?(?:first |originally )?(?:published|posted|printed|released|from|appear|appeared|run|come from|taken from)`,
    `where @ (?:was |is )?(?:first |originally )?(?:published|posted|printed|from|appeared|comes from|came from)`,
    `(?:which|what) ${PAPER} (?:is|was|did|does) @ (?:published |printed |taken |appear |come )?(?:in|from|by|on)`,
    `(?:which|what) ${PAPER} (?:published|printed|ran|carried|released|posted|wrote) @`,
    "who (?:published|printed|ran|carried|released|posted) @",
    "where (?:does|did) @ come from",
    "where (?:do|did) you (?:get|have) @ from",
    `(?:what${IS} )?(?:the |its )?(?:source|publication|publisher|newspaper)(?: of @)?`,
  ],
  title: [
    `(?:what${IS} |name )?(?:the |its )?(?:headline|title|heading)(?: (?:of|for) @)?`,
    "(?:what|how) (?:is|was) @ (?:called|titled|headlined|entitled|named)",
    "(?:what|which) (?:headline|title) (?:does|did) @ (?:have|carry|bear)",
    `(?:which|what) ${NOUN} (?:is|was|does|did) (?<it>it|this|that) (?:come )?from`,
    `(?:which|what) ${ANY} (?:(?:is|are|was|were) )?(?<on>${ON} .+)`,
    `(?:which|what) ${ANY} (?<on>(?:mention|talk|deal|discuss|cover|report|speak|writ|tell)\\w* .+)`,
    `(?:is there|are there|do you have|have you(?: got)?|got) ${ANY} (?<on>${ON} .+)`,
  ],
  url: [
    `(?:what${IS} |share |post |is there |do you have )?(?:the |a |its )?(?:source |original |web ?)?(?:link|url|web ?address)(?: (?:to|of|for) @)?`,
    "where (?:can|could|do|may|might|should) (?:i|we|you|one|people) (?:read|find|see|get|view|open|access) (?:@|the (?:original|source)|more)(?: (?:online|itself|in full))?",
    "how (?:can|could|do) (?:i|we|you|one) (?:read|find|get to|view|open|access) (?:@|the original)(?: online)?",
    "(?:open|link) @",
  ],
  length: [
    "how (?:long|short|big|lengthy) is @",
    "how long @ is",
    "how many (?:words|paragraphs|sentences)(?: long)? (?:is|are|does|has|are there|are in|in) (?:in )?@(?: (?:have|contain|has|got))?",
    "how long does it take to read @",
    `(?:what${IS} )?(?:the )?(?:length|word count)(?: of @)?`,
  ],
  topic: [
    `what${IS} @ (?:all |really |mainly |mostly |actually |basically )?(?:about|on)`,
    "what @ is (?:all )?about",
    "what (?:does|did) @ (?:say|discuss|cover|deal with|describe|argue|talk about|report|tell(?: me| us)?)",
    "(?:what|which) (?:topics?|subjects?|issues?) (?:does|is|are) @ (?:about|cover|discuss|deal with|address)",
    "(?:summari[sz]e|sum up|recap|outline|about)(?: (?:@|the (?:piece|news)))?",
    `(?:what${IS} |write )?(?:the |its |a |an )?${MAIN}${GIST}(?: (?:of|in|from) @)?`,
    "tl ?dr(?: (?:of|for|on) @)?",
    "(?:explain|describe) @",
    "what happens in @",
    "what (?:did|does|has|have) (?<by>.+?) (?:write|written)(?: about| on)?",
    "(?:are|were) there (?:any )?other interesting (?:aspects|facts|things) (?:about|in|of) @",
  ],
  shelf: [
    `(?:what|which|how many) ${ARTICLES}(?: all)? (?:do you (?:have|know|hold|offer)|have you(?: got| read)?|are (?:there|available|here|known)|can i (?:read|ask about))(?: (?:in total|altogether|here|now))?`,
    `(?:(?:list|show)(?: me)? )?(?:(?:all|the|your|of) )*${ARTICLES}`,
    `(?:what|which) are (?:(?:all|the|your|of) )*${ARTICLES}`,
  ],
};

const ORDER = [
  "shelf",
  "author",
  "published",
  "url",
  "publication",
  "title",
  "length",
  "topic",
] as const;

/** The phrasings, in the order in which they are tried, for text as `plainWords` gives it. */
export const ASKING: readonly (readonly [Aspect, RegExp])[] = ORDER.flatMap((aspect) =>
  PHRASINGS[aspect].map(
    (form) => [aspect, new RegExp(`^${form.replace("@", ARTICLE)}$`, "u")] as const,
  ),
);

/** Lower case, one space between words, and no punctuation but apostrophes and hyphens. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .replace(/(?<!\p{L})'|'(?!\p{L})/gu, "")
    .replace(/ +/g, " ")
    .trim();
}
