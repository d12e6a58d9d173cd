import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { linesOf } from "../../src/cli/lines.ts";
import { writeArticles } from "./articles-of-ours.ts";
import { bareEnvironment, ROOT, runCli, useFolder } from "./spawn.ts";

const BAKER = "Who moved her ovens to Quay Street?";

const folder = useFolder();
let knowledge: string;

beforeAll(async () => {
  knowledge = await writeArticles(folder());
});

const ask = (...args: string[]) => runCli(["ask", "--knowledge", knowledge, ...args]);

function batch(...lines: (object | string)[]) {
  const input = lines
    .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
    .join("\n");
  return runCli(["ask", "--batch", "--knowledge", knowledge], { input });
}

const parsed = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Where the best sentence stands, whether it was taken for the answer or not. */
const articleOf = ({ passage, alternatives }: Pick<Answer, "passage" | "alternatives">) =>
  (passage ?? alternatives[0]?.passage)?.article;

describe("ask", () => {
  it("prints the passage with the answering sentence marked, and its citation", async () => {
    const { status, stdout } = await ask("Who first lit the lamp of the Skerry light?");
    expect(status).toBe(0);
    const flat = stdout.replaceAll(/\s+/g, " ");
    expect(flat).toContain(
      "«The lamp of the Skerry light was first lit by Ada Thorne on 3 May 1880.»",
    );
    expect(flat).toContain("“The Skerry light: a history”, Tarrow Courier, 2 June 1981");
    expect(stdout).toContain("https://example.org/skerry-light#:~:text=");
  });

  it("answers as JSON with the keys of the contract, in its order", async () => {
    const { status, stdout } = await ask(
      "--json",
      "Who first lit the lamp of the Skerry light?",
    );
    expect(status).toBe(0);
    const [answer] = parsed(stdout);
    expect(Object.keys(answer)).toEqual([
      "id",
      "status",
      "reason",
      "confidence",
      "answer",
      "passage",
      "citation",
      "timeline",
      "alternatives",
      "took_ms",
    ]);
    expect(answer).toMatchObject({ id: null, status: "answered", reason: null });
    expect(answer.answer.text).toContain("Ada Thorne");
    expect(answer.passage).toMatchObject({ article: "light", paragraph: 2 });
    expect(answer.citation).toMatchObject({ published: "1981-06-02", paragraph: 2 });
    const { start, end } = answer.answer;
    const { passage } = answer;
    expect(passage.text.slice(start - passage.start, end - passage.start)).toBe(
      answer.answer.sentence,
    );
    expect(String(answer.took_ms)).toMatch(/^\d+(\.\d{1,3})?$/);
  });

  it("takes a question that was not put in quotation marks", async () => {
    const { stdout } = await ask("--json", ...BAKER.split(" "));
    expect(articleOf(parsed(stdout)[0])).toBe("bread");
  });

  it("answers with status 0 when the articles do not say", async () => {
    const { status, stdout } = await ask("Who painted the Sistine Chapel?");
    expect(status).toBe(0);
    expect(stdout).not.toBe("");
    expect(stdout).not.toContain("https://example.org");
  });

  it("goes on with a conversation in a second command", async () => {
    const env = { STORE_URL: `sqlite:${join(folder(), "var/store.sqlite")}` };
    const args = ["ask", "--json", "--knowledge", knowledge, "--conversation", "tea"];
    await runCli([...args, "Who first lit the lamp of the Skerry light?"], { env });
    const { status, stdout, stderr } = await runCli([...args, "When was that?"], { env });
    expect({ status, stderr: stderr.replace(/.*skipped.*\n/, "") }).toEqual({
      status: 0,
      stderr: "",
    });
    expect(JSON.stringify(parsed(stdout)[0])).toContain("Ada Thorne");
  });

  it("answers a conversation although the store is broken", async () => {
    await mkdir(join(folder(), "a-folder.sqlite"), { recursive: true });
    const { status, stdout } = await runCli(
      ["ask", "--json", "--knowledge", knowledge, "--conversation", "tea", BAKER],
      { env: { STORE_URL: `sqlite:${join(folder(), "a-folder.sqlite")}` } },
    );
    expect(status).toBe(0);
    expect(articleOf(parsed(stdout)[0])).toBe("bread");
  });

  it("survives hostile questions", async () => {
    const hostile = [
      "",
      "   ",
      "🫠🫠",
      "\u200b\u202e",
      "\ud800",
      `e${"\u0301".repeat(500)}`,
      "__proto__ constructor toString",
      "http://".repeat(850),
      "a'".repeat(3000),
      "#a".repeat(3000),
    ];
    const { status, stdout } = await batch(
      ...hostile.map((question, id) => ({ id, question, conversation: "__proto__" })),
    );
    expect(status).toBe(0);
    const answers = parsed(stdout);
    expect(answers.map(({ id }) => id)).toEqual(hostile.map((_, id) => id));
    for (const { took_ms } of answers) expect(took_ms).toBeLessThan(1000);
  });
});

describe("ask --batch", () => {
  it("answers each line in order, and goes on after a malformed one", async () => {
    const { status, stdout } = await batch(
      { id: "q1", question: "Who first lit the lamp of the Skerry light?" },
      "",
      "not JSON",
      { id: "q2", question: 7 },
      "[1]",
      { id: 3, question: BAKER },
    );
    expect(status).toBe(2);
    const answers = parsed(stdout);
    expect(answers.map(({ id }) => id)).toEqual(["q1", null, null, null, 3]);
    expect(answers[1]).toEqual({
      id: null,
      status: "invalid",
      error: expect.stringMatching(/^line 3: /),
    });
    expect(answers[2].error).toMatch(/^line 4: "question"/);
    expect(answers[3].error).toMatch(/^line 5: /);
    expect(articleOf(answers[4])).toBe("bread");
  });

  it("keeps the conversations of a batch apart", async () => {
    const { stdout } = await batch(
      { id: "a1", question: "Who first lit the lamp?", conversation: "a" },
      { id: "b1", question: "Who was the baker of rye bread?", conversation: "b" },
      { id: "a2", question: "When was that?", conversation: "a" },
      { id: "b2", question: "Why did she move?", conversation: "b" },
    );
    const [, , second, fourth] = parsed(stdout);
    expect(JSON.stringify(second)).toContain("Ada Thorne");
    expect(JSON.stringify(fourth)).toContain("Odile Marsh");
  });

  it("answers a line before the next one comes", async () => {
    const child = spawn(
      process.execPath,
      [join(ROOT, "src/cli.ts"), "ask", "--batch", "--knowledge", knowledge],
      { cwd: ROOT, env: bareEnvironment() },
    );
    const lines = linesOf(child.stdout.setEncoding("utf8"));
    for (const id of ["first", "second"]) {
      child.stdin.write(`${JSON.stringify({ id, question: BAKER })}\n`);
      const { value } = await lines.next();
      expect(JSON.parse(value ?? "").id).toBe(id);
    }
    child.stdin.end();
    expect((await once(child, "close"))[0]).toBe(0);
  });

  it("ends quietly when its reader has gone", async () => {
    const child = spawn(
      process.execPath,
      [join(ROOT, "src/cli.ts"), "ask", "--batch", "--knowledge", knowledge],
      { cwd: ROOT, env: bareEnvironment() },
    );
    const errors: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
    child.stdin.on("error", () => {});
    child.stdout.once("data", () => child.stdout.destroy());
    const line = `${JSON.stringify({ id: "q", question: BAKER })}\n`;
    child.stdin.end(line.repeat(2000));
    const [status] = await once(child, "close");
    expect(status).toBe(0);
    expect(errors.join("")).not.toMatch(/EPIPE|Error/);
  });
});

describe("timeline", () => {
  it("gives one line of JSON an article, every text at its offsets", async () => {
    const { status, stdout } = await runCli([
      "timeline",
      "--json",
      "--knowledge",
      knowledge,
    ]);
    expect(status).toBe(0);
    const lines = parsed(stdout);
    expect(lines.map(({ article }) => article).sort()).toEqual(["bread", "light"]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual([
        "article",
        "published",
        "body",
        "expressions",
        "facts",
      ]);
      for (const { start, end, text } of [...line.expressions, ...line.facts]) {
        expect(line.body.slice(start, end)).toBe(text);
      }
    }
    const light = lines.find(({ article }) => article === "light");
    expect(light.expressions[0]).toEqual({
      start: light.body.indexOf("1871"),
      end: light.body.indexOf("1871") + 4,
      text: "1871",
      type: "DATE",
      value: "1871",
      how: "stated",
    });
    expect(light.facts.map(({ date }: { date: string }) => date)).toContain("1880-05-03");
  });

  it("lists what all articles date for a person, in order of time, each with its place", async () => {
    const { stdout } = await runCli(["timeline", "--knowledge", knowledge]);
    const dates = [...stdout.matchAll(/^ {2}(\S.*) \(/gm)].map(([, date]) => date);
    expect(dates).toEqual(["1871", "3 May 1880", "1883", "1912"]);
    expect(stdout).toContain(
      "    “The Skerry light: a history” (2 June 1981), paragraph 2\n",
    );
    expect(stdout).toContain(
      "1883 (worked out from “Three years later”, counted from 3 May 1880)",
    );
  });

  it.each([
    { only: ["--topic", "bread"], dates: ["1912"] },
    { only: ["--topic", "Ada Thorne"], dates: ["3 May 1880"] },
    { only: ["--from", "1880", "--to", "the 1880s"], dates: ["3 May 1880", "1883"] },
    { only: ["--article", "bread"], dates: ["1912"] },
    { only: ["--topic", "bread", "--to", "1911"], dates: [] },
  ])("lists only what is asked for: $only", async ({ only, dates }) => {
    const { status, stdout } = await runCli([
      ...["timeline", "--knowledge", knowledge],
      ...only,
    ]);
    expect(status).toBe(0);
    const shown = [...stdout.matchAll(/^ {2}(\S.*) \(/gm)].map(([, date]) => date);
    expect(shown).toEqual(dates);
    if (dates.length === 0) expect(stdout).toContain("Nothing like that is dated");
  });

  it("draws what it lists into a file", async () => {
    const file = join(folder(), "timeline.png");
    const args = [
      "timeline",
      "--knowledge",
      knowledge,
      "--topic",
      "Skerry",
      "--png",
      file,
    ];
    const { status, stderr } = await runCli(args);
    expect(status).toBe(0);
    expect(stderr).toContain("3 of 3 drawn into");
    expect((await readFile(file)).subarray(1, 4).toString()).toBe("PNG");
    const nowhere = join(folder(), "no", "such", "folder.png");
    const failed = await runCli([...args.slice(0, -1), nowhere]);
    expect(failed).toMatchObject({ status: 1 });
    expect(failed.stderr).toContain("could not be written");
  });
});

describe("articles", () => {
  it("reads an article that was written to break it", async () => {
    const hostile = join(folder(), "hostile");
    await mkdir(hostile);
    const runs = ["http://", "a'", "#a", "a&b="].map((run) => run.repeat(1500));
    const text = `${runs.join(" ")} A keeper of __proto__ lived here. \u202e`;
    await writeFile(join(hostile, "constructor.txt"), `The keeper sang.\n\n${text}\n`);
    const args = ["ask", "--json", "--knowledge", hostile, "Who sang?"];
    const { status, stdout } = await runCli(args);
    expect(status).toBe(0);
    expect(articleOf(parsed(stdout)[0])).toBe("constructor");
  });

  it("gives one line of JSON an article, and one for each file it skipped", async () => {
    const { status, stdout } = await runCli([
      "articles",
      "--json",
      "--knowledge",
      knowledge,
    ]);
    expect(status).toBe(0);
    const lines = parsed(stdout);
    expect(lines.find(({ article }) => article === "light")).toEqual({
      article: "light",
      title: "The Skerry light: a history",
      publication: "Tarrow Courier",
      author: "Ines Mora",
      published: "1981-06-02",
      url: "https://example.org/skerry-light",
      paragraphs: 2,
      passages: 2,
      sentences: 4,
      skipped: [],
    });
    expect(lines.find(({ article }) => article === "bread")).toMatchObject({
      title: "Rye bread in Tarrow",
      author: null,
    });
    expect(lines.at(-1)).toEqual({ file: "broken.md", skipped: expect.any(String) });
  });

  it("names what it skipped where there is nothing else, and ask has nothing to go by", async () => {
    const broken = join(folder(), "broken");
    await mkdir(broken);
    await writeFile(join(broken, "noise.txt"), "a\u0000b");
    const { status, stdout } = await runCli([
      "articles",
      "--json",
      "--knowledge",
      broken,
    ]);
    expect(status).toBe(0);
    expect(parsed(stdout)).toEqual([{ file: "noise.txt", skipped: expect.any(String) }]);
    const asked = await runCli(["ask", "--knowledge", broken, "Who?"]);
    expect(asked).toMatchObject({ status: 1, stdout: "" });
    expect(asked.stderr).toContain("holds no article");
  });

  it("lists them for a person, the skipped ones with the reason", async () => {
    const { status, stdout } = await runCli(["articles", "--knowledge", knowledge]);
    expect(status).toBe(0);
    expect(stdout).toContain("Ines Mora, Tarrow Courier, 2 June 1981");
    expect(stdout).toMatch(/^Skipped broken\.md: \S/m);
  });
});

describe("a command line that is wrong", () => {
  it.each([
    { args: ["serve"], says: /^There is no command "serve"\./ },
    { args: ["ask", "--knowledge", "no-such-folder", "Who?"], says: /no-such-folder/ },
    { args: ["ask"], says: /^There is no question/ },
    { args: ["timeline", "--loud"], says: /^Unknown option '--loud'\./ },
    { args: ["timeline", "--from", "soon"], says: /^--from needs a date/ },
    { args: ["timeline", "--to", ""], says: /^--to needs a date/ },
    { args: ["timeline", "--topic", " "], says: /^--topic needs words/ },
    { args: ["timeline", "--article", "none"], says: /^There is no article "none"/ },
    {
      args: ["timeline", "--json", "--topic", "x"],
      says: /^--json lists whole articles/,
    },
  ])("is refused in one sentence, with the usage: $args", async ({ args, says }) => {
    const { status, stdout, stderr } = await runCli(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(says);
    expect(stderr).toContain("\n\nUsage: npm run ");
  });

  it("minds only the settings that it uses, and names the one that is wrong", async () => {
    const env = { HTTP_PORT: "a lot", KNOWLEDGE_DIR: knowledge };
    const other = await runCli(["ask", "--json", BAKER], { env });
    expect(articleOf(parsed(other.stdout)[0])).toBe("bread");
    const wrong = await runCli(["ask", BAKER], { env: { STORE_URL: "mongo:x" } });
    expect(wrong).toMatchObject({ status: 1, stdout: "" });
    expect(wrong.stderr).toContain("STORE_URL");
  });
});

describe("without --knowledge", () => {
  it("reads the repository's own articles", async () => {
    const { status, stdout } = await runCli(["articles", "--json"]);
    expect(status).toBe(0);
    expect(parsed(stdout)[0].paragraphs).toBeGreaterThan(3);
  });
});
