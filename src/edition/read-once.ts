import { forgetEldest } from "../forget-eldest.ts";
import { hashOf } from "../knowledge/parse.ts";
import type { Reader } from "./reader.ts";

/** Files whose reading is kept: who is shown what a file holds may add it next. */
const KEPT = 4;

/** Reads like `read`, but not again what was among the last few files that it has read. */
export function readOnce(read: Reader["read"]): Reader["read"] {
  const last = new Map<string, ReturnType<Reader["read"]>>();
  return (file, bytes, slug) => {
    const key = hashOf(slug, file, bytes);
    const reading = last.get(key) ?? read(file, bytes, slug);
    last.delete(key);
    last.set(key, reading);
    // What failed is to be tried again.
    reading.catch(() => last.delete(key));
    forgetEldest(last, KEPT);
    return reading;
  };
}
