import { readFile } from "node:fs/promises";
import * as z from "zod";
import type { Turn } from "../../src/answering/answer.ts";
import { leaningOf, spokenIn, subjectsOf } from "../../src/answering/follow-up.ts";
import { tokensOf } from "../../src/language/analyse.ts";
import { termsOf } from "../../src/language/terms.ts";

const dialogues = z.object({
  dialogues: z.array(
    z.object({
      title: z.string(),
      turns: z.array(z.object({ question: z.string(), rewrite: z.string() })),
    }),
  ),
});

type Dialogue = z.infer<typeof dialogues>["dialogues"][number];

/** What happened to one question of a dialogue. */
export interface FollowUp {
  readonly question: string;
  readonly rewrite: string;
  /** Content words that the rewrite adds and that were said before. */
  readonly wanted: readonly string[];
  /** Whether the rewrite adds content words at all. */
  readonly incomplete: boolean;
  readonly leans: boolean;
  /** Content words carried over that the question does not have. */
  readonly carried: readonly string[];
  /** Whether the rewrite, asked in its place, was taken as standing alone. */
  readonly rewriteStands: boolean;
}

/**
 * Follows dialogues question by question: what each leans on, against what its stand-alone
 * rewrite adds. The answers are not known, and so neither is what was said in them; every
 * dialogue is about its title, which counts as said.
 */
export function followDialogue({ title, turns }: Dialogue): FollowUp[] {
  let turn = turnAfter(title, null).turn;
  const said = new Set(keysOf(title));
  return turns.map(({ question, rewrite }) => {
    const own = new Set(keysOf(question));
    const added = keysOf(rewrite).filter((key) => !own.has(key));
    const { leaning, turn: next } = turnAfter(question, turn);
    const result = {
      question,
      rewrite,
      wanted: added.filter((key) => said.has(key)),
      incomplete: added.length > 0,
      leans: leaning !== null,
      carried: keysOf(leaning?.carried.join(" ") ?? "").filter((key) => !own.has(key)),
      rewriteStands: turnAfter(rewrite, turn).leaning === null,
    };
    for (const key of own) said.add(key);
    turn = next;
    return result;
  });
}

function turnAfter(question: string, last: Turn | null) {
  const tokens = tokensOf(question);
  const terms = spokenIn(tokens);
  const leaning = leaningOf(tokens, terms, last);
  const turn: Turn = {
    question,
    ...subjectsOf(terms, leaning, last),
    answered: [],
    told: [],
    passage: null,
    sentence: null,
    article: null,
  };
  return { leaning, turn };
}

const keysOf = (text: string): string[] => [
  ...new Set(termsOf(tokensOf(text)).map(({ key }) => key)),
];

/** Shares, in per cent, over some questions. */
export interface FollowUpFigures {
  readonly questions: number;
  /** Of the questions that need earlier words, those that lean. */
  readonly noticed: number;
  /** Of the questions that lean, those that are incomplete. */
  readonly rightly: number;
  /** Of the stand-alone rewrites, those that do not lean. */
  readonly alone: number;
  /** Of the words that are needed and were said, those carried over. */
  readonly recall: number;
  /** Of the words carried over, those needed. */
  readonly precision: number;
}

/** Sums up what happened. */
export function figuresOf(followed: readonly FollowUp[]): FollowUpFigures {
  const share = (part: number, all: number): number =>
    all === 0 ? 0 : (100 * part) / all;
  const count = (test: (one: FollowUp) => boolean): number =>
    followed.filter(test).length;
  const sum = (size: (one: FollowUp) => number): number =>
    followed.reduce((total, one) => total + size(one), 0);
  const needed = ({ wanted, carried }: FollowUp): number =>
    carried.filter((key) => wanted.includes(key)).length;
  return {
    questions: followed.length,
    noticed: share(
      count(({ wanted, leans }) => leans && wanted.length > 0),
      count(({ wanted }) => wanted.length > 0),
    ),
    rightly: share(
      count(({ leans, incomplete }) => leans && incomplete),
      count(({ leans }) => leans),
    ),
    alone: share(
      count(({ rewriteStands }) => rewriteStands),
      followed.length,
    ),
    recall: share(
      sum(needed),
      sum(({ wanted }) => wanted.length),
    ),
    precision: share(
      sum(needed),
      sum(({ carried }) => carried.length),
    ),
  };
}

/** Every other dialogue belongs to the half that rules may be developed on. */
const HALVES = ["looked at", "kept aside"] as const;

/** Measures follow-ups on a file of dialogues; a table of plain text. */
export async function canardReport(path: string, errors: boolean): Promise<string> {
  const all = dialogues.parse(JSON.parse(await readFile(path, "utf8"))).dialogues;
  const halves = HALVES.map((name, half) => ({
    name,
    followed: all.filter((_, i) => i % 2 === half).flatMap(followDialogue),
  }));
  const rows = halves.flatMap(({ name, followed }) => [
    rowOf(name, followed),
    rowOf("  pronoun", followed.filter(hasPronoun)),
    rowOf(
      "  none",
      followed.filter((one) => !hasPronoun(one)),
    ),
  ]);
  const table = [
    ["half", "n", "noticed", "rightly", "alone", "recall", "precision"],
    ...rows,
  ]
    .map(([name = "", ...cells]) =>
      [name.padEnd(12), ...cells.map((cell) => cell.padStart(9))].join(" "),
    )
    .join("\n");
  const lines = errors ? (halves[0]?.followed.flatMap(errorLine) ?? []) : [];
  return `${[...lines, table, LEGEND].join("\n")}\n`;
}

const hasPronoun = ({ question }: FollowUp): boolean =>
  /\b(?:he|him|his|she|hers?|it|its|they|them|theirs?|this|that|these|those)\b/i.test(
    question,
  );

function rowOf(name: string, followed: readonly FollowUp[]): string[] {
  const { questions, ...shares } = figuresOf(followed);
  return [name, String(questions), ...Object.values(shares).map((x) => x.toFixed(1))];
}

function errorLine({
  question,
  rewrite,
  wanted,
  leans,
  carried,
  rewriteStands,
}: FollowUp) {
  const right = wanted.filter((key) => carried.includes(key)).length;
  if (right === wanted.length && leans === wanted.length > 0 && rewriteStands) return [];
  const verdict = `${leans ? "leans" : "alone"}${rewriteStands ? "" : ", rewrite leans"}`;
  return [
    `${verdict} · ${question} → ${rewrite} · wanted ${wanted.join(" ")} · carried ${carried.join(" ")}`,
  ];
}

const LEGEND = `
noticed: of the questions that need words said before, those seen to lean on them
rightly: of those that lean, those that are incomplete
alone: of the stand-alone rewrites, asked in context, those that do not lean
recall, precision: of the words carried over`;
