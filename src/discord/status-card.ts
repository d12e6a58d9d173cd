import type { Edition } from "../edition/edition.ts";
import type { Block, Card } from "../replies/card.ts";
import type { Words } from "../replies/words/en.ts";
import { isOnShelf } from "../store/shelf-name.ts";
import type { Store } from "../store/store.ts";
import type { Used } from "../store/usage.ts";
import type { GatewayHealth } from "./gateway-health.ts";

/** How a server's bot is. */
export interface Status {
  readonly edition: Edition;
  /** Milliseconds since the common articles were read. */
  readonly age: number;
  readonly used: { readonly day: Used; readonly month: Used };
  readonly store: ReturnType<Store["health"]>;
  readonly gateway: GatewayHealth;
  /** Bytes of this process, in all and in its heap. */
  readonly memory: { readonly rss: number; readonly heapUsed: number };
  /** Milliseconds that this process has been running. */
  readonly running: number;
}

const MEGABYTE = 1_000_000;

/** A status in words. */
export function statusCard(status: Status, words: Words): Card {
  const said = words.status;
  const { rss, heapUsed } = status.memory;
  return {
    blocks: [
      list(said.articles, articlesOf(status, words)),
      list(said.questions, [
        said.day(usedIn(status.used.day, words)),
        said.month(usedIn(status.used.month, words)),
      ]),
      list(said.program, [
        said.memory(Math.round(rss / MEGABYTE), Math.round(heapUsed / MEGABYTE)),
        said.store[status.store],
        connection(status.gateway, words),
        said.running(words.about.lasting(status.running)),
      ]),
    ],
  };
}

function articlesOf({ edition, age }: Status, words: Words): string[] {
  const { id, entries, facts, skipped } = edition;
  const own = entries.filter(({ article }) => isOnShelf(article)).length;
  const passages = entries.reduce((sum, entry) => sum + entry.passages.length, 0);
  const sentences = entries.reduce((sum, entry) => sum + entry.sentences.length, 0);
  return [
    words.about.edition(id, words.about.lasting(age)),
    words.status.count(entries.length, own),
    words.status.parts(passages, sentences, facts.length),
    ...(skipped.length === 0 ? [] : [words.status.skipped(skipped.length)]),
  ];
}

function usedIn({ asked, answered, cached, medianMs }: Used, { status }: Words): string {
  if (asked === 0 || medianMs === null) return status.none;
  const percent = (part: number) => Math.round((100 * part) / asked);
  const counts = status.asked(asked, percent(answered), percent(cached));
  return `${counts}, ${status.median(medianMs)}`;
}

function connection({ isConnected, pingMs }: GatewayHealth, { status }: Words): string {
  if (!isConnected) return status.disconnected;
  return pingMs === null ? status.connected : status.ready(pingMs);
}

function list(heading: string, items: readonly string[]): Block {
  return { kind: "list", heading, items, more: 0 };
}
