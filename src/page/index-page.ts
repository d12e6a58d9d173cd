import { readFileSync } from "node:fs";
import { VENDOR_IMPORTS } from "./vendor.ts";

/** Where the page's import map goes, which has to stand in the page itself. */
const PLACE = '<script type="importmap">{}</script>';

/** The one inline script there is: where the modules are that others name. */
export const IMPORT_MAP = JSON.stringify({ imports: VENDOR_IMPORTS });

/** The page itself. */
export function indexPage(): string {
  const html = readFileSync(new URL("./client/index.html", import.meta.url), "utf8");
  return html.replace(PLACE, () => PLACE.replace("{}", () => IMPORT_MAP));
}
