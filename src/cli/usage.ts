/** The command line is not as it must be: one sentence that says what to change. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** How each command is called. */
export const USAGE = {
  ask: `Usage: npm run ask -- [options] ["question"]
  --json             answer as one line of JSON
  --batch            read questions as JSON Lines from standard input:
                     {"id": "q1", "question": "…", "conversation": "c1"}
  --knowledge DIR    answer from this folder of .md, .html and .txt files
  --conversation ID  go on with the conversation of this name
Without a question, in a terminal, it starts a chat.
`,
  timeline: `Usage: npm run timeline -- [options]
  --json             one line of JSON for each article, whole
  --topic WORDS      only what is about these words or names
  --from DATE        only what may be as late as this: 2012, 2012-03, "March 2012"
  --to DATE          only what may be as early as this
  --article SLUG     only what this article tells
  --png FILE         draw it into this file too
  --knowledge DIR    read this folder of .md, .html and .txt files
`,
  articles: `Usage: npm run articles -- [options]
       npm run articles -- check [options] [DIR or FILE]
  --json             one line of JSON for each article and each skipped file
  --knowledge DIR    read this folder of .md, .html and .txt files
"check" tells what is understood of each file, and warns of what is to be mended:
it ends with status 0 where that is nothing, else with 1.
`,
  doctor: `Usage: npm run doctor -- [options]
  --json             one line of JSON for each finding
Checks settings, articles, store, port and, with a token, the application as Discord
has it, and says what to do about what it finds. It changes nothing, and ends with
status 0 where nothing is to be fixed, else with 1.
`,
} as const;

export type Command = keyof typeof USAGE;

/** Says what is wrong with a `parseArgs` error, without its advice for programmers. */
export function usageErrorOf(error: unknown): UsageError | null {
  if (!(error instanceof TypeError) || !("code" in error)) return null;
  if (!String(error.code).startsWith("ERR_PARSE_ARGS_")) return null;
  const [first = error.message] = error.message.split(/\. |\.?\n/);
  const option = /^Option '(?:-\w, )?(--\w+).*argument (?:missing|is ambiguous)/.exec(
    first,
  );
  const said = option ? `${option[1]} needs a value` : first;
  return new UsageError(`${said.replace(/\.$/, "")}.`);
}
