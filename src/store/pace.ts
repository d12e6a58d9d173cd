/** How long the store waits for what, in milliseconds. */
export interface Pace {
  /** For a value that an answer is waiting for. */
  readonly read: number;
  /** For a write; no answer waits for it. */
  readonly write: number;
  /** For a connection to open, and for it to close. */
  readonly open: number;
  /** Before the first new attempt after a failure; doubled each time, up to `retryMost`. */
  readonly retry: number;
  readonly retryMost: number;
  /** Between two log lines about the same kind of fault. */
  readonly log: number;
}

/** Discord waits 3 s for a first reply; all of a question's waiting fits in a third of it. */
export const PACE: Pace = {
  read: 250,
  write: 1_000,
  open: 1_000,
  retry: 250,
  retryMost: 30_000,
  log: 60_000,
};
