import { type Logger, pino, stdTimeFunctions } from "pino";
import { build as pretty } from "pino-pretty";
import type { LogLevel } from "./settings.ts";

/**
 * A log on standard output: one JSON object a line, or readable lines in a terminal.
 * What users write, their ids and tokens stay out of it at `info` and above.
 */
export function createLog(level: LogLevel): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  // Written synchronously, so that the last line before an exit is not lost.
  return process.stdout.isTTY
    ? pino(
        options,
        pretty({ sync: true, singleLine: true, translateTime: "SYS:HH:MM:ss" }),
      )
    : pino(options, pino.destination({ sync: true }));
}
