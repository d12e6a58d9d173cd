import type { Ask } from "../store/ask.ts";
import type { Gaps } from "../store/gaps.ts";
import type { Shelves } from "../store/shelves.ts";
import type { Store } from "../store/store.ts";
import type { Surface } from "../store/surface.ts";
import type { Picture } from "../timeline/picture/picture.ts";
import type { Card } from "./card.ts";
import type { Claim } from "./moderator.ts";
import type { Words } from "./words/en.ts";

/** The place of what is asked outside of servers. */
export const DIRECT = "direct";

/** Who does something, where, and in which language. */
export interface Asking {
  /** The user's id. */
  readonly asker: string;
  /** The server's id, or `DIRECT`. */
  readonly place: string;
  /** The channel's id: what a user asks in one channel is one conversation. */
  readonly conversation: string | null;
  readonly surface: Surface;
  /** What the user may do in the server. */
  readonly claim: Claim;
  /** In the user's language. */
  readonly words: Words;
}

/** A press of a button, or a choice in a menu. */
export interface Press extends Asking {
  /** What `customId` was given. */
  readonly state: string;
  /** What was chosen; null for a button. */
  readonly chosen: string | null;
  /** On a message that only who pressed it sees. */
  readonly onPrivate: boolean;
}

/** What comes back. Where and how it is written is not the command's concern. */
export interface Reply {
  readonly card: Card;
  /** Seen by the asker only. Direct messages are private anyway. */
  readonly isPrivate: boolean;
  /** Drawn below it, if it can be drawn. */
  readonly picture?: Picture;
  /** The id of the one user who is told of it by a ping, and named above it. */
  readonly pings?: string;
  /** To a press: a message of its own, instead of taking the place of the pressed one. */
  readonly isNew?: boolean;
}

/** Takes the message away whose button was pressed. */
export interface Dismissal {
  readonly dismisses: true;
}

/** What is suggested for an option: what is shown, and what the option then holds. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** What replies are made with. */
export interface Replying {
  readonly ask: Ask;
  /** Say what questions are answered from. */
  readonly shelves: Pick<Shelves, "editionFor">;
  readonly store: Pick<Store, "cards" | "votes" | "settings">;
  /** Told of what did not help. */
  readonly gaps: Gaps;
  /** The ids of roles that may do what moderators may. */
  readonly moderatorRoles: readonly string[];
}
