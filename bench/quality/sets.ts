import { access, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as z from "zod";
import type { Article } from "../../src/knowledge/article.ts";
import { readKnowledge } from "../../src/knowledge/read.ts";
import type { Case } from "./case.ts";
import { articleOfStory, caseOfLine, questionLine, stories } from "./question-lines.ts";
import { readSharedForm, sharedForm } from "./shared-form.ts";
import { typedForm, withTyped } from "./typed.ts";
import { readWritten } from "./written.ts";

/** A question set with the articles that its questions are asked of. */
export interface EvalSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly cases: readonly Case[];
  /** Gold answers that could not be found in the articles' bodies. */
  readonly unmapped: number;
}

/** Our own texts and questions: what people write elsewhere than in encyclopaedias. */
export const WRITTEN = [
  "reports",
  "reports-2",
  "reports-3",
  "reports-4",
  "reports-5",
  "encyclopaedia",
  "encyclopaedia-2",
  "columns",
  "forums",
  "reviews",
  "features",
  "reference",
] as const;

/** More of them, for measuring alone: nothing is fitted on them. */
const UNSEEN = ["unseen-1", "unseen-2"] as const;

/** Their questions as people type them: with talk around them, in haste, as search words. */
const TYPED = ["typed-1", "typed-2", "typed-3", "typed-4"] as const;

/**
 * The sets that are measured when the command line names none. Our own that are fitted on are
 * not among them: how good Footnote is on those says little.
 */
export const DEFAULT_SETS = [
  "xquad-en",
  "new-wiki-dev",
  "squad2-dev",
  "article-questions.dev",
  "news-questions.dev",
  ...UNSEEN,
  ...TYPED,
] as const;

const STORIES = "meantime-dev.json";
const OWN = join(import.meta.dirname, "written");
const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");

/** Where the sets are: `EVAL_DATA`, or `../shared/eval` beside the repository. */
export function evalFolder(env: NodeJS.ProcessEnv): string {
  return env["EVAL_DATA"] || join(import.meta.dirname, "../../../shared/eval");
}

const EXTENSION = /\.(?:jsonl?|md)$/;

/** The file of a set named on the command line (a name or a path), or null. */
export async function findSet(name: string, folder: string): Promise<string | null> {
  const places = [name, join(folder, name), join(OWN, name)].flatMap((path) => [
    path,
    `${path}.json`,
    `${path}.jsonl`,
    `${path}.md`,
  ]);
  for (const path of places) {
    if (!EXTENSION.test(path)) continue;
    const found = await access(path).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return null;
}

/** Reads a set; throws an error with the file's name when it has an unknown form. */
export async function loadSet(path: string): Promise<EvalSet> {
  const name = basename(path).replace(EXTENSION, "");
  const text = await readFile(path, "utf8");
  try {
    if (path.endsWith(".md")) return { name, ...readWritten(name, text) };
    if (path.endsWith(".jsonl")) return await loadLines(name, text, dirname(path));
    const data = z.union([sharedForm, typedForm]).parse(JSON.parse(text));
    const set = "typed" in data ? await withTyped(data, dirname(path)) : data;
    return { name, ...readSharedForm(set) };
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${path} is not a question set: ${why}`);
  }
}

async function loadLines(name: string, text: string, folder: string): Promise<EvalSet> {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => questionLine.parse(JSON.parse(line)));
  const articles = lines.some((line) => line.doc !== undefined)
    ? await readStories(join(folder, STORIES))
    : (await readKnowledge(KNOWLEDGE)).articles.slice(0, 1);
  const cases = lines.map((line) => caseOfLine(line, articles[0]?.slug ?? ""));
  const unmapped = cases.filter(
    ({ expects }) =>
      typeof expects === "object" && !articles.some((article) => holds(article, expects)),
  ).length;
  return { name, articles, cases, unmapped };
}

async function readStories(path: string): Promise<Article[]> {
  return stories.parse(JSON.parse(await readFile(path, "utf8"))).docs.map(articleOfStory);
}

function holds(
  { slug, body }: Article,
  gold: Exclude<Case["expects"], "about" | "nothing">,
): boolean {
  return gold.sentence({ article: slug, start: 0, end: body.length, text: body });
}
