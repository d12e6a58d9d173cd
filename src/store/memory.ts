import { Keyv } from "keyv";
import { type Bounds, createBoundedMap } from "./bounded-map.ts";
import type { FaultLog } from "./fault-log.ts";

/**
 * What is kept is plain JSON. Keyv's own way, which has room for bytes and large numbers,
 * walks through every value and takes several times as long.
 */
const PLAIN_JSON = { stringify: JSON.stringify, parse: JSON.parse };

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
