import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { BotOptions } from "../discord/loopback/bot.ts";
import { AT_LENGTH } from "./asking.ts";
import { startVisits, type Visits } from "./visits.ts";

/**
 * Visits for the tests of a group: started before the first of them and ended behind the last.
 * After each it looks that the browser had nothing to complain of.
 */
export function useVisits(options: BotOptions): Omit<Visits, typeof Symbol.asyncDispose> {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits(options);
  }, AT_LENGTH.timeout);
  afterEach(() => {
    expect(visits.complaints.splice(0)).toEqual([]);
  });
  afterAll(() => visits?.[Symbol.asyncDispose]());
  return {
    get address() {
      return visits.address;
    },
    get browser() {
      return visits.browser;
    },
    get complaints() {
      return visits.complaints;
    },
    open: (how) => visits.open(how),
  };
}
