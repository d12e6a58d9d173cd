import type { Bot } from "../../tests/discord/loopback/bot.ts";
import type { Upload } from "../../tests/discord/loopback/cdn.ts";
import type { Interaction } from "../../tests/discord/loopback/interaction.ts";
import type { SentMessage } from "../../tests/discord/loopback/sent-messages.ts";
import type { Loopback } from "../../tests/discord/loopback/start.ts";
import { type Channel, PERMISSIONS, USUAL } from "../../tests/discord/loopback/world.ts";
import type { Line } from "./chat-html.ts";

type Options = Readonly<Record<string, string | number | boolean | Upload>>;

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
  /** Uses a slow command as a moderator, and shows the first that it says of how far it is. */
  begin(name: string): Promise<Line[]>;
  /** A file to be given along with a command. */
  upload(name: string, content: string): Upload;
  /** Uses a command that comes with a form, as a moderator, and writes into its fields. */
  fillIn(name: string, written: Readonly<Record<string, string>>): Promise<Line[]>;
  /** Presses a button of the last reply of some lines; what comes of it is shown alone. */
  press(lines: readonly Line[], button: string, as?: "moderator"): Promise<Line[]>;
  /** Takes the nth choice of the first menu of the last reply, as a moderator, likewise. */
  choose(lines: readonly Line[], nth: number): Promise<Line[]>;
}

/** The picture of a reply comes with it, or an instant later. */
const PICTURE_MS = 3_000;

/** What is slow has said something by then. */
const SLOW_MS = 30_000;

const STRING_SELECT = 3;

function permissionsOf(as: "moderator" | undefined): bigint {
  return as === "moderator" ? USUAL | PERMISSIONS.manageGuild : USUAL;
}

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

  function slash(name: string, options: Options, as?: "moderator"): Interaction {
    const [command = "", subcommand] = name.split(" ");
    return loopback.slash({
      name: command,
      ...(subcommand !== undefined && { subcommand }),
      options,
      permissions: permissionsOf(as),
    });
  }

  /** The last reply of some lines, and where it stands. */
  function lastOf(lines: readonly Line[]) {
    const last = lines.findLast((line) => line.kind === "replied");
    if (last === undefined) throw new Error("There is no reply to do anything with.");
    const { message } = last;
    const place = placeOf(loopback, message);
    return { message, ...(place !== null && { in: place }) };
  }

  return {
    bot,
    upload: loopback.upload,
    async use(name, options = {}, as) {
      const given = Object.entries(options).map(([key, value]) => {
        return ` ${key}: ${typeof value === "object" ? value.filename : value}`;
      });
      const interaction = slash(name, options, as);
      return [await replied(interaction, `/${name}${given.join("")}`)];
    },
    async begin(name) {
      const message = await slash(name, {}, "moderator").edit(0, SLOW_MS);
      return [{ kind: "replied", to: `/${name}`, isCommand: true, message }];
    },
    async fillIn(name, written) {
      const { modal } = await slash(name, {}, "moderator").reply();
      if (modal === null) throw new Error(`/${name} comes without a form.`);
      return [{ kind: "form", modal, written }];
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
    async press(lines, button, as) {
      const permissions = permissionsOf(as);
      const interaction = loopback.button({ ...lastOf(lines), button, permissions });
      return [await replied(interaction, "")];
    },
    async choose(lines, nth) {
      const { message, ...place } = lastOf(lines);
      const menu = message.components.find(({ type }) => type === STRING_SELECT);
      const choice = menu?.options?.[nth];
      if (!menu?.custom_id || choice === undefined) {
        throw new Error(`The reply has no menu with ${nth + 1} choices.`);
      }
      const interaction = loopback.select({
        message,
        ...place,
        customId: menu.custom_id,
        values: [choice.value],
        permissions: permissionsOf("moderator"),
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
