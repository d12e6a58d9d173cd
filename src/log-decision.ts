import type { Logger } from "pino";
import { explain } from "./answering/explain.ts";
import type { Weighted } from "./answering/weighted.ts";
import type { Explaining } from "./store/ask.ts";
import { isServer } from "./store/place.ts";

/** How many signs, candidates and features of each are told: those that did most. */
const MOST = { signs: 8, candidates: 3, features: 4 } as const;

/**
 * Writes to the log why each question is answered as it is, where that is wanted: at `debug`.
 * It has figures and ids, and no word of a question or an article: who has the question at
 * hand sees the words on the local page.
 */
export function logDecisions(log: Logger): Explaining[] {
  if (!log.isLevelEnabled("debug")) return [];
  return [
    ({ text, asker, place, article = null }, turn, decided) => {
      const { edition, outcome, isCached, isPinned } = decided;
      const explanation = explain(edition, text, turn, { article });
      const { status, reason, confidence } = outcome.answer;
      const { search, threshold, facts } = explanation;
      log.debug(
        {
          event: "decision",
          ...{ asker, server: isServer(place) ? place : null },
          ...{ edition: edition.id, isCached, isPinned },
          ...{ status, reason, confidence: round(confidence), threshold },
          facts: facts.length,
          ...(search !== null && {
            ...{ kind: search.kind, leans: search.leans, days: search.days },
            ...{ by: search.by, isUntold: search.isUntold, looked: search.looked },
            words: search.terms.map(({ weight, found, name, carried }) => ({
              ...{ weight: round(weight), found, name, carried },
            })),
            signs: told(search.signs, MOST.signs),
            candidates: search.candidates
              .slice(0, MOST.candidates)
              .map(({ passage, start, score, bonus, features, terms }) => ({
                ...{ passage, start, score: round(score), bonus: round(bonus) },
                words: terms.length,
                features: told(features, MOST.features),
              })),
          }),
        },
        "Decided",
      );
    },
  ];
}

/** By name, what each did. */
function told(weighed: readonly Weighted[], most: number): Record<string, number> {
  return Object.fromEntries(
    weighed.slice(0, most).map(({ name, contribution }) => [name, round(contribution)]),
  );
}

function round(figure: number): number {
  return Math.round(figure * 1_000) / 1_000;
}
