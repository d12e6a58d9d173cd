import type { Block, Card } from "../replies/card.ts";
import type { Words } from "../replies/words/en.ts";
import type { ServerSettings } from "../store/server-settings.ts";

/** What a server has settled, in words. */
export function settingsCard(
  { mentions, moderatorRoles, gaps, logChannel }: ServerSettings,
  words: Words,
): Card {
  const { everywhere, exceptions, inThread } = mentions;
  const said = words.settings;
  const none = exceptions.length === 0;
  const blocks: Block[] = [];
  if (none)
    blocks.push({ kind: "notice", text: everywhere ? said.everywhere : said.off });
  else {
    const text = everywhere ? said.everywhereBut : said.onlyIn;
    blocks.push({ kind: "channels", text, ids: exceptions });
  }
  if (everywhere || !none) {
    blocks.push({ kind: "notice", text: inThread ? said.inThread : said.asReply });
  }
  blocks.push(
    moderatorRoles.length === 0
      ? { kind: "notice", text: said.noModerators }
      : { kind: "roles", text: said.moderators, ids: moderatorRoles },
    { kind: "notice", text: gaps ? said.keepsGaps : said.keepsNoGaps },
    logChannel === null
      ? { kind: "notice", text: said.logsNowhere }
      : { kind: "channels", text: said.logs, ids: [logChannel] },
  );
  return { blocks };
}
