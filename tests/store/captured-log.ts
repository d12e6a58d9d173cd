import { type Logger, pino } from "pino";

/** A log that keeps its lines, parsed. */
export function captureLog(): {
  readonly log: Logger;
  readonly lines: Record<string, unknown>[];
} {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: "trace" }, { write: (line) => lines.push(JSON.parse(line)) });
  return { log, lines };
}

/** The lines about one kind of event. */
export function about(lines: readonly Record<string, unknown>[], event: string) {
  return lines.filter((line) => line["event"] === event);
}
