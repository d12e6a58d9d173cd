import { z } from "zod";

/** What a server's managers have settled for it. */
export interface ServerSettings {
  readonly mentions: MentionSettings;
  /** The ids of roles that may do what moderators may. */
  readonly moderatorRoles: readonly string[];
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
});
