import type { Article } from "../../src/knowledge/article.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { type Bent, withOtherYears, withStrangeNames } from "./bend.ts";
import type { Case, Gold } from "./case.ts";
import type { EvalSet } from "./sets.ts";

/** Questions and the articles that are the whole knowledge base while they are asked. */
export interface Group {
  /** Null for the set as it is; else how its questions were made unanswerable. */
  readonly negatives:
    | "other articles"
    | "paragraph removed"
    | "name swapped"
    | "year changed"
    | null;
  readonly articles: readonly Article[];
  readonly cases: readonly Case[];
}

/** The set as it is; with `negatives`, also its questions made unanswerable. */
export function groupsOf(set: EvalSet, negatives: boolean): Group[] {
  const asked: Group = { negatives: null, articles: set.articles, cases: set.cases };
  if (!negatives || set.articles.length < 2) return [asked];
  return [
    asked,
    ...withoutArticle(set),
    ...withoutParagraph(set),
    ...bent(set, "name swapped", withStrangeNames),
    ...bent(set, "year changed", withOtherYears),
  ];
}

/** The questions bent in one way, where there are such. */
function bent(
  set: EvalSet,
  negatives: NonNullable<Group["negatives"]>,
  bend: (set: EvalSet) => Bent[],
): Group[] {
  const cases = bend(set).map(({ asked }) => asked);
  return cases.length === 0 ? [] : [{ negatives, articles: set.articles, cases }];
}

/** Each article's questions, asked of the other articles. */
function withoutArticle(set: EvalSet): Group[] {
  return set.articles.flatMap((left) => {
    const cases = answerable(set).filter(({ cluster }) => cluster === left.slug);
    if (cases.length === 0) return [];
    const articles = set.articles.filter((article) => article !== left);
    return [{ negatives: "other articles", articles, cases: cases.map(unanswerable) }];
  });
}

/**
 * The questions whose answer stands in one paragraph, asked of articles that lack it. One
 * paragraph is left out of every article at a time, so that few editions are needed.
 */
function withoutParagraph(set: EvalSet): Group[] {
  const most = Math.max(...set.articles.map((article) => article.paragraphs.length));
  const groups: Group[] = [];
  for (let index = 0; index < most; index += 1) {
    const cases = answerable(set).filter(({ cluster, expects }) => {
      const article = set.articles.find(({ slug }) => slug === cluster);
      return article !== undefined && answeredBy(article, index, expects);
    });
    if (cases.length === 0) continue;
    const articles = set.articles
      .map((article) => without(article, index))
      .filter((article) => article !== null);
    groups.push({
      negatives: "paragraph removed",
      articles,
      cases: cases.map(unanswerable),
    });
  }
  return groups;
}

function answerable(set: EvalSet): (Case & { expects: Gold })[] {
  return set.cases.flatMap((asked) =>
    typeof asked.expects === "object" ? [{ ...asked, expects: asked.expects }] : [],
  );
}

/** A question once its answer is out of reach. */
export function unanswerable(asked: Case): Case {
  return { ...asked, conversation: null, expects: "nothing" };
}

function answeredBy(article: Article, index: number, gold: Gold): boolean {
  const answering = article.paragraphs.filter(({ start, end }) =>
    gold.sentence({
      article: article.slug,
      start,
      end,
      text: article.body.slice(start, end),
    }),
  );
  return answering.length === 1 && answering[0] === article.paragraphs[index];
}

/** The article without one paragraph, or null when it has no other. */
function without(article: Article, index: number): Article | null {
  if (index >= article.paragraphs.length) return article;
  const rest = article.paragraphs.filter((_, at) => at !== index);
  if (rest.length === 0) return null;
  const text = rest.map(({ start, end }) => article.body.slice(start, end)).join("\n\n");
  const title = `title: ${JSON.stringify(article.title)}`;
  const published = article.published ? `\npublished: ${article.published}` : "";
  const source = `---\n${title}${published}\n---\n\n${text}\n`;
  const read = parseArticle(`${article.slug}.txt`, new TextEncoder().encode(source));
  return "reason" in read ? null : read;
}
