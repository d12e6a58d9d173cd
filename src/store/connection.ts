import type { Keyv } from "keyv";
import type { ShelfRows } from "./shelf-rows.ts";
import type { SpaceRules } from "./spaces.ts";

/** A change of what is under one key. */
export interface Rewriting {
  readonly before: string | null;
  readonly after: string;
  /** When it is to be forgotten, in milliseconds since 1970. */
  readonly expires: number;
}

/** An open way to where values are kept. It serves until its first failure. */
export interface Connection {
  /** A keyv over the values of one space, to be made once a connection and space. */
  keyv(space: SpaceRules): Keyv;
  /** The keys of a space that begin like this and are kept still, in no order. */
  keys(space: SpaceRules, beginning: string): Promise<readonly string[]>;
  /** What is under a key as the keyv of its space wrote it; null for nothing. */
  written(space: SpaceRules, key: string): Promise<string | null>;
  /**
   * Writes under a key that still has what `written` gave; true where that was so. With it
   * another process's change is never overwritten.
   */
  rewrite(space: SpaceRules, key: string, change: Rewriting): Promise<boolean>;
  readonly shelf: ShelfRows;
  /** Lets what is under way end, then closes. */
  close(): Promise<void>;
  /** Closes at once, whatever is under way; never throws. */
  drop(): void;
}

/**
 * Opens a connection that has just taken a write, or rejects.
 * @param onLost told of a failure that no operation is waiting for
 */
export type Connect = (onLost: (error: unknown) => void) => Promise<Connection>;
