import { z } from "zod";

/** What a server's managers have settled for it. */
export interface ServerSettings {
  readonly mentions: MentionSettings;
  /** The ids of roles that may do what moderators may. */
  readonly moderatorRoles: readonly string[];
  /** Whether questions that were asked in vain are kept, for its moderators to see. */
  readonly gaps: boolean;
  /** The id of the channel where it is told what moderators do; null for none. */
  readonly logChannel: string | null;
}

/** Where messages are answered that mention the bot or reply to it. */
export interface MentionSettings {
  readonly everywhere: boolean;
  /** The ids of channels where it is the other way round. */
  readonly exceptions: readonly string[];
  /** Answered in a thread of its own each, not in the channel. */
  readonly inThread: boolean;
}

/** What holds where nothing has been settled. */
export const INITIAL_SETTINGS: ServerSettings = {
  mentions: { everywhere: false, exceptions: [], inThread: false },
  moderatorRoles: [],
  gaps: true,
  logChannel: null,
};

/**
 * `ServerSettings` as they are kept. What has come to them since the first version has a
 * default: what a server settled before is not lost.
 */
export const serverSettingsShape: z.ZodType<ServerSettings> = z.strictObject({
  mentions: z.strictObject({
    everywhere: z.boolean(),
    exceptions: z.array(z.string()),
    inThread: z.boolean(),
  }),
  moderatorRoles: z.array(z.string()).default([]),
  gaps: z.boolean().default(true),
  logChannel: z.string().nullable().default(null),
});
