import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

/** Logs a line at each level, in a terminal or not. */
async function logged(isTerminal: boolean, level: string): Promise<string> {
  const program = `
    process.stdout.isTTY = ${isTerminal};
    const { createLog } = await import("${new URL("../src/log.ts", import.meta.url).href}");
    const log = createLog("${level}");
    for (const one of ["debug", "info", "error"]) log[one]({ event: "tried", reference: "0a1b2c3d" }, "Tried");
  `;
  const args = ["--input-type=module", "--eval", program];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return text(child.stdout);
}

it("a log is one JSON object a line, with when and what", async () => {
  const lines = (await logged(false, "info")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    ["info", "error"].map((level) => ({
      level,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: "tried",
      reference: "0a1b2c3d",
      msg: "Tried",
    })),
  );
});

it("a log in a terminal is for people", async () => {
  const lines = (await logged(true, "debug")).trim().split("\n");
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).toMatch(
      /^\[\d\d:\d\d:\d\d\].*(?:DEBUG|INFO|ERROR).*Tried.*tried.*0a1b2c3d/,
    );
  }
});
