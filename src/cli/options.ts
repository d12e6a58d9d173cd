import { parseArgs } from "node:util";
import { UsageError } from "./usage.ts";

/** What `ask` is asked to do. */
export interface AskOptions {
  /** Null for a batch or a chat. */
  readonly question: string | null;
  readonly json: boolean;
  readonly batch: boolean;
  readonly help: boolean;
  /** A folder, or null for the one in the settings. */
  readonly knowledge: string | null;
  readonly conversation: string | null;
}

/** What `timeline` and `articles` are asked to do. */
export interface ListOptions {
  readonly json: boolean;
  readonly help: boolean;
  /** A folder, or null for the one in the settings. */
  readonly knowledge: string | null;
}

const LIST = {
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  knowledge: { type: "string" },
} as const;

const ASK = {
  ...LIST,
  batch: { type: "boolean", default: false },
  conversation: { type: "string" },
} as const;

/**
 * Reads the arguments of `ask`; the words of an unquoted question are joined.
 * @throws UsageError, or a TypeError of `parseArgs`
 */
export function readAskOptions(args: readonly string[]): AskOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: ASK,
    allowPositionals: true,
  });
  const question = positionals.length === 0 ? null : positionals.join(" ");
  const { json, batch, help } = values;
  const knowledge = filled(values.knowledge, "--knowledge needs a folder.");
  const conversation = filled(values.conversation, "--conversation needs an id.");
  if (batch && question !== null) {
    throw new UsageError(
      "--batch reads its questions from standard input, so there cannot be one on the command line.",
    );
  }
  if (batch && conversation !== null) {
    throw new UsageError(
      '--batch takes "conversation" from each input line, not from --conversation.',
    );
  }
  return { question, json, batch, help, knowledge, conversation };
}

/**
 * Reads the arguments of `timeline` and `articles`.
 * @throws UsageError, or a TypeError of `parseArgs`
 */
export function readListOptions(args: readonly string[]): ListOptions {
  const { values } = parseArgs({ args: [...args], options: LIST });
  const { json, help } = values;
  return {
    json,
    help,
    knowledge: filled(values.knowledge, "--knowledge needs a folder."),
  };
}

function filled(value: string | undefined, otherwise: string): string | null {
  if (value?.trim() === "") throw new UsageError(otherwise);
  return value ?? null;
}
