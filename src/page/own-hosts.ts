import { isIP } from "node:net";
import { hostname } from "node:os";

/**
 * Whether a `Host` header names this server. A page elsewhere can give a name of its own this
 * machine's address (DNS rebinding), so that its requests look like the page's own; it cannot
 * do so to an address, nor to a name that is not its own.
 * @param bound the host that the server was told to listen on
 */
export function isOwnHost(header: string | undefined, bound: string): boolean {
  const name = hostOf(header);
  if (name === null) return false;
  if (isLoopback(bound)) return isLoopback(name);
  const own = [bound, hostname(), "localhost"].map((one) => one.toLowerCase());
  return isIP(name) !== 0 || own.includes(name);
}

/** Whether a host can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The name or address in a `Host` header, without its port; null where it holds more. */
function hostOf(header: string | undefined): string | null {
  const url = header === undefined ? null : URL.parse(`http://${header}/`);
  if (url === null || url.href !== `http://${url.host}/`) return null;
  return url.hostname.replace(/^\[|\]$/g, "");
}
