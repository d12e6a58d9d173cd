import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const EVAL = join(import.meta.dirname, "../../bench/quality/eval.ts");

const PASSAGES = [
  [
    "The Skerry light",
    "The lamp of the Skerry light was first lit by Ada Thorne in 1880.",
  ],
  [
    "The Skerry light",
    "Its harbour wall took nine years to build, and forty masons worked on it.",
  ],
  [
    "Rye bread",
    "Rye bread was sold in the market hall of Tarrow until the fire of 1912.",
  ],
] as const;

const QUESTIONS = [
  ["Who first lit the lamp of the Skerry light?", 0, "Ada Thorne"],
  ["How long did the harbour wall take to build?", 1, "nine years"],
  ["Until when was rye bread sold in Tarrow?", 2, "1912"],
] as const;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "eval-"));
  const set = {
    source: "ours",
    licence: "as the project",
    passages: PASSAGES.map(([title, text], i) => ({ id: `p${i}`, title, text })),
    questions: [
      ...QUESTIONS.map(([question, passage, text], i) => ({
        id: `q${i}`,
        question,
        passageId: `p${passage}`,
        answers: [{ text, start: PASSAGES[passage][1].indexOf(text) }],
      })),
      {
        id: "q9",
        question: "Who invented the zip fastener?",
        passageId: null,
        answers: [],
      },
    ],
  };
  await writeFile(join(folder, "small.json"), JSON.stringify(set));
});

afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]) {
  const env = { ...process.env, EVAL_DATA: folder };
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [EVAL, ...args], { env }, (error, stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stdout, stderr });
    });
  });
}

describe("npm run eval", () => {
  it("measures ranking and silence, and makes questions unanswerable, as JSON", async () => {
    const { status, stdout } = await run("small", "--json", "--negatives");
    expect(status).toBe(0);
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map(({ part, questions }) => [part, questions])).toEqual([
      [null, 4],
      ["other articles", 6],
      ["paragraph removed", 6],
      ["name swapped", 5],
    ]);
    const [all] = rows;
    expect(all).toMatchObject({
      set: "small",
      system: "footnote",
      p1: { value: 1 },
      s1: { value: 1 },
      mrr: { value: 1 },
    });
    expect(all.right.value + all.silent.value + all.wrong.value).toBeCloseTo(1);
  });

  it("prints a table for a person", async () => {
    const { stdout } = await run("small");
    expect(stdout).toMatch(/^set\s+system\s+n\s+P@1/);
    expect(stdout).toMatch(/^small\s+footnote\s+4\s+100\.0/m);
  });

  it("says in one sentence what a missing set is and where it comes from", async () => {
    const { status, stdout, stderr } = await run("xquad-en");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^No xquad-en in .*SQuAD.*EVAL_DATA names another folder\.\n$/,
    );
  });

  it("measures our own unseen sets without the public ones, and says what is missing", async () => {
    const { status, stdout, stderr } = await run("--json");
    expect(status).toBe(0);
    expect(stderr).toMatch(/^No xquad-en, .*news-questions\.dev in .*\n$/);
    const rows = stdout.trim().split("\n");
    expect(rows.map((row) => JSON.parse(row).set)).toEqual([
      ...["unseen-1", "unseen-2"],
      ...["typed-1", "typed-2", "typed-3", "typed-4"],
    ]);
  }, 60_000);

  it("refuses an unknown rival with its usage", async () => {
    const { status, stderr } = await run("--against", "nobody");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^No rival is called "nobody"\.\n\nUsage: npm run eval/);
  });
});
