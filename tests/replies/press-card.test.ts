import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Services } from "../../src/discord/command.ts";
import { buildEdition } from "../../src/edition/build.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { answerReply } from "../../src/replies/answer-reply.ts";
import { readCustomId } from "../../src/replies/custom-id.ts";
import { pressCard } from "../../src/replies/press-card.ts";
import type { Asking, Press, Reply } from "../../src/replies/reply.ts";
import { en } from "../../src/replies/words/en.ts";
import { createAsk } from "../../src/store/ask.ts";
import { createShelves } from "../../src/store/shelves.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { servicesWith } from "../discord/services.ts";

const ASKER = "1001";
const READER = "1002";

const asking = (asker: string, more: Partial<Asking> = {}): Asking => ({
  asker,
  place: "2001",
  conversation: "3001",
  surface: "button",
  claim: { inServer: true, managesServer: false, roles: [] },
  words: en,
  ...more,
});

let store: Store;
let services: Services;
let reply: Reply;

beforeAll(async () => {
  const [[file, text] = ["", ""]] = Object.entries(BRIDGE);
  const article = parseArticle(file, new TextEncoder().encode(text));
  if ("reason" in article) throw new Error(article.reason.code);
  const edition = buildEdition([article]);
  const library = {
    current: () => edition,
    readAt: () => new Date(),
    refresh: () => Promise.reject(new Error("not refreshed here")),
  };
  const log = pino({ level: "silent" });
  store = await openStore("memory:", { log });
  const shelves = createShelves({ library, store, log });
  services = await servicesWith({
    ask: createAsk({ shelves, store }),
    library,
    shelves,
    store,
    moderatorRoles: ["4001"],
  });
});
afterAll(() => store.close());
beforeEach(async () => {
  reply = await answerReply(asking(ASKER), COST.question, services, { manner: "hidden" });
});

/** Presses the button of a label on the answer, as someone. */
function press(label: string, asker: string, more: Partial<Press> = {}) {
  const buttons = reply.card.blocks.flatMap((block) =>
    block.kind === "buttons" ? block.buttons : [],
  );
  const button = buttons.find((one) => one.label === label);
  const id = button !== undefined && "id" in button ? readCustomId(button.id) : null;
  if (id === null) throw new Error(`no button ${label}`);
  const press = { state: id.state, chosen: null, onPrivate: false, ...more };
  return pressCard({ ...asking(asker), ...press }, services);
}

it("shows a hidden answer to everybody once, however fast it is asked to", async () => {
  const shared = await Promise.all([press("Share", ASKER), press("Share", ASKER)]);
  const shown = shared.filter((one) => "card" in one && !one.isPrivate);
  expect(shown).toHaveLength(1);
});

const cardOf = () => {
  const [block] = reply.card.blocks.flatMap((one) =>
    one.kind === "buttons" ? one.buttons : [],
  );
  const parts = block !== undefined && "id" in block ? block.id.split("|") : [];
  return parts[2] ?? "";
};

describe("a vote", () => {
  it("is one for each voter and card, the last one given", async () => {
    const key = (voter: string) => [voter, `${ASKER}.${cardOf()}`];
    await press("👍", READER);
    await press("👎", READER);
    await press("👍", ASKER);
    expect(await store.votes.get(key(READER))).toBe("down");
    expect(await store.votes.get(key(ASKER))).toBe("up");
    expect(await press("👍", ASKER)).toMatchObject({
      isPrivate: true,
      card: { blocks: [{ text: en.card.takenBack }] },
    });
    expect(await store.votes.get(key(ASKER))).toBeUndefined();
    expect(await store.votes.forget(READER)).toBe(1);
    expect(await store.votes.get(key(READER))).toBeUndefined();
    expect(await press("👎", READER)).toMatchObject({
      card: { blocks: [{ text: en.card.thanks.down }] },
    });
  });
});

describe("what is kept of a card", () => {
  it("goes with its asker, and the buttons then say so", async () => {
    expect(await press("More context", ASKER)).toMatchObject({ isPrivate: false });
    expect(await store.cards.forget(ASKER)).toBeGreaterThan(0);
    expect(await press("More context", ASKER)).toMatchObject({
      isPrivate: true,
      card: { blocks: [{ text: en.card.expired }] },
    });
  });

  it("is nothing where nothing was asked", async () => {
    await store.cards.forget("1003");
    await answerReply(asking("1003"), "Hello", services);
    await answerReply(asking("1003"), "???", services);
    expect(await store.cards.forget("1003")).toBe(0);
  });
});

describe("where a press is answered", () => {
  it.each([
    { who: "the asker", presser: ASKER, onPrivate: false, isPrivate: false },
    { who: "the asker, in private", presser: ASKER, onPrivate: true, isPrivate: false },
    { who: "a reader", presser: READER, onPrivate: false, isPrivate: true },
    {
      who: "a reader, in their view",
      presser: READER,
      onPrivate: true,
      isPrivate: false,
    },
  ])("$who: in a new private message? $isPrivate", async (row) => {
    const { presser, onPrivate, isPrivate } = row;
    for (const label of ["More context", "Other passages"]) {
      expect(await press(label, presser, { onPrivate })).toMatchObject({ isPrivate });
    }
  });
});

describe("an answer's manner", () => {
  it.each([
    { manner: "open", question: COST.question, isPrivate: false, repeats: true },
    { manner: "open", question: "Why did Ilse resign?", isPrivate: true, repeats: true },
    { manner: "hidden", question: COST.question, isPrivate: true, repeats: true },
    { manner: "message", question: COST.question, isPrivate: false, repeats: false },
    {
      manner: "message",
      question: "Why did Ilse resign?",
      isPrivate: false,
      repeats: false,
    },
  ] as const)("$manner, for “$question”: private $isPrivate", async (row) => {
    const { manner, question, isPrivate, repeats } = row;
    const { card, ...rest } = await answerReply(asking("5"), question, services, {
      manner,
    });
    expect(rest).toEqual({ isPrivate, isAnswered: question === COST.question });
    expect(card.blocks.some(({ kind }) => kind === "question")).toBe(repeats);
    const buttons = card.blocks.flatMap((one) =>
      one.kind === "buttons" ? one.buttons.map(({ label }) => label) : [],
    );
    expect(buttons.includes("Dismiss")).toBe(!isPrivate);
  });
});
