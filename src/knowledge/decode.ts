import { isUtf8 } from "node:buffer";
import type { Reason } from "./reasons.ts";

/** The largest file that is read as an article, in bytes. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** A file's text, or why it has none. */
export type Decoded = { readonly text: string } | { readonly reason: Reason };

/** Why a file of this many bytes is not read; null if it is. */
export function refuseSize(bytes: number): Reason | null {
  if (bytes === 0) return { code: "empty" };
  if (bytes <= LARGEST_FILE) return null;
  return { code: "too_large", size: megabytes(bytes), most: megabytes(LARGEST_FILE) };
}

/** Turns a file's bytes into text: UTF-8 without a byte-order mark, and nothing else. */
export function decode(bytes: Uint8Array): Decoded {
  const reason = refuseSize(bytes.length) ?? refuseEncoding(bytes);
  return reason === null ? { text: new TextDecoder().decode(bytes) } : { reason };
}

function refuseEncoding(bytes: Uint8Array): Reason | null {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { code: "utf16" };
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { code: "byte_order_mark" };
  }
  if (bytes.includes(0)) return { code: "zero_bytes" };
  if (!isUtf8(bytes)) return { code: "not_utf8" };
  // Text holds a stray control at most; one byte in twenty is some other format.
  if (controls(bytes) * 20 > bytes.length) return { code: "binary" };
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

const megabytes = (bytes: number): number => Number((bytes / 1024 / 1024).toFixed(1));
