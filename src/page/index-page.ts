import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { VENDOR_IMPORTS } from "./vendor.ts";

/** Where the page's import map goes, which has to stand in the page itself. */
const PLACE = '<script type="importmap">{}</script>';

const IMPORT_MAP = JSON.stringify({ imports: VENDOR_IMPORTS });

/** What the Content-Security-Policy knows the import map by: the SHA-256 of it in Base64. */
export const IMPORT_MAP_HASH = createHash("sha256").update(IMPORT_MAP).digest("base64");

/** The page itself. */
export function indexPage(): string {
  const html = readFileSync(new URL("./client/index.html", import.meta.url), "utf8");
  return html.replace(PLACE, () => PLACE.replace("{}", () => IMPORT_MAP));
}
