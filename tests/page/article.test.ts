import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COST } from "../discord/loopback/bridge.ts";
import { type Page, post, send, startPage } from "./a-page.ts";

let page: Page;
beforeAll(async () => {
  page = await startPage({ env: { RATE_USER: "off", RATE_CHANNEL: "off" } });
});
afterAll(() => page[Symbol.asyncDispose]());

const SESSION = "a-session-with-a-file";
const MILL = `---
title: The mill of Tarn grinds again
published: 2019-05-04
---
The miller Agda Rosen bought the mill of Tarn in 2016. Its wheel turns again since April 2019.

The first sacks of flour went to the bakery of Ode Falk.
`;
const UTF_16 = new Uint8Array(Buffer.from("\ufeffThe pier of Tarn is old.\n", "utf16le"));
const OWNER = { question: "Who bought the mill of Tarn?", answer: "Agda Rosen" };

async function drop(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  { session = SESSION, headers = {} }: { session?: string; headers?: object } = {},
) {
  const form = new FormData();
  form.set("session", session);
  form.set("file", new File([content], name));
  const { headers: own, body } = await encoded(form);
  return send(page.address, "/api/article", {
    method: "POST",
    headers: { origin: page.address, ...own, ...headers },
    body,
  });
}

/** A form as a browser sends it. */
async function encoded(form: FormData) {
  const response = new Response(form);
  const type = response.headers.get("content-type") ?? "";
  const body = Buffer.from(await response.arrayBuffer());
  return { headers: { "content-type": type, "content-length": `${body.length}` }, body };
}

async function ask(question: string, session = SESSION): Promise<string> {
  return (await post(page.address, "/api/ask", { question, session })).text;
}

describe("a file that is dropped on the page", () => {
  it("is answered from, beside the common articles, and only on that page", async () => {
    const { status, text } = await drop("mill.md", MILL);
    expect(status).toBe(200);
    const told = JSON.parse(text);
    expect(told).toMatchObject({ title: "The mill of Tarn grinds again", warnings: [] });
    expect(told.details).toContain("2 paragraphs");
    expect(told.questions.length).toBeGreaterThan(0);
    expect(await ask(OWNER.question)).toContain(OWNER.answer);
    expect(await ask(COST.question)).toContain(COST.answer);
    expect(await ask(told.questions[0])).toContain("mill of Tarn");
    expect(await ask(OWNER.question, "a-session-without-files")).not.toContain(
      OWNER.answer,
    );
  });

  it("is warned of where it says that it is not in English", async () => {
    const german = MILL.replace("---\n", "---\nlanguage: de\n");
    const { text } = await drop("muehle.md", german, { session: "a-session-in-german" });
    expect(JSON.parse(text).warnings).toEqual([
      "it says that it is in “de”; only English is read",
    ]);
  });

  it("takes the place of the one of the same name", async () => {
    const session = "a-session-of-an-author";
    await drop("mill.md", MILL, { session });
    await drop("mill.md", MILL.replaceAll("Agda Rosen", "Berit Solem"), { session });
    const answer = await ask(OWNER.question, session);
    expect(answer).toContain("Berit Solem");
    expect(answer).not.toContain("Agda Rosen");
  });

  it.each([
    [
      "plain text",
      "harbour.txt",
      "The pier\n\nThe pier of Tarn was built by Ivo Brask.\n",
    ],
    [
      "HTML",
      "harbour.html",
      "<html><title>The pier</title><body><article><h1>The pier</h1><p>The pier of Tarn was built by Ivo Brask.</p></article></body></html>",
    ],
    [
      "HTML by another name",
      "page.md",
      "<!doctype html><title>The pier</title><p>The pier of Tarn was built by Ivo Brask.</p>",
    ],
  ])("may be %s", async (what, name, content) => {
    const session = `a-session-${what.replaceAll(" ", "-")}-file`;
    expect(JSON.parse((await drop(name, content, { session })).text)).toHaveProperty(
      "title",
    );
    expect(await ask("Who built the pier of Tarn?", session)).toContain("Ivo Brask");
  });

  it.each([
    ["an empty one", "empty.md", "", /empty/],
    ["a PDF", "report.pdf", "%PDF-1.7 …", /is a PDF, not text/],
    ["a picture by another name", "cat.md", "\x89PNG\r\n\x1a\n", /is a picture|text/],
    ["one without a sentence", "signs.md", "# \n\n---\n", /./],
    [
      "a large one",
      "large.txt",
      "Words and words. ".repeat(65_000),
      /is larger than 1 MB/,
    ],
    ["text in UTF-16", "pier.txt", UTF_16, /./],
  ])("is refused with a reason: %s", async (_, name, content, reason) => {
    const { status, text } = await drop(name, content);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ reason: expect.stringMatching(reason) });
  });

  it("is not read to its end where it is huge", async () => {
    const huge = "Words and words. ".repeat(1_000_000);
    // Whoever sends on regardless is hung up on.
    const got = await drop("huge.txt", huge).catch(() => null);
    if (got !== null) expect(got.text).toMatch(/is larger than 1 MB/);
    expect((await drop("mill.md", MILL)).status).toBe(200);
  });

  it("has whatever name", async () => {
    const session = "a-session-of-odd-names";
    for (const name of [
      "../../etc/passwd",
      "<script>.md",
      "\u202egnp.md",
      "a".repeat(900),
    ]) {
      const { status, text } = await drop(name, MILL, { session });
      expect(status).toBe(200);
      expect(JSON.parse(text)).toHaveProperty("title");
    }
  });

  it("is not taken from another site", async () => {
    const headers = { origin: "https://evil.example" };
    expect((await drop("mill.md", MILL, { headers })).status).toBe(403);
  });

  it.each([
    ["no form", "application/json", "{}"],
    [
      "half a form",
      "multipart/form-data; boundary=x",
      "--x\r\nContent-Disposition: form",
    ],
    ["a form without a file", "application/x-www-form-urlencoded", `session=${SESSION}`],
  ])("is not looked for in %s", async (_, type, body) => {
    const headers = { origin: page.address, "content-type": type };
    const sent = { method: "POST", headers, body };
    expect((await send(page.address, "/api/article", sent)).status).toBe(400);
  });
});
