import type {
  APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import type { Library } from "../edition/library.ts";
import type { Ask } from "../store/ask.ts";
import type { Picture } from "../timeline/picture/picture.ts";
import type { Card } from "./card.ts";
import type { GivenOptions } from "./options.ts";

/** One file of `commands/`: what Discord shows of it, and what it does. */
export interface Command {
  readonly data: CommandData;
  /** Only for moderators, in a server that has added the bot; checked before it runs. */
  readonly forModerators?: boolean;
  /** May take longer than the 3 s Discord waits: acknowledged, privately, before it runs. */
  readonly slow?: boolean;
  execute(request: Request, services: Services): Promise<Reply> | Reply;
  /** Suggestions for the option being typed; required options may still be missing. */
  complete?(
    request: Request,
    services: Services,
  ): Promise<readonly Suggestion[]> | readonly Suggestion[];
  /**
   * A press of a button of the command's, of this bot or one that ran before it. A private
   * reply goes to who pressed; any other takes the place of the message.
   * @param state what `customId` was given
   */
  press?(state: string, services: Services): Promise<Reply> | Reply;
}

/** What is suggested for an option: what is shown, and what the option then holds. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** A command's definition as Discord takes it, read-only so that its types can be derived. */
export interface CommandData {
  readonly type: ApplicationCommandType.ChatInput;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly DeepReadonly<APIApplicationCommandOption>[];
  readonly contexts: readonly InteractionContextType[];
  readonly integration_types: readonly ApplicationIntegrationType[];
}

/** The place of what is asked outside of servers. */
export const DIRECT = "direct";

/** What someone asks of a command. */
export interface Request {
  readonly subcommand: string | null;
  readonly options: GivenOptions;
  /** The name of the option being typed, while suggestions are wanted. */
  readonly focused: string | null;
  /** The user's id. */
  readonly asker: string;
  /** The server's id, or `DIRECT`. */
  readonly place: string;
  /** The channel's id: what a user asks in one channel is one conversation. */
  readonly conversation: string | null;
}

/** What comes back. Where and how it is written is not the command's concern. */
export interface Reply {
  readonly card: Card;
  /** Seen by the asker only. Direct messages are private anyway. */
  readonly isPrivate: boolean;
  /** Drawn below it, if it can be drawn. */
  readonly picture?: Picture;
}

/** What commands work with. */
export interface Services {
  readonly ask: Ask;
  readonly library: Library;
  /** Draws a PNG. */
  readonly draw: (picture: Picture) => Promise<Uint8Array>;
}

type DeepReadonly<T> = T extends object
  ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
  : T;
