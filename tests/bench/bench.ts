import { execFile } from "node:child_process";
import { join } from "node:path";

const BENCH = join(import.meta.dirname, "../../bench/speed/bench.ts");

/** Runs `npm run bench -- ...args` to its end. */
export function bench(
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BENCH, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}
