import { setTimeout as delay } from "node:timers/promises";
import { type Client, Events } from "discord.js";
import { ConnectError } from "./connect-error.ts";
import { UNREACHABLE } from "./persist.ts";
import { refusalOfClose } from "./refused.ts";

/** How to connect. */
export interface Connecting {
  readonly token: string;
  /** A client that has not been connected before. */
  readonly client: Client;
  /** Milliseconds after which to give up. */
  readonly patience: number;
  /** Called when Discord ends the connection later, and will not have us again. */
  readonly onRefused: (sentence: string) => void;
}

/**
 * Connects the client and waits until it is ready. From then on discord.js resumes a
 * connection that breaks. After a failure the client is spent.
 * @throws ConnectError when Discord refuses for good, or nothing comes of it in time;
 *   whatever discord.js throws else
 */
export async function connect(connecting: Connecting): Promise<Client<true>> {
  const { client, token, patience, onRefused } = connecting;
  const refused = Promise.withResolvers<never>();
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  // Emitted only for the close codes that are final, see refused.ts.
  client.on(Events.ShardDisconnect, ({ code }) => {
    refused.reject(new ConnectError(refusalOfClose(code)));
    if (client.isReady()) onRefused(refusalOfClose(code));
  });
  const patient = new AbortController();
  try {
    return await Promise.race([
      client.login(token).then(() => ready),
      refused.promise,
      delay(patience, undefined, { signal: patient.signal }).then(() => {
        throw new ConnectError(UNREACHABLE);
      }),
    ]);
  } catch (error) {
    await client.destroy();
    throw error;
  } finally {
    patient.abort();
  }
}
