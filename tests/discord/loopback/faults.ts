import type { Answer } from "./answer.ts";

/** A fault to inject into the next matching requests. */
export interface Fault {
  /** GET, POST …; any when left out. */
  method?: string;
  /** A route as `routes.ts` writes it, such as "/channels/:channel/messages"; any when left out. */
  route?: string;
  /** How many requests it hits; 1 by default. */
  times?: number;
  /** HTTP status to answer; 500 by default. */
  status?: number;
  /** Discord's error code and message in the body. */
  code?: number;
  message?: string;
  /** Seconds to wait before a retry, in header and body as a 429 has them. */
  retryAfter?: number;
  /** Does what was asked and answers as usual, but only after so many milliseconds. */
  delay?: number;
  /** Leaves the request hanging this many milliseconds, then cuts the connection. */
  timeout?: number;
  /** Does what was asked before it answers with the fault: a response that got lost. */
  applied?: boolean;
}

export interface Faults {
  failNext(fault: Fault): void;
  /** The fault that hits this request, if any; it is used up by asking. */
  hitting(method: string, route: string): Fault | null;
  /** Forgets the faults that have not hit yet. */
  clear(): void;
}

/** Faults wait in the order in which they were given. */
export function keepFaults(): Faults {
  let waiting: (Fault & { left: number })[] = [];
  return {
    failNext(fault) {
      waiting.push({ ...fault, left: fault.times ?? 1 });
    },
    hitting(method, route) {
      const fault = waiting.find(
        (one) =>
          (one.method === undefined || one.method.toUpperCase() === method) &&
          (one.route === undefined || one.route === route),
      );
      if (fault === undefined) return null;
      fault.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return fault;
    },
    clear() {
      waiting = [];
    },
  };
}

/** The response of a fault that answers at all. */
export function faultAnswer(fault: Fault): Answer {
  const status = fault.status ?? 500;
  const { retryAfter } = fault;
  if (status === 429) {
    const seconds = retryAfter ?? 1;
    return {
      status,
      headers: {
        "retry-after": String(seconds),
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset-after": String(seconds),
        "x-ratelimit-scope": "user",
      },
      body: {
        message: "You are being rate limited.",
        retry_after: seconds,
        global: false,
        code: 0,
      },
    };
  }
  return {
    status,
    body: { message: fault.message ?? `${status}: Injected`, code: fault.code ?? 0 },
    ...(retryAfter !== undefined && { headers: { "retry-after": String(retryAfter) } }),
  };
}
