import { isAnswered, isQuestion } from "../answering/status.ts";
import type { Hear } from "./ask.ts";
import type { Gaps } from "./gaps.ts";
import { isServer } from "./place.ts";
import type { Usage } from "./usage.ts";

/** Counts what is asked in servers, and keeps what was asked there in vain. */
export function keepCount(parts: {
  readonly gaps: Pick<Gaps, "miss">;
  readonly usage: Pick<Usage, "count">;
}): Hear {
  const { gaps, usage } = parts;
  return ({ text, place }, turn, { answer, understood }, { isCached }) => {
    if (!isQuestion(answer) || !isServer(place)) return;
    const found = isAnswered(answer);
    usage.count(place, { isAnswered: found, isCached, took: answer.took_ms });
    if (found) return;
    const { carried } = understood;
    const leansOn = carried.length > 0 ? turn : null;
    gaps.miss({ server: place, question: text, leansOn, carried });
  };
}
