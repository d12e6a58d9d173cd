import { eachNear, rowOf } from "./lexicon/lexicon.ts";
import { stem } from "./stem.ts";

/** Offices and occupations, of people and of bodies. */
const ROLES: ReadonlySet<string> = new Set(
  [
    "president minister premier chancellor king queen prince princess emperor pope bishop",
    "secretary senator governor mayor ambassador general colonel captain officer chief",
    "chairman chairwoman chair director manager founder owner executive ceo spokesman",
    "spokeswoman spokesperson leader head author writer journalist editor reporter",
    "professor scientist researcher economist historian analyst lawyer attorney judge",
    "doctor engineer architect artist painter composer singer actor actress player coach",
    "striker lawmaker politician official officials expert critic critics police government",
    "company committee council board court union group party team army agency",
  ].flatMap((words) => words.split(" ")),
);
const ROWS: ReadonlySet<number> = new Set(
  Array.from(ROLES, (word) => rowOf(stem(word))).filter((row) => row >= 0),
);
/** So many of a word's nearest are roles if it is one; "yesterday" and "London" have none to two. */
const NEAR = 3;

/** Whether a word, in lower case, is an office or occupation. */
export function isRole(word: string): boolean {
  return ROLES.has(word);
}

/** Likewise, or is like several of them: "sculptor", "prosecutor", "goalkeeper". */
export function isLikeRole(word: string): boolean {
  if (isRole(word)) return true;
  const near = new Set<number>();
  eachNear(rowOf(stem(word)), (row) => {
    if (ROWS.has(row)) near.add(row);
  });
  return near.size >= NEAR;
}
