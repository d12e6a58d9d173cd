import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createAudit } from "../../src/store/audit.ts";
import { createPins } from "../../src/store/pins.ts";
import { useStores } from "./open-stores.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const openStore = useStores();
const makeFolder = useTemporaryFolders();
const PROCESS = fileURLToPath(new URL("changing-process.ts", import.meta.url));

/** Has a process change things until it is killed; gives the last change that it told of. */
async function killedAmid(url: string, after: number): Promise<number> {
  const child = spawn(process.execPath, [PROCESS, url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = 0;
  createInterface({ input: child.stdout }).on("line", (line) => {
    told = Number(line);
  });
  await once(child.stdout, "data");
  await delay(after);
  child.kill("SIGKILL");
  await once(child, "close");
  return told;
}

it("has every change that was told of, after being killed at any moment", async () => {
  for (let round = 0; round < 8; round += 1) {
    const url = `sqlite:${join(makeFolder(), "store.sqlite")}`;
    const told = await killedAmid(url, Math.random() * 60);
    const { store, lines } = await openStore(url);
    const [pin] = await createPins(store).of("1");
    const settled = await store.settings.get(["1"]);
    const entries = await createAudit(store).of("1");
    // The one after may have got through as well, or a part of it.
    const either = [told, told + 1];
    expect(told).toBeGreaterThan(0);
    expect(either).toContain(Number(/\d+/.exec(pin?.question ?? "")?.[0]));
    expect(either).toContain(Number(settled?.logChannel));
    expect(either).toContain(entries.length);
    expect(entries.map(({ who }) => Number(who))).toEqual(
      entries.map((_, at) => entries.length - at),
    );
    expect(lines).toEqual([]);
  }
});
