import type { Edition, PlacedFact } from "../edition/edition.ts";
import type { DaySpan } from "../timeline/span.ts";
import type { TimelineEntry } from "./answer.ts";
import { factsWithin } from "./window.ts";

/** How many facts an answer shows. */
const MOST_FACTS = 4;

/**
 * The facts that belong to an answer, in order of time: those of its sentence and passage
 * first, then those in the question's time window; each sentence and date once.
 * @param sentence the answering sentence's number in the index
 */
export function relatedFacts(
  edition: Edition,
  sentence: number,
  window: DaySpan | null,
): TimelineEntry[] {
  const { passageOf } = edition.index;
  const passage = passageOf[sentence];
  const own = edition.facts.filter((fact) => fact.sentence === sentence);
  const near = edition.facts.filter((fact) => passageOf[fact.sentence] === passage);
  const chosen = new Set<PlacedFact>();
  const seen = new Set<string>();
  for (const placed of [
    ...own,
    ...near,
    ...(window ? factsWithin(edition, window) : []),
  ]) {
    const key = `${placed.fact.date} ${placed.sentence}`;
    if (chosen.size < MOST_FACTS && !seen.has(key)) chosen.add(placed);
    seen.add(key);
  }
  return edition.facts
    .filter((placed) => chosen.has(placed))
    .map((placed) => entryOf(edition, placed));
}

function entryOf(edition: Edition, { fact, entry }: PlacedFact): TimelineEntry {
  const { date, expression, how, text, paragraph } = fact;
  const article = edition.entries[entry]?.article.slug ?? "";
  return { date, expression, how, text, paragraph, article };
}
