import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createInTurn } from "../../src/store/in-turn.ts";

describe("work in turn", () => {
  it("is done in order, and what has another key does not wait", async () => {
    const inTurn = createInTurn();
    const done: string[] = [];
    const note = (what: string, ms: number) => async () => {
      await delay(ms);
      done.push(what);
    };
    await Promise.all([
      inTurn("a", note("a, slow", 30)),
      inTurn("a", note("a, quick", 0)),
      inTurn("b", note("b", 0)),
    ]);
    expect(done).toEqual(["b", "a, slow", "a, quick"]);
  });

  it("goes on after work that failed, which only its own caller is told", async () => {
    const inTurn = createInTurn();
    const failed = inTurn("a", () => Promise.reject(new Error("no")));
    const next = inTurn("a", async () => "yes");
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});
