import type { Edition, PlacedFact } from "../edition/edition.ts";
import { tellsTheSame } from "../edition/events.ts";
import { factsNamed, nameKeys } from "../edition/named-facts.ts";
import { articleOf, passageOf } from "../search/places.ts";
import { namesOf } from "../timeline/names.ts";
import type { DaySpan } from "../timeline/span.ts";
import type { TimelineEntry } from "./answer.ts";
import { tokensAt } from "./sentence-tokens.ts";
import { placeOf, showSentence } from "./show.ts";
import { factsWithin } from "./window.ts";

/** How many facts an answer shows. */
const MOST_FACTS = 4;

/** A name in more facts than this ("Europe") does not make two of them belong together. */
const COMMON = 40;

/**
 * The facts that belong to an answer, in order of time: those of its sentence, then of its
 * passage, then those that share the sentence's names or fall into the question's time
 * window. The same event is in it once, however many articles tell it.
 * @param sentence the answering sentence's number in the index
 */
export function relatedFacts(
  edition: Edition,
  sentence: number,
  window: DaySpan | null,
): TimelineEntry[] {
  const { index } = edition;
  const passage = passageOf(index, sentence);
  const article = articleOf(index, passage);
  const near = edition.facts.filter(
    (fact) => fact.entry === article && passageOf(index, fact.sentence) === passage,
  );
  const own = near.filter((fact) => fact.sentence === sentence);
  const chosen: PlacedFact[] = [];
  for (const placed of [...own, ...near, ...kindred(edition, sentence, window)]) {
    if (chosen.length === MOST_FACTS) break;
    if (!chosen.some((other) => isAgain(edition, other, placed))) chosen.push(placed);
  }
  return chosen
    .map((placed) => ({ placed, at: edition.facts.indexOf(placed) }))
    .sort((one, other) => one.at - other.at)
    .map(({ placed }) => entryOf(edition, placed));
}

function isAgain(edition: Edition, one: PlacedFact, other: PlacedFact): boolean {
  return one === other || tellsTheSame(edition, one, other);
}

/**
 * The facts that share names with a sentence or fall into a time window, the closest
 * first: a rare name counts for more than a common one, and the time as a name of its own.
 */
function kindred(
  edition: Edition,
  sentence: number,
  window: DaySpan | null,
): PlacedFact[] {
  const closeness = new Map<PlacedFact, number>();
  const add = (facts: readonly PlacedFact[], weight: number) => {
    for (const fact of facts) closeness.set(fact, (closeness.get(fact) ?? 0) + weight);
  };
  for (const key of namesIn(edition, sentence)) {
    const sharing = factsNamed(edition, key);
    if (sharing.length <= COMMON) add(sharing, 1 / sharing.length);
  }
  if (window !== null) add(factsWithin(edition, window), 1);
  return [...closeness].sort((a, b) => b[1] - a[1]).map(([fact]) => fact);
}

function namesIn(edition: Edition, sentence: number): ReadonlySet<string> {
  const { text } = showSentence(placeOf(edition, sentence));
  return nameKeys(namesOf(tokensAt(edition, sentence), text));
}

function entryOf(edition: Edition, { fact, entry }: PlacedFact): TimelineEntry {
  const { date, expression, how, text, paragraph } = fact;
  const article = edition.entries[entry]?.article.slug ?? "";
  return { date, expression, how, text, paragraph, article };
}
