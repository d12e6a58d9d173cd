import { describe, expect, it } from "vitest";
import { createAskedMessages } from "../../src/discord/asked-messages.ts";
import type { Incoming } from "../../src/discord/incoming.ts";
import { EDIT_MS, REMEMBERED_MESSAGES } from "../../src/replies/limits.ts";

const given = Promise.resolve(null);

function message(id: string, more: Partial<Incoming> = {}): Incoming {
  return {
    id,
    author: "reader",
    channel: "general",
    parent: null,
    server: null,
    by: "person",
    mentionsUs: false,
    repliesTo: null,
    content: "Who?",
    holds: "nothing",
    at: Date.now(),
    ...more,
  };
}

describe("messages that may be edited yet", () => {
  it("are remembered, the last so many of them", () => {
    const asked = createAskedMessages();
    for (let id = 0; id <= REMEMBERED_MESSAGES; id++) {
      asked.keep({ message: message(`${id}`), given });
    }
    expect(asked.get("0")).toBeUndefined();
    expect(asked.get("1")?.message.id).toBe("1");
    expect(asked.get(`${REMEMBERED_MESSAGES}`)).toBeDefined();
  });

  it("are forgotten when they are too old for it", () => {
    const asked = createAskedMessages();
    asked.keep({ message: message("1", { at: Date.now() - 3 * EDIT_MS }), given });
    asked.keep({ message: message("2"), given });
    expect(asked.get("1")).toBeUndefined();
    expect(asked.get("2")).toBeDefined();
  });

  it("tell which is the last of someone's in a channel, also after an edit", () => {
    const asked = createAskedMessages();
    const [first, second] = [message("1"), message("2")];
    const others = [message("3", { author: "x" }), message("4", { channel: "y" })];
    for (const one of [first, second, ...others]) asked.keep({ message: one, given });
    asked.keep({ message: { ...first, content: "Who, then?" }, given });
    expect(asked.isLast(first)).toBe(false);
    expect(asked.isLast(second)).toBe(true);
    for (const one of others) expect(asked.isLast(one)).toBe(true);
  });
});
