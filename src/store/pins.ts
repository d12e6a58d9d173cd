import { createInTurn } from "./in-turn.ts";
import type { Pin } from "./pin.ts";
import type { Store } from "./store.ts";

/** Which passages answer which questions because moderators say so, server by server. */
export interface Pins {
  /** A server's pins, the latest first; what another process pinned within two seconds. */
  of(server: string): Promise<readonly Pin[]>;
  /**
   * Pins a passage, instead of one pinned to the same gist before. False where there are too
   * many already.
   */
  add(server: string, pin: Pin): Promise<boolean>;
  /** Takes the pin of a gist away; null where there is none. */
  remove(server: string, gist: string): Promise<Pin | null>;
}

/** Every question of a server looks through all of them. */
const MOST = 100;

/** For so many milliseconds a server's pins need no second look. */
const FRESH_MS = 1_500;

/** Servers whose pins are known here; who asked least lately goes first. */
const KNOWN = 1_000;

/** Keeps pins in the store, one value a server. None of it rejects. */
export function createPins(
  store: Pick<Store, "pins">,
  now: () => number = Date.now,
): Pins {
  const known = new Map<string, { readonly pins: readonly Pin[]; readonly at: number }>();
  /** Of a server's pins, so that none is changed that another change has just changed. */
  const inTurn = createInTurn();

  function remember(server: string, pins: readonly Pin[]): readonly Pin[] {
    known.delete(server);
    known.set(server, { pins, at: now() });
    for (const eldest of known.keys()) {
      if (known.size <= KNOWN) break;
      known.delete(eldest);
    }
    return pins;
  }

  async function look(server: string): Promise<readonly Pin[]> {
    return remember(server, (await store.pins.get([server])) ?? []);
  }

  async function keep(server: string, pins: readonly Pin[]): Promise<void> {
    await store.pins.set([server], pins);
    remember(server, pins);
  }

  return {
    async of(server) {
      const near = known.get(server);
      const isFresh = near !== undefined && now() - near.at < FRESH_MS;
      return isFresh ? near.pins : look(server);
    },
    add: (server, pin) =>
      inTurn(server, async () => {
        const others = (await look(server)).filter(({ gist }) => gist !== pin.gist);
        if (others.length >= MOST) return false;
        await keep(server, [pin, ...others]);
        return true;
      }),
    remove: (server, gist) =>
      inTurn(server, async () => {
        const pins = await look(server);
        const pin = pins.find((one) => one.gist === gist);
        if (pin === undefined) return null;
        await keep(
          server,
          pins.filter((one) => one !== pin),
        );
        return pin;
      }),
  };
}
