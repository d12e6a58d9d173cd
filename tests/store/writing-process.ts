import { openStore } from "../../src/store/store.ts";
import { captureLog } from "./captured-log.ts";
import { sampleOutcome } from "./samples.ts";

// A process that writes and reads back: writing-process.ts URL NAME COUNT
const [url = "", name = "", count = ""] = process.argv.slice(2);
const { log, lines } = captureLog();
const store = await openStore(url, { log });
let read = 0;
for (let n = 0; n < Number(count); n += 1) {
  await store.answers.set([name, `${n}`], sampleOutcome("z".repeat(2_000)));
  if ((await store.answers.get([name, `${n}`])) !== undefined) read += 1;
}
/** Waits for the health to change, five seconds at most. */
async function whileIt(is: ReturnType<typeof store.health>): Promise<void> {
  for (let wait = 0; wait < 100 && store.health() === is; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
// The backend gets what was written a moment later.
if (name === "only") await whileIt("ok");
const health = store.health();
// What another process's writes held up is made up for by then.
if (name !== "only") await whileIt("degraded");
await store.close();
const errors = lines.filter((line) => line["level"] === 50).length;
process.stdout.write(JSON.stringify({ read, health, errors }));
