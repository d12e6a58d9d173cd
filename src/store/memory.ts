import { Keyv } from "keyv";
import { type Bounds, createBoundedMap } from "./bounded-map.ts";
import type { FaultLog } from "./fault-log.ts";
import { PLAIN_JSON } from "./plain-json.ts";

/** A keyv in this process's memory that never grows past `bounds`. */
export function openMemory(bounds: Bounds, faults: FaultLog): Keyv {
  const keyv = new Keyv({
    store: createBoundedMap(bounds),
    serialization: PLAIN_JSON,
  });
  // With a listener keyv returns what stands for a failure instead of throwing.
  keyv.on("error", (error) => faults("value", "A value could not be kept.", error));
  return keyv;
}
