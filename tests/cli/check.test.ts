import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeArticles } from "./articles-of-ours.ts";
import { runCli, useFolder } from "./spawn.ts";

const folder = useFolder();

/** A folder of one article in the test's own folder. */
async function withArticle(name: string, file: string, text: string): Promise<string> {
  const path = join(folder(), name);
  await mkdir(path);
  await writeFile(join(path, file), text);
  return path;
}

const GOOD = `---
title: The ferry
publication: The Quay
author: Ida Holm
published: 2020-03-02
url: https://example.org/ferry
---

By Ida Holm

The ferry of Eskholt sank in May 2019.

Story continues below

In May 2020 it was raised.
`;

it("tells what is understood of a file, and ends with 0 where there is nothing to mend", async () => {
  const path = await withArticle("good", "ferry.md", GOOD);
  const { status, stdout, stderr } = await runCli(["articles", "check", path]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^The ferry\n {2}file {9}ferry\.md$/m);
  expect(stdout).toMatch(/^ {2}publication {2}The Quay$/m);
  expect(stdout).toMatch(/^ {2}author {7}Ida Holm$/m);
  expect(stdout).toMatch(/^ {2}published {4}2 March 2020$/m);
  expect(stdout).toMatch(/^ {2}address {6}https:\/\/example\.org\/ferry$/m);
  expect(stdout).toMatch(/2 paragraphs, 2 passages, 2 sentences/);
  const order = ["(byline", "1  The ferry", "(boilerplate", "2  In May"];
  const places = order.map((text) => stdout.indexOf(text));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(stdout).toContain("May 2019 (stated: “in May 2019”), paragraph 1: The ferry");
  expect(stdout).not.toContain("WARNING");
  expect(stdout).toMatch(/^1 article, nothing to mend in them$/m);
});

it("reads a single file as well", async () => {
  const path = await withArticle("single", "ferry.md", GOOD);
  await writeFile(join(path, "other.md"), "");
  const { status, stdout } = await runCli(["articles", "check", join(path, "ferry.md")]);
  expect(status).toBe(0);
  expect(stdout).not.toContain("other.md");
});

it("warns of what is to be mended, and ends with 1", async () => {
  const knowledge = await writeArticles(folder());
  await writeFile(join(knowledge, "notes.txt"), "The cargo: • salt • rope\n\n* * *\n");
  const { status, stdout } = await runCli(["articles", "check", knowledge]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^ {2}WARNING: no date of publication/m);
  expect(stdout).toMatch(/^ {2}WARNING: no title; the file's name stands for one$/m);
  expect(stdout).toMatch(/^ {2}WARNING: paragraph 1 has points that count as one/m);
  expect(stdout).toMatch(/^ {2}note: paragraph 2 has no sentence.*“\* \* \*”$/m);
  expect(stdout).toMatch(/^SKIPPED broken\.md: \S/m);
  expect(stdout).toMatch(/^3 articles, 2 with warnings; 1 file skipped$/m);
});

it("gives the same as JSON, one line a file", async () => {
  const knowledge = await withArticle("json", "ferry.md", GOOD);
  await writeFile(join(knowledge, "noise.txt"), "a\u0000b");
  const { status, stdout } = await runCli(["articles", "check", "--json", knowledge]);
  expect(status).toBe(1);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    {
      article: "ferry",
      file: "ferry.md",
      title: "The ferry",
      published: "2020-03-02",
      paragraphs: [
        "The ferry of Eskholt sank in May 2019.",
        "In May 2020 it was raised.",
      ],
      notBody: [
        { kind: "byline", text: "By Ida Holm", before: 1 },
        { kind: "boilerplate", text: "Story continues below", before: 2 },
      ],
      facts: [
        { date: "2019-05", paragraph: 1 },
        { how: "stated", paragraph: 2 },
      ],
      unsplit: [],
      warnings: [],
      notes: [],
    },
    { file: "noise.txt", skipped: expect.any(String) },
  ]);
});

it("lets no article command the terminal or pass for a warning of ours", async () => {
  const text = "# Red \u001b[31malert\n\nAll is \u001b[2Jwell.\n  WARNING: not ours.\n";
  const path = await withArticle("hostile", "red.md", text);
  const { stdout } = await runCli(["articles", "check", path]);
  expect(stdout).not.toContain("\u001b");
  expect(stdout).not.toMatch(/^ {2}WARNING: not ours/m);
});

it("ends with 1 where there is nothing, and with 2 where there is no such place", async () => {
  const empty = join(folder(), "empty");
  await mkdir(empty);
  const nothing = await runCli(["articles", "check", empty]);
  expect(nothing).toMatchObject({
    status: 1,
    stdout: "There is no .md, .html or .txt file.\n",
  });
  for (const args of [["check", "no-such-place"], ["check", empty, empty], ["chekc"]]) {
    const { status, stdout, stderr } = await runCli(["articles", ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("npm run articles -- check");
  }
});
