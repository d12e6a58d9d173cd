import { createAudit } from "../../src/store/audit.ts";
import { createPins } from "../../src/store/pins.ts";
import { INITIAL_SETTINGS } from "../../src/store/server-settings.ts";
import { openStore } from "../../src/store/store.ts";
import { captureLog } from "./captured-log.ts";
import { sampleOutcome } from "./samples.ts";

// A process that changes what moderators change, and says how far it is:
// changing-process.ts URL
const [url = ""] = process.argv.slice(2);
const store = await openStore(url, { log: captureLog().log });
const audit = createAudit(store);
const pins = createPins(store);
const { passage } = sampleOutcome("It opened in 1998.").answer;
if (passage === null) throw new Error("the sample has a passage");
for (let n = 1; ; n += 1) {
  const question = `Number ${n}?`;
  await pins.add("1", { gist: "number", question, passage, sentence: passage.text });
  await store.settings.set(["1"], { ...INITIAL_SETTINGS, logChannel: `${n}` });
  await audit.write("1", { who: `${n}`, what: "pin" });
  process.stdout.write(`${n}\n`);
}
