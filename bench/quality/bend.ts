import type { Case, Gold } from "./case.ts";
import type { EvalSet } from "./sets.ts";

/** A question that was bent, and what answered it before. */
export interface Bent {
  readonly asked: Case;
  readonly before: Gold;
}

/** A run of capitalised words that does not open the question. */
const NAME = /(?<=\S )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})*/gu;
const YEAR = /\b(?:1[0-9]{3}|20[0-2][0-9])\b/;
/** Far enough to be another time altogether. */
const YEARS_APART = 41;

/**
 * The questions with their first name changed for one out of another article's question, of
 * which their own article has no word: nothing answers them any more.
 */
export function withStrangeNames(set: EvalSet): Bent[] {
  const names = set.cases.flatMap(({ question }) => question.match(NAME) ?? []);
  const texts = textsOf(set);
  return bend(set, (asked, i) => {
    const text = texts.get(asked.cluster) ?? "";
    return { old: namesIn(asked)[0], name: pick(names, i, (name) => !has(text, name)) };
  });
}

/**
 * The questions with their first name changed for another one of the same article's
 * questions. Where the sentence that answered is still the best, it answers no more.
 */
export function withNeighboursNames(set: EvalSet): Bent[] {
  const names = Map.groupBy(set.cases, ({ cluster }) => cluster);
  return bend(set, (asked, i) => {
    const others = (names.get(asked.cluster) ?? []).flatMap(namesIn);
    const isOther = (name: string): boolean => !has(asked.question, name);
    return { old: namesIn(asked)[0], name: pick(others, i, isOther) };
  });
}

/**
 * The questions with their first name made longer as their article has it somewhere, "Obama"
 * to "Barack Obama": the same sentences answer them.
 */
export function withWholeNames(set: EvalSet): Case[] {
  const wholes = new Map(
    [...textsOf(set)].map(([slug, text]) => [slug, text.match(WHOLE) ?? []]),
  );
  const bent = bend(set, (asked) => {
    const [old = ""] = namesIn(asked);
    const isNew = (word: string) => word === old || !has(asked.question, word);
    const name = wholes.get(asked.cluster)?.find((whole) => {
      const words = whole.split(" ");
      return words.includes(old) && words.every(isNew);
    });
    return { old, name };
  });
  return bent.map(({ asked, before }) => ({ ...asked, expects: before }));
}

/** A name of several words that does not open a sentence. */
const WHOLE = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}/gu;

/** The questions with their first year changed. */
export function withOtherYears(set: EvalSet): Bent[] {
  return bend(set, ({ question }) => {
    const old = YEAR.exec(question)?.[0];
    const name = old === undefined ? undefined : String(Number(old) - YEARS_APART);
    return { old, name };
  });
}

function bend(
  { cases }: EvalSet,
  changeOf: (
    asked: Case,
    place: number,
  ) => { readonly old: string | undefined; readonly name: string | undefined },
): Bent[] {
  return cases.flatMap((asked, i) => {
    const { expects, question } = asked;
    const { old, name } = changeOf(asked, i);
    if (typeof expects !== "object" || old === undefined || name === undefined) return [];
    const bent = question.replace(old, () => name);
    return [{ asked: { ...asked, question: bent, expects: "nothing" }, before: expects }];
  });
}

const namesIn = ({ question }: Pick<Case, "question">): string[] =>
  question.match(NAME) ?? [];

/** Takes one of some names, another one for each place, always the same. */
function pick(
  names: readonly string[],
  place: number,
  isFit: (name: string) => boolean,
): string | undefined {
  const from = (place * 7919) % Math.max(1, names.length);
  return [...names.slice(from), ...names.slice(0, from)].find(isFit);
}

function has(text: string, name: string): boolean {
  return name.split(" ").some((word) => text.includes(word));
}

function textsOf({ articles }: EvalSet): ReadonlyMap<string, string> {
  return new Map(articles.map(({ slug, title, body }) => [slug, `${title} ${body}`]));
}
