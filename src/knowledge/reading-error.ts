import { type Reason, sayReason } from "./reasons.ts";

/** What was to be read cannot be; the message says why to the host. */
export class ReadingError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(sayReason(reason), options);
    this.reason = reason;
  }
}

/** Why reading failed: what is not foreseen has only its message. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ReadingError) return error.reason;
  return { code: "failed", what: error instanceof Error ? error.message : String(error) };
}
