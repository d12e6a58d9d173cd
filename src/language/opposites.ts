import type { Token } from "./analysis.ts";
import wordnet from "./opposites.json" with { type: "json" };
import { stem } from "./stem.ts";

/** What WordNet does not have: function words and those that go by degree. */
const MORE = [
  ...["before after", "until since", "with without", "over under", "above below"],
  ...["up down", "in out", "more less", "more fewer", "most least", "all none"],
  ...["all some", "always never", "first last", "former latter", "minimum maximum"],
  ...["north south", "east west", "northern southern", "eastern western"],
];

const opposites = new Map<string, string[]>();
for (const pair of [...wordnet, ...MORE.map(stemmed)]) {
  const [a = "", b = ""] = pair.split(" ");
  opposites.set(a, [...(opposites.get(a) ?? []), b]);
  opposites.set(b, [...(opposites.get(b) ?? []), a]);
}

function stemmed(pair: string): string {
  return pair.split(" ").map(stem).join(" ");
}

/** Whether one text has a word whose opposite the other has, each without the other's. */
export function areOpposed(some: readonly Token[], others: readonly Token[]): boolean {
  const own = stemsOf(some);
  const other = stemsOf(others);
  return denies(own, other) || denies(other, own);
}

const NEGATING = /^(?:non-?|un|in|im|dis|ir)(.{4,})$/;

/** Whether `some` has the opposite of what `others` has: "finite" of "infinite", too. */
function denies(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const word of some) {
    if (others.has(word)) continue;
    const bare = NEGATING.exec(word)?.[1];
    const known = opposites.get(word) ?? [];
    const against = bare === undefined ? known : [...known, stem(bare)];
    if (against.some((one) => others.has(one) && !some.has(one))) return true;
  }
  return false;
}

/** Stems; those of "largest" and "larger" as "large", too. */
function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    stems.add(token.stem);
    const degree = /^(.{3,})e(?:r|st)$/i.exec(token.text)?.[1]?.toLowerCase();
    if (degree === undefined || !/^AD[JV]$/.test(token.pos)) continue;
    stems.add(stem(degree));
    stems.add(stem(`${degree}e`));
  }
  return stems;
}
