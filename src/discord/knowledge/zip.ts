import { setImmediate } from "node:timers/promises";
import { Zip, ZipDeflate } from "fflate";
import type { ShelfFile } from "../../store/shelf.ts";

/** The same files make the same archive, whenever that is. */
const DATED = new Date(2000, 0, 1);

/** An archive of files, letting questions in between any two of them. */
export async function zipOf(files: readonly ShelfFile[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { file, bytes } of files) {
    const packed = new ZipDeflate(file, { level: 6 });
    packed.mtime = DATED;
    zip.add(packed);
    packed.push(bytes, true);
    await setImmediate();
  }
  zip.end();
  return Buffer.concat(chunks);
}
