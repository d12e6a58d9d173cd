import { parseArgs } from "node:util";
import { readSpan } from "../timeline/read-span.ts";
import type { DaySpan } from "../timeline/span.ts";
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

/** What `articles` and `timeline` are asked to do, among else. */
export interface ListOptions {
  readonly json: boolean;
  readonly help: boolean;
  /** A folder, or null for the one in the settings. */
  readonly knowledge: string | null;
}

/** What `articles` is asked to do. */
export interface ArticlesOptions extends ListOptions {
  /** Whether the articles are to be checked for their author. */
  readonly check: boolean;
}

/** What `timeline` is asked to do; null for what does not matter. */
export interface TimelineOptions extends ListOptions {
  readonly topic: string | null;
  /** The days meant by --from and --to. */
  readonly from: DaySpan | null;
  readonly to: DaySpan | null;
  /** A slug. */
  readonly article: string | null;
  /** The file to draw the picture into. */
  readonly png: string | null;
}

const PLAIN = {
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const LIST = {
  ...PLAIN,
  knowledge: { type: "string" },
} as const;

const TIMELINE = {
  ...LIST,
  topic: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  article: { type: "string" },
  png: { type: "string" },
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
 * Reads the arguments of `articles`. What is to be checked may stand behind `check` as well.
 * @throws UsageError, or a TypeError of `parseArgs`
 */
export function readArticlesOptions(args: readonly string[]): ArticlesOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: LIST,
    allowPositionals: args.includes(CHECK),
  });
  const { json, help } = values;
  const given = filled(values.knowledge, "--knowledge needs a folder.");
  const [first, path, more] = positionals;
  if (first !== undefined && first !== CHECK) {
    throw new UsageError(`"${CHECK}" comes first, and then the folder or the file.`);
  }
  if (more !== undefined || (path !== undefined && given !== null)) {
    throw new UsageError(`"${CHECK}" checks one folder or one file.`);
  }
  const knowledge = filled(path, `"${CHECK}" needs a folder or a file.`) ?? given;
  return { check: first === CHECK, json, help, knowledge };
}

const CHECK = "check";

/**
 * Reads the arguments of `doctor`.
 * @throws a TypeError of `parseArgs`
 */
export function readDoctorOptions(args: readonly string[]): {
  readonly json: boolean;
  readonly help: boolean;
} {
  const { json, help } = parseArgs({ args: [...args], options: PLAIN }).values;
  return { json, help };
}

/**
 * Reads the arguments of `timeline`.
 * @throws UsageError, or a TypeError of `parseArgs`
 */
export function readTimelineOptions(args: readonly string[]): TimelineOptions {
  const { values } = parseArgs({ args: [...args], options: TIMELINE });
  const { json, help } = values;
  const options = {
    topic: filled(values.topic, "--topic needs words or a name."),
    from: readDay(values.from, "--from"),
    to: readDay(values.to, "--to"),
    article: filled(values.article, "--article needs an article's slug."),
    png: filled(values.png, "--png needs a file."),
  };
  if (json && Object.values(options).some((value) => value !== null)) {
    throw new UsageError(
      "--json lists whole articles, so nothing can be chosen from them.",
    );
  }
  const knowledge = filled(values.knowledge, "--knowledge needs a folder.");
  return { ...options, json, help, knowledge };
}

function readDay(value: string | undefined, option: string): DaySpan | null {
  if (value === undefined) return null;
  const days = readSpan(value);
  if (days !== null) return days;
  throw new UsageError(
    `${option} needs a date, such as 2012, 2012-03 or "4 March 2012".`,
  );
}

function filled(value: string | undefined, otherwise: string): string | null {
  if (value?.trim() === "") throw new UsageError(otherwise);
  return value ?? null;
}
