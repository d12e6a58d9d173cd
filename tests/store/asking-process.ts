import { createFairUse } from "../../src/store/fair-use.ts";
import { openStore } from "../../src/store/store.ts";
import { captureLog } from "./captured-log.ts";

// A process in which a user asks every GAP ms: asking-process.ts URL USER COUNT GAP
const [url = "", user = "", count = "", gap = ""] = process.argv.slice(2);
const store = await openStore(url, { log: captureLog().log });
const rates = { user: { burst: 20, everyMs: 60_000 }, channel: null };
const fairUse = createFairUse({ store, rates });
// The first reads of a new process take longer than fair use waits for the store.
for (let n = 0; n < 20; n += 1) await store.buckets.get(["nobody", "user"]);
let through = 0;
for (let n = 0; n < Number(count); n += 1) {
  if ((await fairUse.take({ user, channel: null })) === null) through += 1;
  await new Promise((resolve) => setTimeout(resolve, Number(gap)));
}
await store.close();
process.stdout.write(JSON.stringify({ through }));
