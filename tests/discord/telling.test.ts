import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createTelling } from "../../src/discord/telling.ts";
import type { Card } from "../../src/replies/card.ts";
import { TELL_MS } from "../../src/replies/limits.ts";
import { saying } from "../../src/replies/saying.ts";

/** Notes what is told and when, each taking `takes` ms to be written. */
function noted(takes = 0) {
  const cards: Card[] = [];
  const at: number[] = [];
  const telling = createTelling(async (card) => {
    at.push(performance.now());
    await delay(takes);
    cards.push(card);
  });
  return { telling, cards, at };
}

describe("telling how far something is", () => {
  it("says nothing of what is done within a second", async () => {
    const { telling, cards } = noted();
    telling.tell(saying("at once"));
    await telling.end();
    await delay(TELL_MS + 100);
    expect(cards).toEqual([]);
  });

  it("says only the latest, at most once a second", async () => {
    const { telling, cards, at } = noted();
    for (let step = 0; step < 45; step++) {
      telling.tell(saying(`step ${step}`));
      await delay(50);
    }
    await telling.end();
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThanOrEqual(3);
    expect(cards).not.toContainEqual(saying("step 0"));
    at.slice(1).forEach((time, before) => {
      expect(time - (at[before] ?? 0)).toBeGreaterThan(TELL_MS - 20);
    });
  });

  it("says something new as soon as it may, after a silence", async () => {
    const { telling, at } = noted();
    await delay(TELL_MS + 50);
    const told = performance.now();
    telling.tell(saying("late news"));
    await telling.end();
    expect(at).toHaveLength(1);
    expect(at[0]).toBeGreaterThanOrEqual(told);
  });

  it("has nothing under way any more when it has ended", async () => {
    const { telling, cards } = noted(300);
    await delay(TELL_MS + 50);
    telling.tell(saying("slow"));
    await telling.end();
    expect(cards).toEqual([saying("slow")]);
    telling.tell(saying("too late"));
    await delay(TELL_MS + 50);
    expect(cards).toHaveLength(1);
  });

  it("goes on when something could not be written", async () => {
    let tries = 0;
    const telling = createTelling(async () => {
      tries += 1;
      throw new Error("Discord is down");
    });
    await delay(TELL_MS + 50);
    telling.tell(saying("one"));
    await delay(TELL_MS + 50);
    telling.tell(saying("two"));
    await telling.end();
    expect(tries).toBe(2);
  });
});
