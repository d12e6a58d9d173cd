import { isUtf8 } from "node:buffer";

/** The largest file that is read as an article, in bytes. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** A file's text, or why it has none, for a person. */
export type Decoded = { readonly text: string } | { readonly reason: string };

/** Why a file of this many bytes is not read; null if it is. */
export function refuseSize(bytes: number): string | null {
  if (bytes === 0) return "is empty";
  if (bytes <= LARGEST_FILE) return null;
  return `is too large: ${megabytes(bytes)} MB, where at most ${megabytes(LARGEST_FILE)} MB are read`;
}

/** Turns a file's bytes into text: UTF-8 without a byte-order mark, and nothing else. */
export function decode(bytes: Uint8Array): Decoded {
  const reason = refuseSize(bytes.length) ?? refuseEncoding(bytes);
  return reason === null ? { text: new TextDecoder().decode(bytes) } : { reason };
}

function refuseEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return "is UTF-16; save it as UTF-8";
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return "starts with a byte-order mark; save it as UTF-8 without one";
  }
  if (bytes.includes(0)) return "is a binary file or UTF-16, not UTF-8 text";
  if (!isUtf8(bytes)) return "is not valid UTF-8; save it as UTF-8";
  // Text holds a stray control at most; one byte in twenty is some other format.
  if (controls(bytes) * 20 > bytes.length) return "is a binary file, not text";
  return null;
}

function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && !isSpace(byte)) count += 1;
  }
  return count;
}

/** Tab, line feed, vertical tab, form feed and carriage return. */
const isSpace = (byte: number): boolean => byte >= 0x09 && byte <= 0x0d;

const megabytes = (bytes: number): string =>
  (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
