import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WrittenWhy } from "../../src/page/written-why.ts";
import { COST, OPENER } from "../discord/loopback/bridge.ts";
import { type Page, post, startPage } from "./a-page.ts";

let page: Page;
beforeAll(async () => {
  page = await startPage({ env: { RATE_USER: "off", RATE_CHANNEL: "off" } });
});
afterAll(() => page[Symbol.asyncDispose]());

const SESSION = "a-session-that-asks-why";

function ask(question: string, session = SESSION) {
  return post(page.address, "/api/ask", { question, session });
}

async function why(session = SESSION): Promise<WrittenWhy | null> {
  const { status, text } = await post(page.address, "/api/why", { session });
  expect(status).toBe(200);
  return JSON.parse(text).why;
}

async function whyOf(question: string): Promise<WrittenWhy> {
  await ask(question);
  const written = await why();
  if (written === null) throw new Error("there is nothing to explain");
  return written;
}

const amountOf = (amount: string) => Number(amount.replace("−", "-"));

describe("why", () => {
  it("there is no answer before anything was asked", async () => {
    expect(await why("a-session-of-nobody")).toBeNull();
  });

  it("tells the words, the signs, the candidates and the verdict of an answer", async () => {
    const written = await whyOf(COST.question);
    const { question, status, confidence, threshold, verdict } = written;
    expect({ question, status }).toEqual({ question: COST.question, status: "answered" });
    expect(confidence).toBeGreaterThanOrEqual(threshold);
    expect(verdict).toBe(
      `Answered: ${Math.round(100 * confidence)} % sure, and 40 % are needed.`,
    );
    const { words, candidates, signs } = written;
    expect(words.find(({ text }) => text === "cost")?.found).toBe("sentence");
    expect(candidates[0]?.sentence).toContain(COST.answer);
    const odds = signs.reduce((sum, { amount }) => sum + amountOf(amount), 0);
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(confidence, 1);
  });

  it("tells the facts that are shown with the answer", async () => {
    const { facts } = await whyOf("When did Tomas Rehn begin the work?");
    expect(facts.map(({ date }) => date)).toContain("March 2018");
  });

  it("tells why there is no answer", async () => {
    const { verdict, status, words } = await whyOf(
      "What did Napoleon say of the bridge?",
    );
    expect(status).toBe("not_found");
    expect(verdict).toMatch(
      /^Not answered: \d+ % sure, and 40 % are needed\. The articles/,
    );
    expect(words.find(({ text }) => text === "napoleon")?.where).toBe(
      "in no article, a name",
    );
  });

  it("tells what a follow-up took along", async () => {
    await ask(OPENER.question);
    const { notes } = await whyOf("And when was it finished?");
    expect(notes.join(" ")).toContain("Taken along from before: ");
  });

  it("is another page's own", async () => {
    await ask(OPENER.question);
    await ask(COST.question, "a-session-of-another-page");
    expect((await why())?.question).toBe(OPENER.question);
  });

  it("shows what was asked on one line, whatever that was", async () => {
    const { question } = await whyOf("Who\n<script>alert(1)</script>\u202e built it?");
    expect(question).not.toMatch(/[\n\u202e]/);
  });

  it.each([{}, { session: "short" }, { session: "../../../etc/passwd-and-more" }, []])(
    "is not told to a request like %j",
    async (body) => {
      expect((await post(page.address, "/api/why", body)).status).toBe(400);
    },
  );
});
