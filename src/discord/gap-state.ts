import { createHash } from "node:crypto";
import { subcommandId } from "./subcommand.ts";

/** What the controls of `/knowledge gaps` ask for. */
export type GapState =
  | { readonly action: "list" | "pins"; readonly page: number }
  | { readonly action: "open" | "unpin"; readonly key: null }
  | { readonly action: KeyedAction; readonly key: string };

/** What is done with the one group whose key goes with it. */
export type KeyedAction =
  | "show"
  | "resolve"
  | "again"
  | "answer"
  | "search"
  | "words"
  | "pin";

const STATE =
  /^(?:(?<paged>list|pins)\|(?<page>\d{1,5})|(?<plain>open|unpin)|(?<keyed>show|resolve|again|answer|search|words|pin)\|(?<key>[\w-]{12}))$/;

/** The `custom_id` of a control. */
export function gapId(state: GapState): string {
  const { action } = state;
  const more = "page" in state ? state.page : state.key;
  return subcommandId("knowledge", "gaps", more === null ? action : `${action}|${more}`);
}

/** What was written on a control; null for anything else. */
export function readGapState(text: string): GapState | null {
  const parts = STATE.exec(text)?.groups;
  if (parts === undefined) return null;
  const { paged, page, plain, keyed, key } = parts;
  if (paged !== undefined) {
    return { action: paged === "list" ? "list" : "pins", page: Number(page) };
  }
  if (plain !== undefined) {
    return { action: plain === "open" ? "open" : "unpin", key: null };
  }
  const action = KEYED.find((one) => one === keyed);
  return action === undefined || key === undefined ? null : { action, key };
}

const KEYED: readonly KeyedAction[] = [
  "show",
  "resolve",
  "again",
  "answer",
  "search",
  "words",
  "pin",
];

/** Twelve characters that stand for a gist: 72 bits of its SHA-256. */
export function gistKey(gist: string): string {
  return createHash("sha256").update(gist).digest("base64url").slice(0, 12);
}
