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

/** The number of the question, to have it explained. */
async function ask(question: string, session = SESSION): Promise<number | null> {
  const { text } = await post(page.address, "/api/ask", { question, session });
  return JSON.parse(text).number;
}

async function why(number: number | null, session = SESSION) {
  const { status, text } = await post(page.address, "/api/why", { number, session });
  expect(status).toBe(200);
  const { why }: { why: WrittenWhy | null } = JSON.parse(text);
  return why;
}

async function whyOf(question: string): Promise<WrittenWhy> {
  const written = await why(await ask(question));
  if (written === null) throw new Error("there is nothing to explain");
  return written;
}

const amountOf = (amount: string) => Number(amount.replace("−", "-"));

describe("why", () => {
  it("there is no answer before anything was asked", async () => {
    expect(await why(1, "a-session-of-nobody")).toBeNull();
  });

  it("is told of earlier questions too", async () => {
    const first = await ask(COST.question);
    await ask(OPENER.question);
    expect((await why(first))?.question).toBe(COST.question);
  });

  it.each(["hello", "/articles"])(
    "is not told of what is no question, as %s",
    async (text) => {
      expect(await ask(text)).toBeNull();
    },
  );

  it("is forgotten of all but the last fifty questions", async () => {
    const session = "a-session-of-many-questions";
    const first = await ask(COST.question, session);
    const second = await ask(OPENER.question, session);
    for (let more = 0; more < 49; more += 1) await ask(`What is ${more}?`, session);
    expect(await why(first, session)).toBeNull();
    expect((await why(second, session))?.question).toBe(OPENER.question);
  });

  it("names a whole year as one", async () => {
    const { notes } = await whyOf("What happened in 2018?");
    expect(notes).toContain("It asks about 2018.");
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
    expect(words.find(({ text }) => text === "Napoleon")?.where).toBe(
      "in no article, a name",
    );
  });

  it("tells what a follow-up took along", async () => {
    await ask(OPENER.question);
    const { notes } = await whyOf("And when was it finished?");
    expect(notes.join(" ")).toContain("Taken along from before: ");
  });

  it("is another page's own", async () => {
    const mine = await ask(OPENER.question);
    await ask(COST.question, "a-session-of-another-page");
    expect((await why(mine))?.question).toBe(OPENER.question);
    expect(await why(mine, "a-session-without-questions")).toBeNull();
  });

  it("shows what was asked on one line, whatever that was", async () => {
    const { question } = await whyOf("Who\n<script>alert(1)</script>\u202e built it?");
    expect(question).not.toMatch(/[\n\u202e]/);
  });

  it.each([
    {},
    { number: 1, session: "short" },
    { number: 1, session: "../../../etc/passwd-and-more" },
    { number: 1.5, session: SESSION },
    { number: "1", session: SESSION },
    [],
  ])("is not told to a request like %j", async (body) => {
    expect((await post(page.address, "/api/why", body)).status).toBe(400);
  });
});
