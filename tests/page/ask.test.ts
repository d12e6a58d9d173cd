import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COST } from "../discord/loopback/bridge.ts";
import { type Page, post, startPage } from "./a-page.ts";

let page: Page;
beforeAll(async () => {
  page = await startPage();
});
afterAll(() => page[Symbol.asyncDispose]());

const SESSION = "a-session-of-a-test";

describe("a question on the page", () => {
  it("is answered with the article's own words", async () => {
    const asked = { question: COST.question, session: SESSION };
    const { status, text } = await post(page.address, "/api/ask", asked);
    expect(status).toBe(200);
    expect(text).toContain(COST.answer);
  });
});
