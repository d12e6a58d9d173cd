import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { whySkipped } from "../why-skipped.ts";

const LACKING = "Chromium on this machine (apt-get install chromium)";

const program =
  process.env["CHROMIUM"] ??
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "chromium"))
    .find((file) => existsSync(file));

/** Why tests in a browser cannot run here, or null. With `CI=true` they must. */
export const noChromium = whySkipped("Browser", program !== undefined, LACKING);

/**
 * Starts a Chromium of a test's own, which finds no host but this machine.
 * @param log where Chromium writes what its network does, once it is closed
 */
export async function startChromium(log?: string): Promise<Browser> {
  if (program === undefined) throw new Error(`There is no ${LACKING}`);
  return chromium.launch({
    executablePath: program,
    args: [
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      // Text is smoothed in grey, so that a picture looks alike everywhere.
      "--disable-lcd-text",
      ...(log === undefined ? [] : [`--log-net-log=${log}`]),
    ],
  });
}
