import { forgetEldest } from "../forget-eldest.ts";
import type { Pin } from "./pin.ts";
import type { Store } from "./store.ts";
import type { Done } from "./until-known.ts";

/** Which passages answer which questions because moderators say so, server by server. */
export interface Pins {
  /** A server's pins, the latest first; what another process pinned within two seconds. */
  of(server: string): Promise<readonly Pin[]>;
  /**
   * Pins a passage, instead of one pinned to the same gist before. False in it where there are
   * too many already; null where the store does not take it.
   */
  add(server: string, pin: Pin): Promise<Done<boolean>>;
  /** Takes the pin of a gist away; false in it where there is none; null as for `add`. */
  remove(server: string, gist: string): Promise<Done<boolean>>;
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

  function remember(server: string, pins: readonly Pin[]): readonly Pin[] {
    known.delete(server);
    known.set(server, { pins, at: now() });
    forgetEldest(known, KNOWN);
    return pins;
  }

  async function look(server: string): Promise<readonly Pin[]> {
    return remember(server, (await store.pins.get([server])) ?? []);
  }

  /** @param work what is to be pinned, of what is; null to leave it */
  async function change(
    server: string,
    work: (pins: readonly Pin[]) => readonly Pin[] | null,
  ): Promise<Done<boolean>> {
    let isLeft = false;
    const done = await store.pins.change([server], (pins = []) => {
      const wanted = work(pins);
      isLeft = wanted === null;
      return wanted ?? undefined;
    });
    if (done === null) return null;
    remember(server, done.value ?? []);
    return { value: !isLeft };
  }

  return {
    async of(server) {
      const near = known.get(server);
      const isFresh = near !== undefined && now() - near.at < FRESH_MS;
      return isFresh ? near.pins : look(server);
    },
    add: (server, pin) =>
      change(server, (pins) => {
        const others = pins.filter(({ gist }) => gist !== pin.gist);
        return others.length >= MOST ? null : [pin, ...others];
      }),
    remove: (server, gist) =>
      change(server, (pins) => {
        const others = pins.filter((one) => one.gist !== gist);
        return others.length === pins.length ? null : others;
      }),
  };
}
