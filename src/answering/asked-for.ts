import type { Token } from "../language/analysis.ts";
import type { Closest } from "./closest.ts";
import { isNumeral, YEAR } from "./numeral.ts";
import { isAgeMissing } from "./tellings.ts";
import type { Understood } from "./understand.ts";

/** Whether what is asked for is there, each 0 to 1. */
export const ASKED_FOR = [
  "unmet", // nothing new of the kind asked for
  "unmet_strictly", // likewise, and neither money, a share nor a person where one is meant
  "money_missing", // asked for a price: no sum that is new
  "percent_missing", // asked for a share: none
  "birth_missing", // asked how old, or of a birth: no age, no birth
  "place_missing", // asked where: no new name behind a preposition of place
  "uncounted", // asked how many of something: no number before that
  "met_near", // what is asked for, over its distance from the question's words
  "date_near", // likewise, for dates
] as const;

const WANTS_MONEY =
  /\b(?:costs?|price|pay|paid|paying|spend|spent|spending|worth|charged?|fine|compensation|money|dollars?|euros?|pounds?|lend|lending|loans?|invest(?:ed|ing)?|earn|earned|salary|budget|raised?)\b/i;
const WANTS_PERCENT = /\b(?:per ?cent|percentage|proportion|share of|rate)\b/i;
const CURRENCY =
  /[$€£¥%]|dollar|euro|pound|cent|franc|crown|rouble|ruble|rupee|yen|yuan/i;
const DATE =
  /^(?:\d{3,4}s|(?:mon|tues|wednes|thurs|fri|satur|sun)day|centur(?:y|ies)|today|yesterday|years?|months?|weeks?|decades?)$/i;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const PLACED = /^(?:in|at|from|near|to|on|of)$/i;
const LOCATING =
  /^(?:in|at|from|near|to|on|of|outside|across|through|around|between|within|throughout)$/i;
/** Words between a number and what it counts. */
const COUNTED_WITHIN = 4;
/** Further away from the question's words makes no difference. */
const FAR = 12;

/** The signs of ASKED_FOR, in their order. */
export function askedForIn({ kind, text }: Understood, closest: Closest): number[] {
  const { tokens, keys, asked, isNew, isName } = closest;
  const isSum = (at: number): boolean =>
    isNumber(tokens, at) &&
    CURRENCY.test(
      tokens
        .slice(Math.max(0, at - 2), at + 4)
        .map((token) => token.text)
        .join(" "),
    );
  const fits = fitterFor(kind, closest);
  const offered = tokens.flatMap((token, at) =>
    fits !== null && isNew(token) && fits(token, at) ? [at] : [],
  );
  const isNewSum = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && isNew(token) && isSum(at);
  };
  const asksAmount = kind === "how_many" || kind === "how_much";
  const noMoney =
    asksAmount && WANTS_MONEY.test(text) && !tokens.some((_, at) => isNewSum(at));
  const noPercent = WANTS_PERCENT.test(text) && !/%|per ?cent/i.test(closest.text);
  const noPerson =
    kind === "who" &&
    !tokens.some((token, at) => isNew(token) && isName(token) && !isPlaced(closest, at));
  const noPlace =
    kind === "where" &&
    !tokens.some(
      (token, at) =>
        isNew(token) &&
        isName(token) &&
        tokens.slice(Math.max(0, at - 3), at).some(({ text }) => LOCATING.test(text)),
    );
  const unmet = fits !== null && offered.length === 0;
  const counted = new Set(asked.flatMap(({ focus, key }) => (focus ? [key] : [])));
  const uncounted =
    asksAmount &&
    counted.size > 0 &&
    !offered.some((at) =>
      tokens
        .slice(at + 1, at + 1 + COUNTED_WITHIN)
        .some((token) => (keys.get(token) ?? []).some((key) => counted.has(key))),
    );
  const near = nearness(closest, offered);
  return [
    Number(unmet),
    Number(unmet || noMoney || noPercent || noPerson),
    Number(noMoney),
    Number(noPercent),
    Number(isAgeMissing(text, closest.text)),
    Number(noPlace),
    Number(uncounted),
    near,
    kind === "when" ? near : 0,
  ];
}

/** What a token must be to answer a kind of question; null where anything may. */
function fitterFor(
  kind: Understood["kind"],
  { isName }: Closest,
): ((token: Token, at: number) => boolean) | null {
  switch (kind) {
    case "who":
    case "where":
      return isName;
    case "when":
      return ({ text }) => YEAR.test(text) || DATE.test(text) || MONTH.test(text);
    case "how_many":
      return (token) => isNumeral(token) && !YEAR.test(token.text);
    case "how_much":
    case "how_long":
      return isNumeral;
    default:
      return null;
  }
}

function isNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isNumeral(token);
}

/** Whether a name is that of a place, or goes on with a name that the question has. */
function isPlaced({ tokens, isName, isNew }: Closest, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (PLACED.test(before.text)) return true;
  return isName(before) && (!isNew(before) || PLACED.test(tokens[at - 2]?.text ?? ""));
}

/** 1 over one more than the least distance from the question's words to what is offered. */
function nearness({ tokens, keys, asked }: Closest, offered: readonly number[]): number {
  if (offered.length === 0) return 0;
  const own = new Set(asked.map(({ key }) => key));
  const held = tokens.flatMap((token, at) =>
    (keys.get(token) ?? []).some((key) => own.has(key)) ? [at] : [],
  );
  const distances = offered.flatMap((at) => held.map((other) => Math.abs(at - other)));
  return 1 / (1 + Math.min(FAR, ...distances));
}
