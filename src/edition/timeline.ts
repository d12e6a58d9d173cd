import { analyse } from "../language/analyse.ts";
import { termsOf } from "../language/terms.ts";
import { titleTerms } from "../search/places.ts";
import { termOf } from "../search/statistics.ts";
import type { Edition, PlacedFact } from "./edition.ts";
import { type Event, eventsOf, termsOfSentence } from "./events.ts";

/** Which events are wanted; null where it does not matter. */
export interface TimelineFilter {
  /** Words or names: all of them in the sentence or its article's title. */
  readonly topic: string | null;
  /** The first and last day, as `YYYY-MM-DD`: what may lie in between is wanted. */
  readonly from: string | null;
  readonly to: string | null;
  /** An article's slug. */
  readonly article: string | null;
}

/**
 * The events of an edition that a filter lets through, in order of time; of one article,
 * in its own words.
 */
export function timelineOf(edition: Edition, filter: TimelineFilter): readonly Event[] {
  const { topic, from, to, article } = filter;
  const terms = topic === null ? [] : topicTerms(edition, topic);
  if (terms === null) return [];
  const slugOf = ({ entry }: PlacedFact) => edition.entries[entry]?.article.slug;
  const wanted = eventsOf(edition).filter(
    ({ placed: { days }, told }) =>
      (from === null || days.last >= from) &&
      (to === null || days.first <= to) &&
      told.some(
        (fact) =>
          (article === null || slugOf(fact) === article) && isAbout(edition, fact, terms),
      ),
  );
  if (article === null) return wanted;
  return wanted.map(({ placed, told }) => {
    const own = told.find((fact) => slugOf(fact) === article) ?? placed;
    return { placed: own, told: [own, ...told.filter((fact) => fact !== own)] };
  });
}

/** The terms of a topic as the index numbers them; null where no article has them all. */
function topicTerms({ index }: Edition, topic: string): number[] | null {
  const keys = analyse(topic)
    .flatMap(({ tokens }) => termsOf(tokens))
    .filter(({ compound }) => !compound)
    .map(({ key }) => termOf(index, key));
  const terms = keys.filter((key) => key !== null);
  return terms.length === 0 || terms.length < keys.length ? null : terms;
}

function isAbout(
  edition: Edition,
  { sentence, entry }: PlacedFact,
  terms: readonly number[],
): boolean {
  if (terms.length === 0) return true;
  const said = termsOfSentence(edition, sentence);
  const title = titleTerms(edition.index, entry);
  return terms.every((term) => said.has(term) || title.includes(term));
}
