import type { Logger } from "pino";

/**
 * What can be wrong: the backend itself; one value in it; the file, which was moved aside.
 * "recovered" is the good news after "backend".
 */
export type FaultKind = "backend" | "value" | "corrupt" | "recovered";

/** Tells the log, at most once an interval and kind. */
export type FaultLog = (kind: FaultKind, message: string, error?: unknown) => void;

/**
 * A log that a fault at every operation cannot flood: one line a kind in `interval`
 * milliseconds, which says how many were held back since the last.
 * @param onFault told of each one, held back or not
 */
export function createFaultLog(
  log: Logger,
  interval: number,
  onFault: (kind: FaultKind) => void = () => {},
): FaultLog {
  const told = new Map<FaultKind, { at: number; held: number }>();
  return (kind, message, error) => {
    onFault(kind);
    const last = told.get(kind);
    if (last !== undefined && performance.now() - last.at < interval) {
      last.held += 1;
      return;
    }
    told.set(kind, { at: performance.now(), held: 0 });
    const held = last !== undefined && last.held > 0 ? { held: last.held } : {};
    const fields = { event: `store_${kind}`, ...held };
    if (kind === "recovered") log.info(fields, message);
    else log.error({ ...fields, cause: describe(kind, error) }, message);
  };
}

/** A parser's message quotes the value, which may hold a question: then only its name. */
function describe(kind: FaultKind, error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (kind === "value") return error.name;
  const [message = ""] = error.message.split(/,? with args beginning with/);
  return message === "" ? error.name : message.slice(0, 300);
}
