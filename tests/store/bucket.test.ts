import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bucket, merged, type Rate, take } from "../../src/store/bucket.ts";

const START = 1_700_000_000_000;

const rate: fc.Arbitrary<Rate> = fc.record({
  burst: fc.integer({ min: 1, max: 50 }),
  everyMs: fc.integer({ min: 1, max: 10_000 }),
});
const waits = fc.array(fc.oneof(fc.nat(50), fc.nat(20_000)), { maxLength: 200 });

/** Wants a token after each of these waits; gives when there was one. */
function tokensAt(gaps: readonly number[], limits: Rate, start?: Bucket): number[] {
  let bucket = start;
  let now = START;
  return gaps.flatMap((gap) => {
    now += gap;
    const taken = take(bucket, now, limits);
    bucket = taken.bucket;
    return taken.until === null ? [now] : [];
  });
}

describe("a bucket", () => {
  it("gives no stretch of time more than the burst and what has come in since", () => {
    fc.assert(
      fc.property(waits, rate, (gaps, limits) => {
        const tokens = tokensAt(gaps, limits);
        for (const [first, from] of tokens.entries()) {
          for (const [more, to] of tokens.slice(first).entries()) {
            expect(more + 1).toBeLessThanOrEqual(
              limits.burst + (to - from) / limits.everyMs,
            );
          }
        }
      }),
    );
  });

  it("gives the whole burst at once to who has not asked", () => {
    fc.assert(
      fc.property(rate, (limits) => {
        const gaps = Array.from({ length: limits.burst + 1 }, () => 0);
        expect(tokensAt(gaps, limits)).toHaveLength(limits.burst);
      }),
    );
  });

  it("says when there will be a token, and not a moment too late", () => {
    fc.assert(
      fc.property(waits, rate, (gaps, limits) => {
        let bucket: Bucket | undefined;
        let now = START;
        for (const gap of gaps) {
          now += gap;
          const taken = take(bucket, now, limits);
          bucket = taken.bucket;
          if (taken.until === null) continue;
          expect(taken.until).toBeGreaterThan(now);
          expect(taken.until).toBeLessThanOrEqual(now + limits.everyMs);
          expect(take(bucket, taken.until, limits).until).toBeNull();
          expect(take(bucket, taken.until - 1, limits).until).not.toBeNull();
        }
      }),
    );
  });

  it("never gets better by being asked, nor worse by waiting", () => {
    fc.assert(
      fc.property(waits, rate, fc.nat(20_000), (gaps, limits, wait) => {
        let bucket: Bucket | undefined;
        let now = START;
        for (const gap of gaps) {
          now += gap;
          const next = take(bucket, now, limits).bucket;
          expect(next.fullAt).toBeGreaterThanOrEqual(Math.max(now, bucket?.fullAt ?? 0));
          bucket = next;
        }
        const soon = take(bucket, now, limits).until === null;
        const later = take(bucket, now + wait, limits).until === null;
        expect(!soon || later).toBe(true);
      }),
    );
  });

  it("tells who waits once until there is a token", () => {
    const limits = { burst: 1, everyMs: 1_000 };
    let { bucket } = take(undefined, START, limits);
    const firsts = [10, 20, 999, 1_000, 1_010, 1_020].map((at) => {
      const taken = take(bucket, START + at, limits);
      bucket = taken.bucket;
      return taken.isFirst;
    });
    expect(firsts).toEqual([true, false, false, false, true, false]);
  });

  it("of a clock that is far ahead holds nobody up for longer than an empty one", () => {
    const limits = { burst: 10, everyMs: 3_000 };
    const ahead = { fullAt: START + 1e12, toldUntil: START + 1e12 };
    const { until, bucket } = take(ahead, START, limits);
    expect(until).toBe(START + 3_000);
    expect(bucket.toldUntil).toBe(START + 30_000);
  });

  it("is, of what two know of it, the emptier", () => {
    const one = { fullAt: 5, toldUntil: 1 };
    expect(merged(one, undefined)).toEqual(one);
    expect(merged(undefined, one)).toEqual(one);
    expect(merged(one, { fullAt: 4, toldUntil: 2 })).toEqual({ fullAt: 5, toldUntil: 2 });
  });
});
