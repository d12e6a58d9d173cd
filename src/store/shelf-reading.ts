import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { Entry } from "../edition/edition.ts";
import type { Digest } from "../search/digest.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/**
 * What was read out of an article as a text, so that it need not be read again: a seal, and
 * behind it the entry. Of the article's own text it takes about three times the room.
 * @param program the id of the program that read it; another reads otherwise
 */
export async function writeReading(entry: Entry, program: string): Promise<string> {
  const packed = (await deflate(serialize(entry), { level: 1 })).toString("base64");
  return `${seal(entry.article.hash, program, packed)}${packed}`;
}

/** What `writeReading` of the same program wrote of the same article; null for anything else. */
export async function readReading(
  written: string,
  { hash, program }: { readonly hash: string; readonly program: string },
): Promise<Entry | null> {
  const packed = written.slice(SEAL);
  if (written.slice(0, SEAL) !== seal(hash, program, packed)) return null;
  try {
    const entry: Entry = deserialize(await inflate(Buffer.from(packed, "base64")));
    return { ...entry, digest: onItsOwn(entry.digest) };
  } catch {
    // Another version of Node may have written it.
    return null;
  }
}

/** What is unpacked are windows on all of it: each array gets room of its own instead. */
function onItsOwn(digest: Digest): Digest {
  return {
    ...digest,
    wordTerms: digest.wordTerms.slice(),
    terms: digest.terms.slice(),
    marks: digest.marks.slice(),
    starts: digest.starts.slice(),
    wording: digest.wording.slice(),
    wordingStarts: digest.wordingStarts.slice(),
    cues: digest.cues.slice(),
    title: digest.title.slice(),
    lengths: digest.lengths.slice(),
  };
}

/** Characters of a seal. */
const SEAL = 43;

function seal(hash: string, program: string, packed: string): string {
  return createHash("sha256")
    .update(`${hash}\0${program}\0`)
    .update(packed)
    .digest("base64url");
}
