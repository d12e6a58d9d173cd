import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { gistOf } from "../../src/answering/gist.ts";
import { createAudit } from "../../src/store/audit.ts";
import { createGaps } from "../../src/store/gaps.ts";
import { createPins } from "../../src/store/pins.ts";
import { INITIAL_SETTINGS } from "../../src/store/server-settings.ts";
import { useStores } from "./open-stores.ts";
import { sampleOutcome } from "./samples.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();

const SERVERS = ["1", "11"] as const;
const QUESTIONS = ["Who came?", "When did it open?", "Where is the moon base?"] as const;

type Server = (typeof SERVERS)[number];
type Step = { readonly server: Server; readonly question: string } & (
  | { readonly does: "miss" | "vote" | "unvote" | "resolve" | "pin" | "unpin" }
  | { readonly does: "clear" | "off" | "on" | "restart" }
);

const step: fc.Arbitrary<Step> = fc.record({
  server: fc.constantFrom(...SERVERS),
  question: fc.constantFrom(...QUESTIONS),
  does: fc.constantFrom(
    ...(["miss", "miss", "vote", "unvote", "resolve", "pin", "unpin"] as const),
    ...(["clear", "off", "on", "restart"] as const),
  ),
});

/** What a server should have: its questions with their counts, its pins, its entries. */
interface Expected {
  isOn: boolean;
  readonly gaps: Map<string, { missed: number; votedDown: number }>;
  readonly pins: Set<string>;
  entries: number;
}

/** What a step makes of it. */
function follow(expected: Expected, { does, question }: Step): void {
  const counts = expected.gaps.get(question) ?? { missed: 0, votedDown: 0 };
  if (does === "miss") counts.missed += 1;
  if (does === "vote") counts.votedDown += 1;
  if (does === "unvote") counts.votedDown -= 1;
  if (expected.isOn) expected.gaps.set(question, counts);
  if (does === "resolve") expected.gaps.delete(question);
  if (does === "clear" || does === "off") expected.gaps.clear();
  if (does === "off" || does === "on") expected.isOn = does === "on";
  if (does === "pin") expected.pins.add(question);
  if (does === "unpin") expected.pins.delete(question);
  if (does === "pin" || does === "unpin") expected.entries += 1;
}

it("keeps what is one server's from the other, in whatever order things happen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
      let { store } = await openStore(url);
      const make = () => ({
        gaps: createGaps(store),
        pins: createPins(store),
        audit: createAudit(store),
      });
      let parts = make();
      const all = new Map(
        SERVERS.map((server): [Server, Expected] => [
          server,
          { isOn: true, gaps: new Map(), pins: new Set(), entries: 0 },
        ]),
      );
      for (const one of steps) {
        const { server, question, does } = one;
        const { gaps, pins, audit } = parts;
        const heard = { server, question, leansOn: null, carried: [] };
        const gist = gistOf(question);
        if (does === "miss") gaps.miss(heard);
        if (does === "vote" || does === "unvote") {
          // Votes taken back without one given are not something that happens.
          if (does === "unvote" && !all.get(server)?.gaps.get(question)?.votedDown)
            continue;
          gaps.voteDown(heard, does === "unvote");
        }
        if (does === "resolve") await gaps.resolve(server, gist);
        if (does === "clear") await gaps.clear(server);
        if (does === "off" || does === "on") {
          // What was noted while it was as it was until now is written as it was.
          await gaps.of(server);
          const settings = { ...INITIAL_SETTINGS, gaps: does === "on" };
          await store.settings.set([server], settings);
          if (does === "off") await gaps.clear(server);
        }
        if (does === "pin") {
          const { passage } = sampleOutcome(`In ${server} it is so.`).answer;
          if (passage === null) throw new Error("the sample has a passage");
          const sentence = passage.text;
          await pins.add(server, { gist, question, passage, sentence });
        }
        if (does === "unpin") await pins.remove(server, gist);
        if (does === "pin" || does === "unpin") {
          await audit.write(server, { who: server, what: does });
        }
        if (does === "restart") {
          await gaps.close();
          await store.close();
          ({ store } = await openStore(url));
          parts = make();
        }
        const expected = all.get(server);
        if (expected !== undefined) follow(expected, one);
      }
      for (const [server, expected] of all) {
        const groups = await parts.gaps.of(server);
        const counts = groups.map(({ questions: [{ question }], missed, votedDown }) => {
          return [question, { missed, votedDown }] as const;
        });
        const counted = [...expected.gaps].filter(
          ([, { missed, votedDown }]) => missed + votedDown > 0,
        );
        expect(new Map(counts)).toEqual(new Map(counted));
        const pins = await parts.pins.of(server);
        expect(new Set(pins.map(({ question }) => question))).toEqual(expected.pins);
        const entries = await parts.audit.of(server);
        expect(entries).toHaveLength(expected.entries);
        const own = JSON.stringify([pins, entries]);
        const others = SERVERS.filter((other) => other !== server);
        for (const other of others) expect(own).not.toContain(`In ${other} it`);
        for (const { who } of entries) expect(who).toBe(server);
      }
      await store.close();
    }),
    { numRuns: 60 },
  );
});
