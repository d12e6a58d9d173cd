import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import type { Connect } from "../../src/store/connection.ts";
import { createFaultLog } from "../../src/store/fault-log.ts";
import { type Line, openLine } from "../../src/store/line.ts";
import { PACE } from "../../src/store/pace.ts";
import { type OpenSpace, openSpace } from "../../src/store/space.ts";
import type { SpaceOf } from "../../src/store/spaces.ts";
import { about, captureLog } from "./captured-log.ts";
import { eventually } from "./eventually.ts";

interface Note {
  readonly text: string;
  readonly weight: number;
}

const NOTES: SpaceOf<Note> = {
  name: "notes",
  shape: z.strictObject({ text: z.string(), weight: z.number() }),
  ttl: 60_000,
  fixed: false,
  awaited: false,
  memory: { entries: 1_000, characters: 1_000_000 },
  rows: 100_000,
};

/** What is slow on a busy machine is not what these tests are about. */
const PATIENT = { ...PACE, read: 10_000, write: 10_000, open: 10_000 };

const OTHERS = { ...NOTES, name: "others" };

const ODD_KEYS = [
  [""],
  ["", ""],
  ["__proto__"],
  ["constructor", "toString"],
  ["\0"],
  ["a\0b"],
  ["a", "\0b"],
  ["notes::x"],
  ["*"],
  ["a/b"],
  ["a", "b"],
  ["~"],
  [" \r\n"],
  ["\ud800"],
  ["\ud801"],
  ["\u202e🇩🇪 e\u0301"],
  ["é"],
  ["e\u0301"],
  ["x".repeat(100_000)],
  [`${"x".repeat(100_000)}y`],
];

/** What a process opens: spaces over one line to the backend, and a log. */
interface Opened {
  readonly line: Line | null;
  readonly lines: Record<string, unknown>[];
  space<Value>(rules: SpaceOf<Value>): OpenSpace<Value>;
}

/** Opens on a backend for the length of a test. */
function useOpened(): { openOn(connect: Connect | null): Promise<Opened> } {
  const open: Line[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((line) => line.close()));
  });
  return {
    async openOn(connect) {
      const { log, lines } = captureLog();
      const faults = createFaultLog(log, PACE.log);
      const line = connect === null ? null : await openLine(connect, PATIENT, faults);
      if (line !== null) open.push(line);
      return {
        line,
        lines,
        space: (rules) => openSpace(rules, { line, faults, pace: PATIENT }),
      };
    },
  };
}

/**
 * What holds for every backend. `prepare` empties it and gives the way to it; null stands
 * for this process's memory alone.
 */
export function describeContract(prepare: () => Promise<Connect | null>): void {
  const { openOn } = useOpened();

  async function openAlone(): Promise<Opened> {
    return openOn(await prepare());
  }

  it("gives back what was set, and nothing for another key", async () => {
    const notes = (await openAlone()).space(NOTES);
    await notes.set(["a"], { text: "first", weight: 1 });
    expect(await notes.get(["a"])).toEqual({ text: "first", weight: 1 });
    expect(await notes.get(["b"])).toBeUndefined();
  });

  it("reads a value that is still on its way to the backend", async () => {
    const opened = await openAlone();
    const notes = opened.space(NOTES);
    await notes.set(["a"], { text: "first", weight: 1 });
    await notes.set(["a"], { text: "second", weight: 2 });
    expect(await notes.get(["a"])).toEqual({ text: "second", weight: 2 });
    await notes.settled();
    expect(await notes.get(["a"])).toEqual({ text: "second", weight: 2 });
  });

  it("keeps odd keys apart and pollutes nothing", async () => {
    const notes = (await openAlone()).space(NOTES);
    for (const [weight, key] of ODD_KEYS.entries()) {
      await notes.set(key, { text: "odd", weight });
    }
    await notes.settled();
    for (const [weight, key] of ODD_KEYS.entries()) {
      expect(await notes.get(key)).toEqual({ text: "odd", weight });
    }
    expect(Object.hasOwn(Object.prototype, "text")).toBe(false);
  });

  it("gives back any text under any key", async () => {
    const notes = (await openAlone()).space(NOTES);
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((u) => String.fromCharCode(...u)),
      fc.constantFrom(":base64:AA==", ":bigint:12", "::", "__proto__", "\0"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
        async (key, written, weight) => {
          await notes.set(key, { text: written, weight });
          await notes.settled();
          expect(await notes.get(key)).toEqual({ text: written, weight });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("forgets what is older than its time", async () => {
    const opened = await openAlone();
    const brief = opened.space({ ...NOTES, ttl: 20 });
    const lasting = opened.space(OTHERS);
    await brief.set(["a"], { text: "brief", weight: 1 });
    await lasting.set(["a"], { text: "lasting", weight: 1 });
    await brief.settled();
    await lasting.settled();
    await eventually(async () => expect(await brief.get(["a"])).toBeUndefined());
    expect(await lasting.get(["a"])).toEqual({ text: "lasting", weight: 1 });
  });

  it("keeps spaces apart", async () => {
    const opened = await openAlone();
    const notes = opened.space(NOTES);
    const others = opened.space(OTHERS);
    await notes.set(["a"], { text: "note", weight: 1 });
    await others.set(["a"], { text: "other", weight: 2 });
    await notes.settled();
    await others.settled();
    expect(await notes.get(["a"])).toEqual({ text: "note", weight: 1 });
    await others.forget("a");
    expect(await notes.get(["a"])).toEqual({ text: "note", weight: 1 });
  });

  it("takes a value of the wrong shape for none, and says so once", async () => {
    const opened = await openAlone();
    const notes = opened.space(NOTES);
    const wrong = { text: "no weight" } as Note;
    await notes.set(["a"], wrong);
    await notes.settled();
    expect(await notes.get(["a"])).toBeUndefined();
    expect(await notes.get(["a"])).toBeUndefined();
    expect(about(opened.lines, "store_value")).toHaveLength(1);
    await notes.set(["a"], { text: "right", weight: 1 });
    expect(await notes.get(["a"])).toEqual({ text: "right", weight: 1 });
  });

  it("survives a value that cannot be serialised", async () => {
    const notes = (await openAlone()).space(NOTES);
    const circular: { text: string; weight: number; self?: unknown } = {
      text: "round",
      weight: 1,
    };
    circular.self = circular;
    await notes.set(["a"], circular);
    expect(await notes.get(["a"])).toBeUndefined();
  });

  it("forgets an owner's values and no others", async () => {
    const notes = (await openAlone()).space(NOTES);
    const owners = ["1001", "10011", "100", "*", "1001/"];
    for (const owner of owners) {
      await notes.set([owner, "one"], { text: "one", weight: 1 });
      await notes.set([owner, "two"], { text: "two", weight: 2 });
    }
    expect(await notes.forget("1001")).toBe(2);
    expect(await notes.forget("1001")).toBe(0);
    expect(await notes.forget("*")).toBe(2);
    const left = await Promise.all(owners.map((owner) => notes.get([owner, "two"])));
    expect(left.map((note) => note !== undefined)).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it("gives all values of an owner and of no other, without those removed", async () => {
    const notes = (await openAlone()).space(NOTES);
    for (let weight = 0; weight < 120; weight += 1) {
      await notes.set(["1001", `${weight}`], { text: "mine", weight });
    }
    for (const owner of ["10011", "100", "*", "1001/"]) {
      await notes.set([owner, "one"], { text: "another's", weight: 0 });
    }
    await notes.remove(["1001", "7"]);
    await notes.remove(["1001", "never there"]);
    await notes.settled();
    const all = await notes.all("1001");
    expect(all.map(({ weight }) => weight).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 120 }, (_, weight) => weight).filter((weight) => weight !== 7),
    );
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set(["mine"]));
    expect(await notes.all("nobody")).toEqual([]);
  });

  it("takes many writes and reads at once", async () => {
    const opened = await openAlone();
    const notes = opened.space(NOTES);
    const numbers = Array.from({ length: 500 }, (_, n) => n);
    const read = await Promise.all(
      numbers.map(async (weight) => {
        await notes.set([`${weight % 50}`, `${weight}`], { text: "many", weight });
        await notes.settled();
        return notes.get([`${weight % 50}`, `${weight}`]);
      }),
    );
    expect(read.map((note) => note?.weight)).toEqual(numbers);
    expect(opened.lines).toEqual([]);
  });

  it("changes what is there, or leaves it, and loses none of many changes", async () => {
    const notes = (await openAlone()).space(NOTES);
    const add = (more: number) =>
      notes.change(["a"], (now) => ({ text: "sum", weight: (now?.weight ?? 0) + more }));
    expect(await notes.change(["a"], () => undefined)).toEqual({ value: undefined });
    expect(await add(1)).toEqual({ value: { text: "sum", weight: 1 } });
    await Promise.all(Array.from({ length: 20 }, () => add(2)));
    expect(await notes.get(["a"])).toEqual({ text: "sum", weight: 41 });
    const left = await notes.change(["a"], () => undefined);
    expect(left).toEqual({ value: { text: "sum", weight: 41 } });
    await notes.set(["a"], { text: "set", weight: 3 });
    await notes.settled();
    expect(await add(1)).toEqual({ value: { text: "sum", weight: 4 } });
  });

  it("changes what is older than its time or of the wrong shape as if it were none", async () => {
    const opened = await openAlone();
    const brief = opened.space({ ...NOTES, ttl: 20 });
    await brief.set(["a"], { text: "brief", weight: 1 });
    await brief.settled();
    await eventually(async () => expect(await brief.get(["a"])).toBeUndefined());
    const notes = opened.space(NOTES);
    await notes.set(["b"], { text: "no weight" } as Note);
    await notes.settled();
    for (const key of [["a"], ["b"]]) {
      const weight = await notes.change(key, (now) => now ?? { text: "new", weight: 2 });
      expect(weight).toEqual({ value: { text: "new", weight: 2 } });
      expect(await notes.get(key)).toEqual({ text: "new", weight: 2 });
    }
  });

  it("neither throws nor hangs after it was closed", async () => {
    const opened = await openAlone();
    const notes = opened.space(NOTES);
    await opened.line?.close();
    await notes.set(["a"], { text: "late", weight: 1 });
    expect(await notes.get(["a"])).toEqual({ text: "late", weight: 1 });
    expect(await notes.all("a")).toEqual([]);
    expect(await notes.forget("a")).toBe(0);
  });
}

/** What holds besides for every backend that several processes share. */
export function describeSharedContract(prepare: () => Promise<Connect>): void {
  const { openOn } = useOpened();

  async function openTwice(): Promise<[Opened, Opened]> {
    const connect = await prepare();
    return [await openOn(connect), await openOn(connect)];
  }

  it("shares what was set last, also when much was set at once", async () => {
    const both = await openTwice();
    const [here, there] = [both[0].space(NOTES), both[1].space(NOTES)];
    await Promise.all(
      Array.from({ length: 50 }, (_, weight) =>
        here.set(["a"], { text: "of many", weight }),
      ),
    );
    await here.settled();
    expect(await there.get(["a"])).toEqual({ text: "of many", weight: 49 });
    await there.set(["a"], { text: "from there", weight: 1 });
    await there.settled();
    expect(await here.get(["a"])).toEqual({ text: "from there", weight: 1 });
    expect(await here.forget("a")).toBe(0);
  });

  it("forgets there what is forgotten here", async () => {
    const both = await openTwice();
    const [here, there] = [both[0].space(NOTES), both[1].space(NOTES)];
    await there.set(["7", "talk"], { text: "mine", weight: 1 });
    await there.settled();
    expect(await here.forget("7")).toBe(1);
    expect(await there.get(["7", "talk"])).toBeUndefined();
  });

  it("gives an owner's values that are kept there or are on their way from here", async () => {
    const both = await openTwice();
    const [here, there] = [both[0].space(NOTES), both[1].space(NOTES)];
    await there.set(["7", "one"], { text: "from there", weight: 1 });
    await there.settled();
    await here.set(["7", "two"], { text: "from here", weight: 2 });
    const all = await here.all("7");
    expect(all.map(({ text }) => text).toSorted()).toEqual(["from here", "from there"]);
    await there.remove(["7", "one"]);
    expect(await here.all("7")).toEqual([{ text: "from here", weight: 2 }]);
  });

  it("keeps more than fits in memory", async () => {
    const both = await openTwice();
    const small = { ...NOTES, memory: { entries: 2, characters: 200 } };
    const notes = both[0].space(small);
    for (let weight = 0; weight < 20; weight += 1) {
      await notes.set([`${weight}`], { text: "x".repeat(150), weight });
    }
    await notes.settled();
    expect((await notes.get(["0"]))?.weight).toBe(0);
  });

  it("has an awaited value by the time that it is kept", async () => {
    const both = await openTwice();
    const awaited = { ...NOTES, awaited: true };
    const [here, there] = [both[0].space(awaited), both[1].space(awaited)];
    await Promise.all(
      Array.from({ length: 20 }, async (_, weight) => {
        await here.set([`${weight}`], { text: "kept", weight });
        expect(await there.get([`${weight}`])).toEqual({ text: "kept", weight });
      }),
    );
    await both[0].line?.close();
    await here.set(["a"], { text: "kept here", weight: 1 });
    expect(await here.get(["a"])).toEqual({ text: "kept here", weight: 1 });
  });

  it("loses no change that several make at once, and makes none while it is down", async () => {
    const both = await openTwice();
    const [here, there] = [both[0].space(NOTES), both[1].space(NOTES)];
    const add = (notes: typeof here) =>
      notes.change(["a"], (now) => ({ text: "sum", weight: (now?.weight ?? 0) + 1 }));
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => add(n % 2 === 0 ? here : there)),
    );
    expect((await here.get(["a"]))?.weight).toBe(40);
    await both[0].line?.close();
    expect(await add(here)).toBeNull();
    expect((await there.get(["a"]))?.weight).toBe(40);
  });

  it("still knows while it is down what matters most and was read before", async () => {
    const both = await openTwice();
    const awaited = { ...NOTES, awaited: true };
    const [here, there] = [both[0].space(awaited), both[1].space(awaited)];
    await here.set(["a"], { text: "settled", weight: 1 });
    expect((await there.get(["a"]))?.weight).toBe(1);
    await here.change(["a"], () => ({ text: "settled", weight: 2 }));
    expect((await there.get(["a"]))?.weight).toBe(2);
    await both[1].line?.close();
    expect((await there.get(["a"]))?.weight).toBe(2);
  });

  it("remembers a fixed value that it has read once", async () => {
    const both = await openTwice();
    const fixed = { ...NOTES, fixed: true };
    const [here, there] = [both[0].space(fixed), both[1].space(fixed)];
    await here.set(["a"], { text: "for good", weight: 1 });
    await here.settled();
    expect(await there.get(["a"])).toEqual({ text: "for good", weight: 1 });
    await both[1].line?.close();
    expect(await there.get(["a"])).toEqual({ text: "for good", weight: 1 });
  });

  it("speaks keyv's own interface to the full", async () => {
    const connect = await prepare();
    const connection = await connect(() => undefined);
    const keyv = connection.keyv(NOTES);
    const other = connection.keyv(OTHERS);
    const errors: unknown[] = [];
    keyv.on("error", (error) => errors.push(error));
    await other.set("a", "other");
    await keyv.setMany([
      { key: "a", value: 1 },
      { key: "b", value: 2 },
      { key: "c", value: 3, ttl: 20 },
    ]);
    await eventually(async () => expect(await keyv.has("c")).toBe(false));
    expect(await keyv.hasMany(["a", "z"])).toEqual([true, false]);
    expect(await keyv.getMany(["a", "z", "b"])).toEqual([1, undefined, 2]);
    expect(await keyv.delete("z")).toBe(false);
    expect(await keyv.deleteMany(["a", "z"])).toEqual([true, false]);
    const entries: unknown[] = [];
    for await (const entry of keyv.iterator()) entries.push(entry);
    expect(entries).toEqual([["b", 2]]);
    await keyv.clear();
    expect(await keyv.get("b")).toBeUndefined();
    expect(await other.get("a")).toBe("other");
    expect(errors).toEqual([]);
    await connection.close();
  });
}
