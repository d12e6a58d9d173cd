import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { turnRepliedTo } from "../../src/replies/turn-replied-to.ts";
import { openStore } from "../../src/store/store.ts";
import { sampleOutcome } from "../store/samples.ts";

it("others lean on what an answer shows, and not on what was asked in private before", async () => {
  const store = await openStore("memory:", { log: pino({ level: "silent" }) });
  onTestFinished(() => store.close());
  const { answer, turn } = sampleOutcome("Mayor Ilse Brandt opened the harbour.");
  const left = {
    ...turn,
    names: ["Ilse Brandt", "Greta Holm", "Rehn"],
    topics: ["harbour", "bribe", "art"],
    actions: ["opened", "stolen"],
  };
  await store.cards.set(["1", "card"], {
    place: "7",
    question: "And when was it opened to the party?",
    repeats: true,
    answer,
    understood: { corrected: [], carried: ["Rehn"] },
    shared: false,
    leansOn: null,
    isReply: false,
    turn: left,
    isPinned: false,
  });
  const seenBy = (asker: string) =>
    turnRepliedTo({ asker: "1", card: "card" }, { asker, place: "7" }, store);
  expect(await seenBy("1")).toEqual(left);
  expect(await seenBy("2")).toEqual({
    ...left,
    names: ["Ilse Brandt", "Rehn"],
    topics: ["harbour"],
    actions: ["opened"],
  });
});
