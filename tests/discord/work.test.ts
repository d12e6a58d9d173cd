import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createRecent } from "../../src/discord/recent.ts";
import { createWork, type Job } from "../../src/discord/work.ts";
import { afterwards } from "../../src/store/afterwards.ts";

const log = pino({ level: "silent" });

/** A job that notes what is done with it, and is done when told so. */
function aJob(id: string) {
  const done = Promise.withResolvers<void>();
  const noted: string[] = [];
  const job: Job = {
    id,
    run: async () => {
      noted.push("run");
      await done.promise;
    },
    apologise: async () => {
      noted.push("apologised");
    },
  };
  return { job, noted, ...done };
}

describe("work", () => {
  it("is done once when an event is delivered twice", () => {
    const work = createWork(log);
    const first = aJob("1");
    const again = aJob("1");
    const other = aJob("2");
    for (const { job } of [first, again, other]) work.take(job);
    expect([first.noted, again.noted, other.noted]).toEqual([["run"], [], ["run"]]);
  });

  it("has done all that was put off when it has ended", async () => {
    const work = createWork(log);
    const { job, noted, resolve } = aJob("1");
    work.take(job);
    afterwards(() => noted.push("put off"));
    resolve();
    await work.end(60_000);
    expect(noted).toEqual(["run", "put off"]);
  });

  it("ends when what is under way is done", async () => {
    const work = createWork(log);
    const { job, resolve, noted } = aJob("1");
    work.take(job);
    let ended = false;
    const end = work.end(60_000).then(() => {
      ended = true;
    });
    await new Promise(setImmediate);
    expect(ended).toBe(false);
    resolve();
    await end;
    expect(noted).toEqual(["run"]);
  });

  it("apologises for what is not done in time", async () => {
    const work = createWork(log);
    const { job, noted } = aJob("1");
    work.take(job);
    await work.end(20);
    expect(noted).toEqual(["run", "apologised"]);
  });

  it("only apologises for what comes when it is ending", async () => {
    const work = createWork(log);
    const before = aJob("1");
    const after = aJob("2");
    work.take(before.job);
    const end = work.end(60_000);
    work.take(after.job);
    before.resolve();
    await end;
    expect([before.noted, after.noted]).toEqual([["run"], ["apologised"]]);
  });

  it("survives a job that fails, and logs it", async () => {
    const lines: string[] = [];
    const work = createWork(pino({}, { write: (line: string) => lines.push(line) }));
    const { job, reject } = aJob("1");
    work.take(job);
    reject(new Error("broken"));
    await work.end(60_000);
    expect(lines.join("")).toContain("broken");
  });
});

describe("remembered ids", () => {
  it("are new once", () => {
    const recent = createRecent(2);
    expect([recent.isNew("1"), recent.isNew("1")]).toEqual([true, false]);
  });

  it("are forgotten when too many, the eldest first", () => {
    const recent = createRecent(2);
    for (const id of ["1", "2", "3"]) recent.isNew(id);
    expect([recent.isNew("3"), recent.isNew("2"), recent.isNew("1")]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
