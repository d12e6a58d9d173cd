/** SQLite's primary result code (sqlite.org/rescode.html), or null for any other error. */
export function resultCode(error: unknown): number | null {
  if (!(error instanceof Error && "errcode" in error)) return null;
  // The low byte is the primary code; the bytes above it say more.
  return typeof error.errcode === "number" ? error.errcode & 0xff : null;
}
