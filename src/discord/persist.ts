import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { loggable } from "../failure.ts";
import { START } from "../replies/limits.ts";
import { ConnectError } from "./connect-error.ts";
import { refusalOf } from "./refused.ts";

export const UNREACHABLE =
  "Discord cannot be reached. Look at the network and at DISCORD_API, or try again later.";

/**
 * Does what needs Discord to start, again after a while where it fails for a reason that
 * may pass.
 * @throws ConnectError when Discord refuses for good, or all attempts have failed
 */
export async function persist<T>(attempt: () => Promise<T>, log: Logger): Promise<T> {
  for (const wait of START.waitsMs) {
    try {
      return await attempt();
    } catch (error) {
      stopIfFinal(error);
      const { message } = loggable(error);
      log.warn({ event: "retry", wait, message }, "Could not reach Discord");
      await delay(wait);
    }
  }
  try {
    return await attempt();
  } catch (error) {
    stopIfFinal(error);
    throw new ConnectError(UNREACHABLE, { cause: error });
  }
}

function stopIfFinal(error: unknown): void {
  if (error instanceof ConnectError) throw error;
  const refusal = refusalOf(error);
  if (refusal !== null) throw new ConnectError(refusal, { cause: error });
}
