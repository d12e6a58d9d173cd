import { LINK } from "./limits.ts";

/**
 * An address fit for the target of a masked link, or null where it is no plain web
 * address or longer than `LINK`. The signs that would end the target, and `@`, are encoded;
 * what is encoded already, such as a text fragment, stays as it is.
 */
export function safeLink(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") return null;
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const target = url.href.replace(/[()<>[\]\\"'`|*@\s]/g, encode);
  return target.length <= LINK ? target : null;
}

/** `encodeURIComponent` leaves some of the signs alone. */
function encode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
