import type { Closest } from "./closest.ts";

/** What of the question neither the sentence, its neighbours nor the title have, 0 to 1. */
export const UNMATCHED = [
  "lacking", // share without even a word of like meaning
  "lacking_aside", // likewise, what the article is about counting less
  "predicate_lacking", // likewise of what is neither name nor number
  "least_alike", // how alike its least alike word is
  "most_lacking", // what it lacks of its weightiest word that is lacking
  "name_lacking", // what it lacks of the name that is least there
  "name_aside", // likewise, of a name that the article is not about
  "unknown_name", // 1 if a name occurs nowhere in the edition
  "unknown_share", // share of such names
] as const;

/** The signs of UNMATCHED, in their order. */
export function unmatchedOf(closest: Closest): number[] {
  const { asked } = closest;
  const predicate = asked.filter(({ name, number }) => !name && !number);
  const names = asked.filter(({ name }) => name);
  const unknown = new Set(unknownNames(closest));
  const weight = asked.reduce((sum, term) => sum + term.weight, 0) || 1;
  return [
    lackOf(asked),
    lackOf(asked, ({ theme }) => 1 - theme),
    lackOf(predicate),
    Math.min(1, ...asked.map(({ alike }) => alike)),
    Math.max(0, ...asked.map(({ alike, share }) => share * (1 - alike))),
    Math.max(0, ...names.map(({ alike }) => 1 - alike)),
    Math.max(0, ...names.map(({ alike, theme }) => (1 - alike) * (1 - theme))),
    unknown.size > 0 ? 1 : 0,
    asked.reduce((sum, term) => sum + (unknown.has(term) ? term.weight : 0), 0) / weight,
  ];
}

/** The share of some terms that is lacking, each counting as much as is said. */
function lackOf(
  terms: Closest["asked"],
  count: (term: Closest["asked"][number]) => number = () => 1,
): number {
  const all = terms.reduce((sum, { share }) => sum + share, 0);
  const lack = terms.reduce(
    (sum, term) => sum + term.share * (1 - term.alike) * count(term),
    0,
  );
  return all === 0 ? 0 : lack / all;
}

/**
 * The names in the question that occur nowhere in the edition. "UMC" is no such name by a
 * "United Methodist Church", and odd capitals ("WHat") make none.
 */
export function unknownNames({ asked, tokens }: Closest): Closest["asked"] {
  const words = tokens.filter(({ kind }) => kind === "word");
  const initials = (of: typeof words): string =>
    of
      .map(({ text }) => text.charAt(0))
      .join("")
      .toUpperCase();
  const capitals = words.filter(({ shape }) => shape !== "lower");
  const runs = [initials(words), initials(capitals)];
  return asked.filter(({ name, term, carried, token }) => {
    if (!name || term !== null || carried || token.shape === "other") return false;
    const letters = token.text.replaceAll(/\W/g, "").toUpperCase();
    const isAcronym = token.shape === "upper" && letters.length > 1;
    return !(isAcronym && runs.some((run) => run.includes(letters)));
  });
}
