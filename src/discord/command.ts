import type {
  APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  LocalizationMap,
} from "discord.js";
import type { Library } from "../edition/library.ts";
import type { OnReply } from "../replies/replied.ts";
import type { Asking, Dismissal, Press, Reply, Suggestion } from "../replies/reply.ts";
import type { Ask } from "../store/ask.ts";
import type { AskedQuestions } from "../store/asked-questions.ts";
import type { Audit } from "../store/audit.ts";
import type { FairUse } from "../store/fair-use.ts";
import type { Gaps } from "../store/gaps.ts";
import type { Languages } from "../store/languages.ts";
import type { Pins } from "../store/pins.ts";
import type { Shelves } from "../store/shelves.ts";
import type { Store } from "../store/store.ts";
import type { Usage } from "../store/usage.ts";
import type { Picture } from "../timeline/picture/picture.ts";
import type { Existing } from "./deleted.ts";
import type { Download } from "./download.ts";
import type { Form } from "./form.ts";
import type { GatewayHealth } from "./gateway-health.ts";
import type { Refreshers } from "./may-refresh.ts";
import type { GivenOptions } from "./options.ts";
import type { Tell } from "./telling.ts";

/** One file of `commands/`: what Discord shows of it, and what it does. */
export interface Command {
  readonly data: CommandData;
  /**
   * Only for moderators, in a server that has added the bot; checked before anything of it
   * runs, suggestions, presses and submissions as well.
   */
  readonly forModerators?: boolean;
  /**
   * May take longer than the 3 s Discord waits: acknowledged, privately, before it runs.
   * What is acknowledged cannot come with a form any more.
   */
  readonly slow?: boolean | ((request: Request) => boolean);
  /** Nothing is kept of its use, not even which language its user has. */
  readonly isForgotten?: boolean;
  /** @param tell says privately how far it is, for one that is slow */
  execute(request: Request, services: Services, tell: Tell): Later<Reply | Form>;
  /** Suggestions for the option being typed; required options may still be missing. */
  complete?(
    request: Request,
    services: Services,
  ): Promise<readonly Suggestion[]> | readonly Suggestion[];
  /**
   * A press of one of the command's buttons, or a choice in one of its menus, of this bot or
   * one that ran before it. A private reply goes to who pressed; any other takes the place
   * of the message, unless it is a new one.
   */
  press?(press: Press, services: Services): Later<Reply | Form | Dismissal>;
  /** What came back of one of the command's forms. Acknowledged, privately, before. */
  submit?(submission: Submission, services: Services): Later<Reply>;
}

/** What comes back; undefined to what a version before this one knew and this one does not. */
type Later<R> = Promise<R | undefined> | R | undefined;

/** A command's definition as Discord takes it, read-only so that its types can be derived. */
export type CommandData = ChatCommandData | MessageCommandData;

interface ChatCommandData extends Places {
  readonly type: ApplicationCommandType.ChatInput;
  readonly description: string;
  readonly description_localizations?: Readonly<LocalizationMap>;
  readonly options?: readonly DeepReadonly<APIApplicationCommandOption>[];
  /** Permissions that a member needs to be shown it; a server can change them. */
  readonly default_member_permissions?: string;
}

/** An entry of a message's own menu; its name is what is shown there. */
interface MessageCommandData extends Places {
  readonly type: ApplicationCommandType.Message;
}

interface Places {
  readonly name: string;
  readonly name_localizations?: Readonly<LocalizationMap>;
  readonly contexts: readonly InteractionContextType[];
  readonly integration_types: readonly ApplicationIntegrationType[];
}

/** What someone asks of a command. */
export interface Request extends Asking {
  readonly subcommand: string | null;
  readonly options: GivenOptions;
  /** The files among the options, by the options' names. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** The name of the option being typed, while suggestions are wanted. */
  readonly focused: string | null;
  /** The text of the message that the command was used on; null for a command as such. */
  readonly target: string | null;
}

/** A form as it was filled in. */
export interface Submission extends Asking {
  /** What `customId` was given. */
  readonly state: string;
  /** What was written, by the fields' names. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A file that a user gave along, which Discord keeps; none of it has been fetched. */
export interface Attachment {
  /** As the user's system calls it. */
  readonly name: string;
  readonly url: string;
  /** Its size as Discord states it. */
  readonly bytes: number;
}

/** What commands work with. */
export interface Services {
  readonly ask: Ask;
  /** Asked before a command runs; a command need not ask it again. */
  readonly fairUse: FairUse;
  /** The common articles. What questions are answered from, `shelves` says. */
  readonly library: Library;
  readonly shelves: Shelves;
  readonly store: Store;
  /** Which language to answer direct messages in. */
  readonly languages: Languages;
  /** The last questions of each server. */
  readonly asked: AskedQuestions;
  /** Told of all that moderators change. */
  readonly audit: Audit;
  /** What was asked in vain. */
  readonly gaps: Gaps;
  /** What moderators say answers a question. */
  readonly pins: Pins;
  /** How much is asked. */
  readonly usage: Usage;
  /** Told of each reply. */
  readonly replied: OnReply;
  /** How the connection to Discord is right now. */
  readonly gateway: () => GatewayHealth;
  /** What a server has; null where that is not known. */
  readonly existingIn: (server: string) => Existing | null;
  /** The ids of roles that may do what moderators may, and refresh. */
  readonly moderatorRoles: readonly string[];
  /** Where, or who, may refresh the articles that all servers share too; nobody else may. */
  readonly refreshers: Refreshers;
  /** Fetches what a moderator gives along with a command; nothing else is ever fetched. */
  readonly download: Download;
  /** Draws a PNG. */
  readonly draw: (picture: Picture) => Promise<Uint8Array>;
}

/** `T` with nothing in it that can be changed. */
export type DeepReadonly<T> = T extends object
  ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
  : T;
