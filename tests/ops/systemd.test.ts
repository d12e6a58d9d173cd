import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../cli/spawn.ts";
import { whySkipped } from "../why-skipped.ts";

const UNIT = join(ROOT, "ops/footnote.service");
const unit = readFileSync(UNIT, "utf8");

const analyze = (...args: string[]) =>
  spawnSync("systemd-analyze", [...args, UNIT], { encoding: "utf8" });
const skipped = whySkipped(
  "systemd",
  spawnSync("systemd-analyze", ["--version"]).status === 0,
  "systemd-analyze on this machine (apt-get install systemd)",
);

describe("the systemd unit", () => {
  it.skipIf(skipped !== null)("has nothing for systemd-analyze verify to say", () => {
    const { status, stderr } = analyze("verify");
    // Node may be elsewhere where this runs.
    const said = stderr.split("\n").filter((line) => !line.includes("is not executable"));
    expect(said.join("")).toBe("");
    if (stderr.trim() === "") expect(status).toBe(0);
  });

  it.skipIf(skipped !== null)(
    "is exposed to no more than 1.5 of 10 by systemd's own measure",
    () => {
      const { status, stdout } = analyze("security", "--offline=true", "--threshold=15");
      expect(status, stdout).toBe(0);
    },
  );

  it("leaves the bot more than the 10 s that it takes to stop", () => {
    expect(unit).toMatch(/^TimeoutStopSec=15s$/m);
  });
});
