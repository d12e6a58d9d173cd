import { DOWNLOAD } from "../replies/limits.ts";
import type { Attachment } from "./command.ts";

/** A file's bytes, or why it was not fetched. */
export type Downloaded =
  | { readonly bytes: Uint8Array }
  | { readonly refused: "elsewhere" | "too_large" | "too_slow" | "failed" };

/** Fetches a file that a moderator gave along. Never rejects. */
export type Download = (attachment: Attachment) => Promise<Downloaded>;

/** Where Discord keeps what users upload. */
const CDN: ReadonlySet<string> = new Set([
  "https://cdn.discordapp.com",
  "https://media.discordapp.net",
]);

/**
 * The only way on which anything is fetched that is not Discord's API: from Discord's own
 * hosts over https, without a redirect, and no more or longer than `DOWNLOAD` says.
 * @param api what discord.js calls `rest.api`; where that is on this machine, as in tests,
 *   its own address stands in for Discord's hosts, and nothing else does
 */
export function createDownload(
  api: string,
  limits: Readonly<Record<"bytes" | "ms", number>> = DOWNLOAD,
): Download {
  const { protocol, origin } = new URL(api);
  const origins = protocol === "http:" ? new Set([origin]) : CDN;

  return async ({ url, bytes: stated }) => {
    const address = URL.parse(url);
    if (address === null || !isOf(address, origins)) return { refused: "elsewhere" };
    if (stated > limits.bytes) return { refused: "too_large" };
    const signal = AbortSignal.timeout(limits.ms);
    try {
      const response = await fetch(address, {
        redirect: "error",
        credentials: "omit",
        // What is packed small and unpacks to much more is not asked for.
        headers: { "accept-encoding": "identity" },
        signal,
      });
      if (response.status !== 200 || response.body === null) {
        await response.body?.cancel();
        return { refused: "failed" };
      }
      const bytes = await readAtMost(response.body, limits.bytes);
      return bytes === null ? { refused: "too_large" } : { bytes };
    } catch {
      return { refused: signal.aborted ? "too_slow" : "failed" };
    }
  };
}

function isOf(
  { origin, username, password }: URL,
  origins: ReadonlySet<string>,
): boolean {
  return origins.has(origin) && username === "" && password === "";
}

/** All that a body has; null, and the rest is not taken, where that is more than `most`. */
async function readAtMost(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    // Leaving the loop cancels the body.
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
