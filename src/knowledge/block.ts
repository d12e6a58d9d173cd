/** A stretch of text inside a block; `\n` is a line break of the source, a space to readers. */
export interface Run {
  readonly text: string;
  /** Part of a link's text. */
  readonly link: boolean;
  /** Bold or italic. */
  readonly emphasis: boolean;
}

/** A block of a marked-up source, as far as its markup alone tells what it is. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "caption" | "byline" | "image";
  /** None for an image. */
  readonly runs: readonly Run[];
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
}

/** The block's text on one line, as readers see it. */
export function textOf(block: Block): string {
  return linesOf(block).join(" ");
}

/** The block's lines as the source breaks them, none empty. */
export function linesOf(block: Block): string[] {
  return block.runs
    .map((run) => run.text)
    .join("")
    .split("\n")
    .map(withoutOuterSpace)
    .filter((line) => line !== "");
}

/** What the block says outside its links; null where it has no link. */
export function outsideLinks(block: Block): string | null {
  if (!block.runs.some((run) => run.link)) return null;
  const outside = block.runs.filter((run) => !run.link).map((run) => run.text);
  return outside.join(" ").replace(/\s+/g, " ").trim();
}

/** Whether all of the block's words are bold or italic. */
export function isEmphasised(block: Block): boolean {
  return block.runs.length > 0 && block.runs.every((run) => run.emphasis || isBlank(run));
}

/** The bold or italic words that end the block, and what stands before them. */
export function closingEmphasis(block: Block): { before: string; words: string } | null {
  const runs = block.runs.filter((run) => !isBlank(run));
  const from = runs.findLastIndex((run) => !run.emphasis) + 1;
  if (from === 0 || from === runs.length) return null;
  const joined = (part: readonly Run[]) =>
    part
      .map((run) => run.text)
      .join("")
      .trim();
  return { before: joined(runs.slice(0, from)), words: joined(runs.slice(from)) };
}

const isBlank = (run: Run): boolean => run.text.trim() === "";

// Only the spaces that markup itself ignores: a no-break space is the author's.
const withoutOuterSpace = (line: string): string => line.replace(/^[ \t]+|[ \t]+$/g, "");
