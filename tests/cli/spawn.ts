import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll } from "vitest";

/** The repository. */
export const ROOT = join(import.meta.dirname, "../..");

/** How a process ended, and what it wrote. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one of the repository's entry files with plain Node, as npm scripts do, in an
 * environment that holds none of the host's settings.
 */
async function runNode(
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Ended> {
  const { input = "", env = {}, cwd = ROOT } = options;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...bareEnvironment(), ...env },
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [status, stdout, stderr] = await Promise.all([
    new Promise<number | null>((resolve) => child.once("close", resolve)),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { status, stdout, stderr };
}

/** Runs `src/cli.ts`. */
export function runCli(
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Ended> {
  return runNode([join(ROOT, "src/cli.ts"), ...args], options);
}

/** This process's environment without what a host could have set for the bot. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SYSTEMROOT } = process.env;
  return { PATH, HOME, TMPDIR, SYSTEMROOT, NO_COLOR: "1" };
}

/** A folder for a file's tests, gone after them. */
export function useFolder(): () => string {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "footnote-cli-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}
