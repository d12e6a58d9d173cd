import { within } from "../store/within.ts";
import type { Up } from "./up.ts";

/** Whether a process can answer, and what it lacks if not. */
export interface Readiness {
  readonly ready: boolean;
  readonly gateway: "connected" | "down" | "none";
  readonly edition: "loaded" | "missing";
  /** "degraded" is no reason to send nobody here: answers go on from memory. */
  readonly store: "ok" | "degraded" | "missing";
}

/** A store says sooner than that that it is degraded. */
const PATIENCE_MS = 2_000;

/** Looks whether a process can answer. Never rejects. */
export async function readiness(up: Up): Promise<Readiness> {
  const store = await storeOf(up);
  const gateway = gatewayOf(up);
  const edition = up.library === null ? "missing" : "loaded";
  const ready = gateway !== "down" && edition === "loaded" && store !== "missing";
  return { ready, gateway, edition, store };
}

/** Reads from the store first: one that has died since it was last used says so then. */
async function storeOf({ store }: Up): Promise<Readiness["store"]> {
  if (store === null) return "missing";
  try {
    await within(store.refreshes.get(["common"]), PATIENCE_MS);
    return store.health();
  } catch {
    return "missing";
  }
}

function gatewayOf({ gateway }: Up): Readiness["gateway"] {
  if (gateway === "none") return "none";
  return gateway?.().isConnected ? "connected" : "down";
}
