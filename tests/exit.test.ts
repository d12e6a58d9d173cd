import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";

const PRELUDE = `
  import { setTimeout as delay } from "node:timers/promises";
  import { createExit } from "${new URL("../src/exit.ts", import.meta.url).href}";
  import { createLog } from "${new URL("../src/log.ts", import.meta.url).href}";
  const say = (line) => process.stdout.write(line + "\\n");
  const exit = createExit(createLog("info"));
  exit.defer(async () => { say("closed first"); });
  exit.defer(async () => { await delay(10); say("closed second"); });
  setInterval(() => {}, 1_000);
`;

/** Runs a program with a way out; `signals` are sent one by one as the lines come in. */
async function run(
  program: string,
  signals: Readonly<Record<string, NodeJS.Signals>> = {},
) {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "--eval", PRELUDE + program],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    const signal = signals[line];
    if (signal !== undefined) child.kill(signal);
  });
  await once(child, "close");
  return {
    code: child.exitCode,
    closed: lines.filter((line) => line.startsWith("closed")),
    log: lines.filter((line) => line.startsWith("{")).join("\n"),
  };
}

const IN_ORDER = ["closed second", "closed first"];

it.concurrent.each<NodeJS.Signals>(["SIGTERM", "SIGINT"])(
  "%s closes all, the last opened first, and ends with 0",
  async (signal) => {
    const { code, closed } = await run(`say("up");`, { up: signal });
    expect({ code, closed }).toEqual({ code: 0, closed: IN_ORDER });
  },
);

it.concurrent.each([
  ["a rejection that nobody handles", `Promise.reject(new Error("odd"));`],
  ["an exception that nobody catches", `setTimeout(() => { throw new Error("odd"); });`],
  ["a failure", `exit.fail(new Error("odd"));`],
  ["a failure of the start", `exit.run(() => Promise.reject(new Error("odd")));`],
])("%s is logged, closes all and ends with 1", async (_, program) => {
  const { code, closed, log } = await run(program);
  expect({ code, closed }).toEqual({ code: 1, closed: IN_ORDER });
  expect(log).toContain(`"level":"fatal"`);
  expect(log).toContain("odd");
});

it.concurrent("a second SIGTERM ends at once, with what is open left open", async () => {
  const hangs = `exit.defer(() => { say("closing"); return new Promise(() => {}); }); say("up");`;
  const { code, closed } = await run(hangs, { up: "SIGTERM", closing: "SIGTERM" });
  expect({ code, closed }).toEqual({ code: 1, closed: [] });
});

it.concurrent("one press of Ctrl-C counts once, though npm passes it on too", async () => {
  const slow = `exit.defer(async () => { say("closing"); await delay(50); }); say("up");`;
  const { code, closed } = await run(slow, { up: "SIGINT", closing: "SIGINT" });
  expect({ code, closed }).toEqual({ code: 0, closed: IN_ORDER });
});

it.concurrent("what fails to close costs the rest nothing", async () => {
  const { code, closed, log } = await run(
    `exit.defer(async () => { throw new Error("stuck"); }); say("up");`,
    { up: "SIGTERM" },
  );
  expect({ code, closed }).toEqual({ code: 0, closed: IN_ORDER });
  expect(log).toContain("stuck");
});

it.concurrent("what hangs while it closes is left open after 10 s", {
  timeout: 60_000,
}, async () => {
  const hangs = `exit.defer(() => { say("closing"); return new Promise(() => {}); }); say("up");`;
  const { code, closed, log } = await run(hangs, { up: "SIGTERM" });
  expect({ code, closed }).toEqual({ code: 0, closed: [] });
  expect(log).toContain("Could not close all in time");
});

it("gives up what was starting when a signal came, and ends with 0 all the same", async () => {
  const start = `
    const { promise, reject } = Promise.withResolvers();
    exit.defer(async () => reject(new Error("the reader is closed")));
    exit.run(() => promise);
    say("up");
  `;
  const { code, closed, log } = await run(start, { up: "SIGTERM" });
  expect({ code, closed }).toEqual({ code: 0, closed: IN_ORDER });
  expect(log).not.toContain("the reader is closed");
});
