import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COST, FERRY } from "../discord/loopback/bridge.ts";
import { type Page, post, send, startPage } from "./a-page.ts";
import { openPage, textOf } from "./told.ts";

let page: Page;
beforeAll(async () => {
  page = await startPage();
});
afterAll(() => page[Symbol.asyncDispose]());

const SESSION = "a-session-of-a-test";

describe("a question on the page", () => {
  it("is answered with the sentence of the article and a link to it", async () => {
    const told = await openPage(page.address).ask(COST.question);
    const quotation = told.card.blocks.find(({ kind }) => kind === "quotation");
    expect(quotation).toMatchObject({ sentence: "The bridge cost 48 million crowns." });
    expect(JSON.stringify(told)).toContain(
      "https://gazette.example/harbour-bridge#:~:text=",
    );
    expect(told.isPrivate).toBe(false);
  });

  it("says so where the articles do not answer", async () => {
    const told = await openPage(page.address).ask("Who won the chess tournament?");
    expect(told.card.tone).toBe("none");
    expect(textOf(told)).toContain("The articles do not");
  });

  it("can lean on the one before, in the same page only", async () => {
    const mine = openPage(page.address);
    await mine.ask(FERRY.question);
    const followUp = "When was it sold?";
    expect(textOf(await mine.ask(followUp))).toContain("2019");
    expect(textOf(await mine.ask("hi"))).toContain("Hello");
    const other = await openPage(page.address).ask(followUp);
    expect(textOf(other)).not.toContain("from your last question");
  });

  it("is the same behind /ask, as in Discord", async () => {
    const told = await openPage(page.address).ask(`/ask ${COST.question}`);
    expect(textOf(told)).toContain(COST.answer);
  });

  it.each(["/about", "/forget-me", "/knowledge list", "/settings show"])(
    "is none where it is a command of Discord, which is said: %s",
    async (command) => {
      const told = await openPage(page.address).ask(command);
      expect(textOf(told)).toContain("/articles");
      expect(told.isPrivate).toBe(true);
    },
  );

  it.each([
    "",
    "   ",
    "\u0000\u202e\u200b",
    "\ud800",
    "🙂".repeat(400),
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:alert(1)) `a` **b** ||c|| <@1> @everyone",
    "__proto__ constructor toString",
    "http://".repeat(140),
    "א".repeat(999),
  ])("of a hostile kind gets one friendly reply: %j", async (question) => {
    const told = await openPage(page.address).ask(question);
    expect(told.card.blocks.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/"href":"(?!https?:\/\/)/);
  });
});

describe("what is typed", () => {
  it("is met with questions that the articles answer", async () => {
    const mine = openPage(page.address);
    const found = await mine.complete("bridge");
    expect(found.length).toBeGreaterThan(0);
    for (const question of found) {
      expect((await mine.ask(question)).card.tone).not.toBe("none");
    }
  });

  it("is met with one's own questions first, and nobody else's", async () => {
    const mine = openPage(page.address);
    await mine.ask(COST.question);
    expect((await mine.complete("")).at(0)).toBe(COST.question);
    expect((await openPage(page.address).complete("")).at(0)).not.toBe(COST.question);
  });
});

describe("what the page would never send", () => {
  const json = { "content-type": "application/json" };

  it.each([
    ["another shape", { question: 5, session: SESSION }],
    ["no session", { question: "Who?" }],
    ["a session that is none", { question: "Who?", session: "../../etc/passwd......" }],
    ["too long a question", { question: "a".repeat(1_001), session: SESSION }],
    ["nothing", null],
    ["a list", []],
  ])("is turned away: %s", async (_, body) => {
    const { status, text } = await post(page.address, "/api/ask", body);
    expect({ status, text }).toEqual({
      status: 400,
      text: '{"error":"That is not what this page asks."}',
    });
  });

  it.each(["", "{", '{"question"', "null", "\u0000"])(
    "is turned away where it is no JSON: %j",
    async (body) => {
      const headers = { ...json, origin: page.address };
      const method = "POST";
      const got = await send(page.address, "/api/ask", { method, headers, body });
      expect(got.status).toBe(400);
    },
  );

  it("is turned away as a form, which any page could send", async () => {
    const headers = { "content-type": "text/plain", origin: page.address };
    const body = JSON.stringify({ question: COST.question, session: SESSION });
    const got = await send(page.address, "/api/ask", { method: "POST", headers, body });
    expect(got.status).toBe(400);
  });

  it.each(["/api/ask", "/api/press", "/api/complete", "/api/why"])(
    "is turned away by %s where it is too large",
    async (path) => {
      const question = "a".repeat(20_000);
      const { status } = await post(page.address, path, { question, session: SESSION });
      expect(status).toBe(413);
    },
  );

  it.each(["GET", "PUT", "DELETE", "OPTIONS", "HEAD"])(
    "is not there for %s",
    async (method) => {
      const headers = { origin: page.address };
      expect((await send(page.address, "/api/ask", { method, headers })).status).toBe(
        404,
      );
    },
  );
});
