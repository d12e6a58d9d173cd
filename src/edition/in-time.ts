import type { PlacedFact } from "./edition.ts";

type Placed = Pick<PlacedFact, "days" | "sentence">;

/** Orders facts by their first days, and those of one day as they stand in the articles. */
export function inTime(one: Placed, other: Placed): number {
  const [a, b] = [one.days.first, other.days.first];
  return Number(a > b) - Number(a < b) || one.sentence - other.sentence;
}
