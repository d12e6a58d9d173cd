import { EXCEPTIONS } from "../replies/limits.ts";
import type { MentionSettings } from "../store/server-settings.ts";

/** What a manager of a server wants of mentions. */
export interface MentionsWanted {
  readonly on: boolean;
  /** The id of the one channel that it is about; null for all of them. */
  readonly channel: string | null;
  /** Null to leave it as it is. */
  readonly inThread: boolean | null;
}

/**
 * The settings with the change made. One for all channels ends all exceptions; one for a
 * channel makes an exception of it, or ends that.
 * @returns null where there would be too many exceptions
 */
export function changeMentions(
  before: MentionSettings,
  { on, channel, inThread }: MentionsWanted,
): MentionSettings | null {
  const kept = { ...before, inThread: inThread ?? before.inThread };
  if (channel === null) return { ...kept, everywhere: on, exceptions: [] };
  const others = before.exceptions.filter((id) => id !== channel);
  const exceptions = on === before.everywhere ? others : [...others, channel];
  return exceptions.length > EXCEPTIONS ? null : { ...kept, exceptions };
}
