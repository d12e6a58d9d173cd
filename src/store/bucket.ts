/** How often something may be done: so many times at once, then once every so many ms. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

/** A token bucket. All times are in milliseconds since 1970. */
export interface Bucket {
  /** When it will be full again; each token taken puts that off by `everyMs`. */
  readonly fullAt: number;
  /** Who waits for a token has been told so, and needs no other word until then. */
  readonly toldUntil: number;
}

/** What came of wanting a token. */
export interface Taken {
  /** As it is from now on. */
  readonly bucket: Bucket;
  /** When there will be a token; null where one was taken. */
  readonly until: number | null;
  /** Whether it is the first time since the last token that there is none. */
  readonly isFirst: boolean;
}

/**
 * Takes a token, if there is one. Of a bucket that nobody else takes from, no stretch of
 * time gets more than `burst` tokens and one for each `everyMs` of it. A bucket of a clock
 * that is ahead, or of a setting that was slower, counts as empty and not as worse.
 */
export function take(
  bucket: Bucket | undefined,
  now: number,
  { burst, everyMs }: Rate,
): Taken {
  const emptyAt = now + burst * everyMs;
  const fullAt = Math.min(Math.max(bucket?.fullAt ?? now, now), emptyAt);
  const toldUntil = Math.min(bucket?.toldUntil ?? 0, emptyAt);
  const next = fullAt + everyMs;
  if (next <= emptyAt) {
    return { bucket: { fullAt: next, toldUntil: 0 }, until: null, isFirst: false };
  }
  const until = now + next - emptyAt;
  const isFirst = toldUntil <= now;
  return {
    bucket: { fullAt, toldUntil: isFirst ? until : toldUntil },
    until,
    isFirst,
  };
}

/** What two who share a bucket know of it, as one: the later of each. */
export function merged(one: Bucket | undefined, other: Bucket | undefined) {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    fullAt: Math.max(one.fullAt, other.fullAt),
    toldUntil: Math.max(one.toldUntil, other.toldUntil),
  };
}
