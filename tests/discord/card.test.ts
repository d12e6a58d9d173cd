import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { startWithRestarts } from "./loopback/with-restarts.ts";
import { aGuild, aUser, PERMISSIONS, USUAL, type User } from "./loopback/world.ts";

const ROLE = "33333333333333333";

const MILL = {
  "mill.md": `---
title: The Mill at Eskholt
publication: The Quay Gazette
published: 2020-02-02
url: https://gazette.example/mill
---

The mill at Eskholt cost 300 crowns.

It burned down in 1902. The miller Jonas Falk rebuilt it with his brothers.

Its wheel stands still today.
`,
};

const REBUILT = "Which miller rebuilt the mill with his brothers?";

const harbour = aGuild("Harbour");

const { loopback, bot, restart } = await startWithRestarts(
  {
    knowledge: { ...BRIDGE, ...MILL },
    env: { MODERATOR_ROLES: ROLE, REFRESH_SERVERS: harbour.id },
  },
  { guilds: [harbour] },
);

const ask = (user: User, options: { question?: string; hide?: boolean } = {}) =>
  loopback
    .slash({ name: "ask", options: { question: COST.question, ...options }, user })
    .answer();

const press = (message: SentMessage, button: string, user: User, more = {}) =>
  loopback.button({ message, button, user, ...more });

const labels = ({ buttons }: SentMessage) => buttons.map(({ label }) => label);
const firstLine = ({ text }: SentMessage) => text.split("\n")[0];

describe("the card of an answer", () => {
  it("says the answer in its first line, and has all its buttons", async () => {
    const second = await ask(aUser("asker"), { question: REBUILT });
    expect(firstLine(second)).toBe(
      "**The miller Jonas Falk rebuilt it with his brothers.**",
    );
    const answer = await ask(aUser("asker"));
    expect(firstLine(answer)).toContain(COST.answer);
    expect(labels(answer)).toEqual([
      "More context",
      "Other passages",
      "Timeline",
      "Open article",
      "👍",
      "👎",
      "Dismiss",
    ]);
    const open = answer.buttons.find(({ label }) => label === "Open article");
    expect(open?.url).toMatch(/^https:\/\/gazette\.example\/harbour-bridge/);
    const container = answer.components.find(({ type }) => type === 17);
    expect(container).toHaveProperty("accent_color", expect.any(Number));
  });

  it("of a fact about the article names no paragraph that does not hold it", async () => {
    const answer = await ask(aUser("asker"), {
      question: "Who wrote the harbour bridge article?",
    });
    expect(firstLine(answer)).toBe("> **Mara Lindqvist**");
    expect(answer.text).not.toContain("paragraph");
    expect(answer.text).toContain(
      "[Open the article](https://gazette.example/harbour-bridge)",
    );
    expect(labels(answer)).not.toContain("More context");
    const open = answer.buttons.find(({ label }) => label === "Open article");
    expect(open?.url).toBe("https://gazette.example/harbour-bridge");
  });

  it("says which word was corrected", async () => {
    const question = "What did the mill at Eskholdt cost?";
    const { text } = await ask(aUser("asker"), { question });
    expect(text).toContain("300 crowns");
    expect(text).toContain("Showing results for “Eskholt”");
  });

  it("says what a follow-up took along", async () => {
    const user = aUser("asker");
    await ask(user, { question: "Did Jonas Falk rebuild the mill?" });
    const { text } = await ask(user, { question: "And with whom did he rebuild it?" });
    expect(text).toContain("About “Jonas Falk”, from your last question");
  });

  it("has no vote and no share where nothing was asked", async () => {
    const answer = await ask(aUser("asker"), { question: "Hello" });
    expect(answer.buttons).toEqual([]);
  });

  it("lets readers see the other passages where the articles do not answer", async () => {
    const user = aUser("asker");
    const answer = await ask(user, { question: "Why did the mayor resign?" });
    expect(firstLine(answer)).toContain("do not answer");
    expect(labels(answer)).toEqual(["Other passages", "👍", "👎"]);
    const other = await press(answer, "Other passages", user).answer();
    expect(other.id).toBe(answer.id);
    expect(other.text).toMatch(/^-# Passage 1 of \d$/m);
  });
});

describe("the asker's press", () => {
  it("of More context shows the paragraphs around in place, and leads back", async () => {
    const user = aUser("asker");
    const answer = await ask(user);
    const pressed = press(answer, "More context", user);
    expect((await pressed.reply()).type).toBe(7);
    const context = await pressed.answer();
    expect(context.id).toBe(answer.id);
    expect(context.text).toContain("> Varnholm opened its new harbour bridge on Monday.");
    expect(context.text).toContain("**The bridge cost 48 million crowns.**");
    expect(context.text).toContain("Ferries crossed the harbour until 2019");
    expect(context.text).toContain("paragraphs 1 to 3 of 3");
    expect(labels(context)).toEqual(["Back to the answer"]);
    const back = await press(context, "Back to the answer", user).answer();
    expect(back.text).toBe(answer.text);
    expect(labels(back)).toEqual(labels(answer));
  });

  it("of Other passages turns through them, each with where it stands", async () => {
    const user = aUser("asker");
    const answer = await ask(user);
    const first = await press(answer, "Other passages", user).answer();
    expect(first.text).toMatch(/-# Passage 1 of [2-5]$/);
    expect(first.text).toMatch(/paragraph \d of 3 · \[Open at this sentence\]/);
    expect(first.buttons[0]).toMatchObject({ label: "Previous", disabled: true });
    const second = await press(first, "Next", user).answer();
    expect(second.text).toMatch(/-# Passage 2 of/);
    expect(second.text).not.toBe(first.text);
    const again = await press(second, "Previous", user).answer();
    expect(again.text).toBe(first.text);
  });

  it("of Timeline shows that of the article, privately, with pages of its own", async () => {
    const user = aUser("asker");
    const { text, ephemeral } = await press(await ask(user), "Timeline", user).answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain("### [The Harbour Bridge Opens]");
    expect(text).toMatch(/^\*\*March 2018\*\*/m);
  });

  it("of a thumb is thanked for privately, and can be changed and taken back", async () => {
    const user = aUser("asker");
    const answer = await ask(user);
    const said = async (button: string) => {
      const { text, ephemeral } = await press(answer, button, user).answer();
      expect(ephemeral).toBe(true);
      return text;
    };
    expect(await said("👍")).toContain("noted that this answer helped");
    expect(await said("👎")).toContain("changed your vote: this answer did not help");
    expect(await said("👎")).toContain("taken your vote back");
    expect(await said("👎")).toContain("noted that this answer did not help");
  });

  it("of Dismiss takes the answer away", async () => {
    const user = aUser("asker");
    const answer = await ask(user);
    await press(answer, "Dismiss", user).reply();
    await loopback.messages.deleted.find("deletion", (id) => id === answer.id);
  });

  it("of Share shows a private answer to everybody, once", async () => {
    const user = aUser("asker");
    const hidden = await ask(user, { hide: true });
    expect(hidden.ephemeral).toBe(true);
    expect(labels(hidden)).toContain("Share");
    expect(labels(hidden)).not.toContain("Dismiss");
    const shared = await press(hidden, "Share", user).answer();
    expect(shared.ephemeral).toBe(false);
    expect(shared.id).not.toBe(hidden.id);
    expect(shared.text).toBe(hidden.text);
    expect(labels(shared)).toContain("Dismiss");
    expect(labels(shared)).not.toContain("Share");

    const second = await press(hidden, "Share", user).answer();
    expect(second.ephemeral).toBe(true);
    expect(second.text).toContain("shared this answer already");
    const context = await press(hidden, "More context", user).answer();
    expect(context.id).toBe(hidden.id);
    const back = await press(context, "Back to the answer", user).answer();
    expect(labels(back)).not.toContain("Share");
  });
});

describe("somebody else's press", () => {
  it.each([
    ["More context", "paragraphs 1 to 3"],
    ["Other passages", "Passage 1 of"],
    ["Timeline", "March 2018"],
  ])(
    "of %s shows it to them alone, and leaves the card as it is",
    async (button, says) => {
      const answer = await ask(aUser("asker"));
      const reader = aUser("reader");
      const view = await press(answer, button, reader).answer();
      expect(view.ephemeral).toBe(true);
      expect(view.id).not.toBe(answer.id);
      expect(view.text).toContain(says);
      expect(loopback.messages.current(answer.id)?.text).toBe(answer.text);
    },
  );

  it("goes on in their own view, without what is not theirs to do", async () => {
    const answer = await ask(aUser("asker"));
    const reader = aUser("reader");
    const view = await press(answer, "More context", reader).answer();
    const back = await press(view, "Back to the answer", reader).answer();
    expect(back.id).toBe(view.id);
    expect(back.text).toBe(answer.text);
    expect(labels(back)).toEqual([
      "More context",
      "Other passages",
      "Timeline",
      "Open article",
    ]);
  });

  it("of a thumb is a vote of their own", async () => {
    const asker = aUser("asker");
    const answer = await ask(asker);
    await press(answer, "👍", asker).answer();
    const { text, ephemeral } = await press(answer, "👎", aUser("reader")).answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain("noted that this answer did not help");
  });

  it("of Dismiss is refused politely, unless they moderate", async () => {
    const answer = await ask(aUser("asker"));
    const refused = await press(answer, "Dismiss", aUser("reader")).answer();
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain("Only the person who asked, or a moderator");
    expect(loopback.messages.current(answer.id)).not.toBeNull();
  });

  it("of Dismiss after another's says nothing more", async () => {
    const asker = aUser("asker");
    const answer = await ask(asker);
    const permissions = USUAL | PERMISSIONS.manageGuild;
    const deletions = () =>
      loopback.requests.items.filter(({ method }) => method === "DELETE").length;
    const before = deletions();
    await press(answer, "Dismiss", asker).reply();
    const late = press(answer, "Dismiss", aUser("moderator"), { permissions });
    await late.reply();
    await expect.poll(deletions).toBe(before + 2);
    await ask(asker);
    expect(late.followups).toEqual([]);
    expect(bot().output()).not.toContain('"event":"failed"');
  });

  it.each([
    ["may manage the server", { permissions: USUAL | PERMISSIONS.manageGuild }],
    ["has a role that the host named", { roles: [ROLE] }],
  ])("of Dismiss works for one who %s", async (_, standing) => {
    const answer = await ask(aUser("asker"));
    await press(answer, "Dismiss", aUser("moderator"), standing).reply();
    await loopback.messages.deleted.find("deletion", (id) => id === answer.id);
  });

  it("of Share is refused politely", async () => {
    const hidden = await ask(aUser("asker"), { hide: true });
    const refused = await press(hidden, "Share", aUser("reader")).answer();
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain("Only the person who asked can share");
  });
});

describe("in direct messages, a card", () => {
  it("has the same buttons, which work in place", async () => {
    const author = aUser("writer");
    const sent = loopback.directMessage({ content: COST.question, author });
    const answer = await loopback.message(sent.channelId);
    expect(firstLine(answer)).toContain(COST.answer);
    expect(answer.text).not.toContain(COST.question);
    expect(labels(answer)).toContain("Dismiss");
    const place = { in: loopback.direct(author) };
    const context = await press(answer, "More context", author, place).answer();
    expect(context.id).toBe(answer.id);
    const back = await press(context, "Back to the answer", author, place).answer();
    expect(back.text).toBe(answer.text);
    await press(back, "Dismiss", author, place).reply();
    await loopback.messages.deleted.find("deletion", (id) => id === answer.id);
  });
});

describe("after a restart, the buttons", () => {
  it("of a card all work as before", async () => {
    const user = aUser("asker");
    const open = await ask(user);
    const hidden = await ask(user, { hide: true });
    await press(open, "👍", user).answer();
    await restart();

    expect((await press(open, "👎", user).answer()).text).toContain("changed your vote");
    const reader = await press(open, "More context", aUser("reader")).answer();
    expect(reader.text).toContain("paragraphs 1 to 3");
    const timeline = await press(open, "Timeline", user).answer();
    expect(timeline.text).toContain("March 2018");
    const other = await press(open, "Other passages", user).answer();
    const back = await press(other, "Back to the answer", user).answer();
    expect(back.text).toBe(open.text);
    expect((await press(hidden, "Share", user).answer()).ephemeral).toBe(false);
    await press(back, "Dismiss", user).reply();
    await loopback.messages.deleted.find("deletion", (id) => id === open.id);
  });

  it("answer politely where the process was killed as soon as it had replied", async () => {
    const user = aUser("asker");
    const open = await ask(user);
    await bot().stop("SIGKILL");
    await restart();
    // Whether the card was kept by then is a matter of milliseconds.
    const { text } = await press(open, "More context", user).answer();
    expect(text).toMatch(/paragraphs 1 to 3|no longer have it\. Please ask again/);
  });

  it("answer politely and privately when the article is gone after a refresh", async () => {
    const user = aUser("asker");
    const question = REBUILT;
    const open = await ask(user, { question });
    const hidden = await ask(user, { question, hide: true });
    await rm(join(bot().knowledge, "mill.md"));
    const permissions = USUAL | PERMISSIONS.manageGuild;
    const refresh = { name: "knowledge", subcommand: "refresh", permissions };
    await loopback.slash(refresh).answer();

    for (const [message, button] of [
      [open, "More context"],
      [open, "Timeline"],
      [hidden, "Share"],
    ] as const) {
      const { text, ephemeral } = await press(message, button, user).answer();
      expect(ephemeral).toBe(true);
      expect(text).toContain("no longer here");
    }
    const thanks = await press(open, "👎", user).answer();
    expect(thanks.text).toContain("Thank you");
    await press(open, "Dismiss", user).reply();
    await loopback.messages.deleted.find("deletion", (id) => id === open.id);
    await writeFile(join(bot().knowledge, "mill.md"), MILL["mill.md"]);
    await loopback.slash(refresh).answer();
  });

  it("find a passage again whose article has grown above it", async () => {
    const user = aUser("asker");
    const open = await ask(user, { question: REBUILT });
    const grown = MILL["mill.md"].replace(
      "The mill at",
      "A new first paragraph.\n\nThe mill at",
    );
    await restart({ knowledge: { ...BRIDGE, "mill.md": grown } });
    const context = await press(open, "More context", user).answer();
    expect(context.text).toContain("**The miller Jonas Falk rebuilt it");
    expect(context.text).toContain("paragraphs 2 to 4 of 4");
    await restart();
  });

  it.each(["More context", "Other passages", "Timeline", "👍"])(
    "%s of a card that is no longer kept says so politely and privately",
    async (button) => {
      const user = aUser("asker");
      const answer = await ask(user);
      const id = answer.buttons.find(({ label }) => label === button)?.custom_id ?? "";
      const [start, asker, , page] = id.split("|");
      const old = [start, asker, "AAAAAAAAAAAA", page].join("|");
      const pressed = press(answer, old, user, { unchecked: true });
      const { text, ephemeral } = await pressed.answer();
      expect(ephemeral).toBe(true);
      expect(text).toContain("no longer have it. Please ask again");
    },
  );

  it("still let the asker take away a card that is no longer kept", async () => {
    const user = aUser("asker");
    const answer = await ask(user);
    const old = `card:dismiss|${user.id}|AAAAAAAAAAAA|0`;
    const other = press(answer, old, aUser("reader"), { unchecked: true });
    expect((await other.answer()).text).toContain("Only the person who asked");
    await press(answer, old, user, { unchecked: true }).reply();
    await loopback.messages.deleted.find("deletion", (id) => id === answer.id);
  });

  it.each(["card:", "card:answer|1|x|0", "card:constructor|1|AAAAAAAAAAAA|0"])(
    "%s of another making get a private answer",
    async (button) => {
      const user = aUser("asker");
      const pressed = press(await ask(user), button, user, { unchecked: true });
      const { text, ephemeral } = await pressed.answer();
      expect(ephemeral).toBe(true);
      expect(text).toContain("does not work any more");
    },
  );
});

describe("whatever a question says, a card", () => {
  it.each([
    "@everyone",
    "<@&1>",
    "<@1>",
    "[x](http://evil.example)",
    "||",
    "```",
    "-# ",
    "# ",
  ])("of %s pings nobody, breaks nothing, and can be shared", async (hostile) => {
    const user = aUser("asker");
    const question = `${hostile} ${COST.question} ${hostile}`;
    const hidden = await ask(user, { question, hide: true });
    if (!labels(hidden).includes("Share")) return;
    const shared = await press(hidden, "Share", user).answer();
    expect(shared.pings).toMatchObject({ everyone: false, users: [], roles: [] });
    expect(shared.text).toBe(hidden.text);
  });
});
