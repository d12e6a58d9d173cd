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
const AGE = "(?:latest|newest|most recent|last|oldest|first|earliest)";
const NOUN = "(?:article|story|op-ed|write-up|news item)";
/** Nouns that articles write about, too, so that more has to tell that one is meant. */
const TEXT =
  "(?:piece|text|report|column|essay|post|obituary|obit|interview|editorial|profile|review|feature|coverage)";
/** They are the article as "this report", and some as "the obituary", of which there is one. */
const THIS = `this (?:${TEXT}|page|news|item)`;
const THE = "(?:the|that) (?:piece|text|column|essay|post|obituary|obit|editorial)";
/** "The report on the old lighthouse", "the lighthouse article". */
const TOLD_APART = `(?:(?:the|that|a|an) ${TEXT} (?<on>${SAYS_WHICH} .+?)|(?:the |this |that |your )?(?<before>(?:\\S+ ){1,4}?)(?:${NOUN}|${TEXT}))`;
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

/**
 * Each aspect with the whole questions that ask for it, `@` standing for the article. Where
 * something else may stand there it comes first, since `@` is tried once.
 */
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
    `(?:which|what) (?:journalist|author|reporter|writer) (?:covered|reported(?: on)?|filed) @`,
    "did .{1,60}? write @",
    "is @ (?:written )?by .{1,60}",
    "@ author",
    "whose (?:article|story|piece|byline) is (?:this|it)",
  ],
  published: [
    `(?:when|(?:on |in )?(?:what|which) (?:day|date|year|month)|how long ago) (?:was|is|were|did|has) @ (?:been )?(?:first |originally )?${PUBLISHED}`,
    `when @ (?:was |is |were )?(?:first |originally )?${PUBLISHED}`,
    "when did (?:they|you|he|she) (?:publish|post|write|release) @",
    "how (?:old|recent|new|fresh) is @",
    "(?:when|what (?:day|year|month)) is @ from",
    "is @ (?:very |still )?(?:recent|new|old|current|up to date)",
    "when did .{1,60}? (?:publish|post|print|run|release) @",
    "@ (?:publication )?date",
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
    `(?:in )?(?:which|what) ${PAPER}(?: (?:is (?:this|it)|can i (?:find|read|see) @))?`,
    "(?:the )?original (?:source|publication|publisher)",
    "@ (?:source|publisher|publication)",
    `(?:what${IS} )?(?:the |its )?(?:source|publication|publisher|newspaper)(?: of @)?`,
  ],
  title: [
    `(?:what${IS} |name )?(?:the |its )?(?:headline|title|heading)(?: (?:of|for) @)?`,
    "(?:what|how) (?:is|was) @ (?:called|titled|headlined|entitled|named)",
    "(?:what|how) @ (?:is|was) (?:called|titled|headlined|entitled|named)",
    "what (?:the |its )?(?:headline|title|heading)(?: of @)? (?:is|was)",
    "(?:what|which) (?:headline|title) (?:does|did) @ (?:have|carry|bear)",
    "@ (?:headline|title)",
    `(?:which|what) ${ANY} is (?:the )?(?<article>${AGE})`,
    `what${IS} (?:the |your )?(?<article>${AGE} ${NOUN})`,
    `(?:which|what) ${ANY} (?:is|was|were|are) (?<on>(?:published|written|posted|from|dated) .+)`,
    `(?:which|what) ${ARTICLES} (?:did|has|have) (?<by>.+?) (?:write|written|author|authored|publish|published)`,
    `in (?:which|what) ${ANY} (?:is|are|was|were|do|does) (?<on>.+?) (?:mentioned|named|quoted|discussed|described|appear|come up)`,
    `(?:which|what) ${NOUN} (?:is|was|does|did) (?<it>it|this|that) (?:come )?from`,
    `(?:which|what) ${ANY} (?:(?:is|are|was|were) )?(?<on>${ON} .+)`,
    `(?:which|what) (?:of (?:the|your|these) )?${ANY} (?<on>(?:mention|talk|deal|discuss|cover|report|speak|writ|tell)\\w* .+)`,
    `(?:(?:is there|are there|do you have|have you(?: got)?|got) )?${ANY} (?<on>${ON} .+)`,
  ],
  url: [
    `(?:what${IS} |share |post |is there |do you have )?(?:the |a |its )?(?:source |original |web ?)?(?:link|url|web ?address)(?: (?:to|of|for) @)?`,
    "where (?:can|could|do|may|might|should) (?:i|we|you|one|people) (?:read|find|see|get|view|open|access) (?:the (?:original|source)|more|@)(?: (?:online|itself|in full))?",
    "how (?:can|could|do) (?:i|we|you|one) (?:read|find|get to|view|open|access) (?:the original|@)(?: online)?",
    "(?:open|link) @",
    "(?:can|could) (?:i|we|you) (?:read|find|open|view) @(?: online)?",
    "@ (?:link|url)",
  ],
  length: [
    "how (?:long|short|big|lengthy) is @",
    "how long @ is",
    "how many (?:words|paragraphs|sentences)(?: long)? (?:is|are|does|has|are there|are in|in) (?:in )?@(?: (?:have|contain|has|got))?",
    "how long does it take to read @",
    "how long (?:does|will|would) it take (?:me )?to read @",
    "is @ (?:very )?(?:long|short)",
    "@ (?:length|word count)",
    `(?:what${IS} )?(?:the )?(?:length|word count)(?: of @)?`,
  ],
  topic: [
    `what${IS} @ (?:all |really |mainly |mostly |actually |basically )?(?:about|on)`,
    "what @ is (?:all )?about",
    "what (?:does|did) @ (?:say|discuss|cover|deal with|describe|argue|talk about|report|tell(?: me| us)?)",
    "(?:what|which) (?:topics?|subjects?|issues?) (?:does|is|are) @ (?:about|cover|discuss|deal with|address)",
    "(?:summari[sz]e|sum up|recap|outline|about)(?: (?:the (?:piece|news)|@))?",
    `(?:what${IS} |write )?(?:the |its |a |an )?${MAIN}${GIST}(?: (?:of|in|from) @)?`,
    "tl ?dr(?: (?:(?:of|for|on) )?@)?",
    "@ (?:summary|overview|tl ?dr)",
    "what (?:does|did) the (?:author|writer) (?:argue|say|claim|conclude|mean)",
    "(?:the )?(?:short|brief|quick) version(?: of @)?",
    "(?:explain|describe) @",
    "what happens in @",
    "what (?:did|does|has|have) (?<by>.+?) (?:write|written)(?: about| on)?",
    "(?:are|were) there (?:any )?other interesting (?:aspects|facts|things) (?:about|in|of) @",
  ],
  shelf: [
    `(?:what|which|how many) ${ARTICLES}(?: all)? (?:do you (?:have|know|hold|offer)|have you(?: got| read)?|are (?:there|available|here|known)|can i (?:read|ask about))(?: (?:in total|altogether|here|now))?`,
    `(?:(?:list|show)(?: me)? )?(?:(?:all|the|your|of) )*${ARTICLES}`,
    `(?:what|which) are (?:(?:all|the|your|of) )*${ARTICLES}`,
    `what are (?:(?:all|the|your|these|of) )*${ARTICLES} (?:all )?about`,
    "(?:what|which) (?:topics|subjects|stories) (?:do|can) you (?:cover|know|answer|offer)(?: about)?",
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

// The article is looked at by itself: within every form, it would make each as large as it is.
const MENTION = "(?<mention>.+?)";
const FORMS: readonly (readonly [Aspect, RegExp])[] = ORDER.flatMap((aspect) =>
  PHRASINGS[aspect].map(
    (form) => [aspect, new RegExp(`^${form.replace("@", MENTION)}$`)] as const,
  ),
);
const MENTIONED = new RegExp(`^${ARTICLE}$`);

/** What a question asks for, and the named parts of how it says so. */
export interface Phrased {
  readonly aspect: Aspect;
  readonly parts: Readonly<Record<string, string | undefined>>;
}

/** Finds the first form that all of a text has, given as `plainWords` does; null if none. */
export function phrasedAs(plain: string): Phrased | null {
  for (const [aspect, form] of FORMS) {
    const match = form.exec(plain);
    if (match === null) continue;
    const mention = match.groups?.["mention"];
    const article = mention === undefined ? null : MENTIONED.exec(mention);
    if (mention !== undefined && article === null) continue;
    return { aspect, parts: { ...match.groups, ...article?.groups } };
  }
  return null;
}

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
