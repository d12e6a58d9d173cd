import type { Bot } from "../../tests/discord/loopback/bot.ts";
import type { Interaction } from "../../tests/discord/loopback/interaction.ts";
import type { SentMessage } from "../../tests/discord/loopback/sent-messages.ts";
import type { Loopback } from "../../tests/discord/loopback/start.ts";
import { type Channel, PERMISSIONS, USUAL } from "../../tests/discord/loopback/world.ts";
import type { Line } from "./chat-html.ts";

type Options = Readonly<Record<string, string | number | boolean>>;

/** What can be done for a picture; each gives the lines that come of it. */
export interface Stage {
  readonly bot: Bot;
  /** Uses a command in a server. `name` may hold a subcommand. */
  use(name: string, options?: Options, as?: "moderator"): Promise<Line[]>;
  /** Writes to the bot directly. */
  write(text: string): Promise<Line[]>;
  /** Writes to the bot in a server, by its name. */
  mention(text: string): Promise<Line[]>;
  /** Uses an entry of the menu of a message that somebody wrote. */
  menu(name: string, text: string): Promise<Line[]>;
  /** Presses a button of the last reply of some lines; what comes of it is shown alone. */
  press(lines: readonly Line[], button: string): Promise<Line[]>;
}

/** The picture of a reply comes with it, or an instant later. */
const PICTURE_MS = 3_000;

/** A stage in a Discord that stands in for the real one, with the real bot in it. */
export function createStage(loopback: Loopback, bot: Bot): Stage {
  async function replied(
    interaction: Interaction,
    to: string,
    isCommand = true,
  ): Promise<Line> {
    const message = await whole(interaction);
    return { kind: "replied", to, isCommand, message };
  }

  return {
    bot,
    async use(name, options = {}, as) {
      const [command = "", subcommand] = name.split(" ");
      const permissions = as === "moderator" ? USUAL | PERMISSIONS.manageGuild : USUAL;
      const interaction = loopback.slash({
        name: command,
        ...(subcommand !== undefined && { subcommand }),
        options,
        permissions,
      });
      const given = Object.entries(options).map(([key, value]) => ` ${key}: ${value}`);
      return [await replied(interaction, `/${name}${given.join("")}`)];
    },
    async write(text) {
      const { channelId } = loopback.directMessage({ content: text });
      const message = await loopback.message(channelId);
      return [
        { kind: "written", text },
        { kind: "replied", to: text, isCommand: false, message },
      ];
    },
    async mention(text) {
      const { bot: self, channel } = loopback;
      const replies = loopback.messages.sent.items.length;
      loopback.guildMessage({ content: `<@${self.id}> ${text}`, mentions: [self] });
      const message = await loopback.messages.sent.at("reply to a mention", replies);
      if (message.channelId !== channel.id) throw new Error("The reply is elsewhere.");
      const line = `@Footnote ${text}`;
      return [
        { kind: "written", text: line },
        { kind: "replied", to: line, isCommand: false, message },
      ];
    },
    async menu(name, text) {
      const interaction = loopback.contextMenu({ name, message: { content: text } });
      return [{ kind: "written", text }, await replied(interaction, name)];
    },
    async press(lines, button) {
      const last = lines.findLast((line) => line.kind === "replied");
      if (last === undefined) throw new Error("There is no reply to press a button of.");
      const { message } = last;
      const place = placeOf(loopback, message);
      const interaction = loopback.button({
        message,
        button,
        ...(place !== null && { in: place }),
      });
      return [await replied(interaction, "")];
    },
  };
}

async function whole(interaction: Interaction): Promise<SentMessage> {
  const message = await interaction.answer();
  const wantsPicture = message.components.some(({ type }) => type === 12);
  if (message.files.length > 0 || wantsPicture) return message;
  const isPictured = interaction.edits.find(({ files }) => files.length > 0);
  return (
    isPictured ??
    (await interaction.edit(0, PICTURE_MS / 10).then(
      (edited) => edited,
      () => message,
    ))
  );
}

function placeOf({ channel, direct }: Loopback, message: SentMessage): Channel | null {
  return [channel, direct()].find(({ id }) => id === message.channelId) ?? null;
}
