import type { Keyv } from "keyv";
import type { ShelfRows } from "./shelf-rows.ts";
import type { SpaceRules } from "./spaces.ts";

/** An open way to where values are kept. It serves until its first failure. */
export interface Connection {
  /** A keyv over the values of one space, to be made once a connection and space. */
  keyv(space: SpaceRules): Keyv;
  /** The keys of a space that begin like this and are kept still, in no order. */
  keys(space: SpaceRules, beginning: string): Promise<readonly string[]>;
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
