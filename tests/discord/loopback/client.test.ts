import {
  type ButtonInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  MessageFlags,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bareClient, logIn } from "./client.ts";
import { type Loopback, startLoopback } from "./start.ts";

const ASK = {
  name: "ask",
  description: "Asks",
  options: [
    {
      type: 3,
      name: "question",
      description: "What",
      required: true,
      autocomplete: true,
    },
    { type: 5, name: "hide", description: "Whether only you see it" },
  ],
};

let loopback: Loopback;
let client: Client;

async function open() {
  loopback = await startLoopback();
  client = bareClient(loopback);
}

async function login() {
  await logIn(client, loopback);
  await client.application?.commands.set([ASK]);
}

function onSlash(
  handler: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
) {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void handler(interaction);
  });
}

function onButton(handler: (interaction: ButtonInteraction) => Promise<unknown>) {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isButton()) void handler(interaction);
  });
}

beforeEach(() => open());

afterEach(async () => {
  await client.destroy();
  await loopback.close();
});

describe("a client", () => {
  it("connects, knows its servers and answers a slash command", async () => {
    await login();
    onSlash((asked) => asked.reply(`You asked ${asked.options.getString("question")}`));

    const interaction = loopback.slash({ name: "ask", options: { question: "Why?" } });

    expect((await interaction.answer()).text).toBe("You asked Why?");
    expect((await interaction.reply()).type).toBe(4);
    expect(interaction.attempts).toMatchObject([{ status: 204, late: false }]);
    expect(client.guilds.cache.get(loopback.guild.id)?.name).toBe("Harbour");
    expect(client.channels.cache.get(loopback.channel.id)?.type).toBe(
      ChannelType.GuildText,
    );
    loopback.assertClean();
  });

  it("defers, edits, follows up and deletes", async () => {
    await login();
    onSlash(async (asked) => {
      await asked.deferReply({ flags: MessageFlags.Ephemeral });
      await asked.editReply("first");
      await asked.editReply("second");
      const more = await asked.followUp({
        content: "more",
        flags: MessageFlags.Ephemeral,
      });
      await asked.deleteReply(more);
    });

    const interaction = loopback.slash({ name: "ask", options: { question: "Why?" } });

    expect(await interaction.reply()).toMatchObject({ type: 5, ephemeral: true });
    expect(await interaction.answer()).toMatchObject({ text: "first", ephemeral: true });
    expect((await interaction.edit(1)).text).toBe("second");
    const more = await interaction.followup();
    await loopback.messages.deleted.find("deletion", (id) => id === more.id);
    loopback.assertClean();
  });

  it("gets the reply back when it asks for the response", async () => {
    await login();
    onSlash(async (asked) => {
      const { resource } = await asked.reply({ content: "here", withResponse: true });
      await asked.followUp(`sent ${resource?.message?.id}`);
    });

    const interaction = loopback.slash({ name: "ask", options: { question: "Why?" } });

    const answer = await interaction.answer();
    expect((await interaction.followup()).text).toBe(`sent ${answer.id}`);
  });

  it("is pressed a button on the message it sent, and updates it", async () => {
    await login();
    const row = {
      type: 1,
      components: [{ type: 2, style: 1, label: "More", custom_id: "m:1" }],
    };
    onSlash((asked) => asked.reply({ content: "card", components: [row] }));
    onButton((pressed) => pressed.update({ content: "more", components: [] }));

    const card = await loopback
      .slash({ name: "ask", options: { question: "Why?" } })
      .answer();
    const updated = await loopback.button({ message: card, button: "More" }).answer();

    expect(updated).toMatchObject({ id: card.id, text: "more", buttons: [] });
    expect(() => loopback.button({ message: updated, button: "More" })).toThrow(
      "no button More",
    );
    loopback.assertClean();
  });

  it("answers autocomplete", async () => {
    await login();
    client.on(Events.InteractionCreate, (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      void interaction.respond([{ name: `${typed}?`, value: typed }]);
    });

    const typed = loopback.autocomplete({
      name: "ask",
      focused: "question",
      options: { question: "Wh" },
    });

    expect((await typed.reply()).choices).toEqual([{ name: "Wh?", value: "Wh" }]);
  });

  it("gets a direct message from a channel it has not seen, and answers there", async () => {
    await login();
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot && message.channel.isSendable()) {
        void message.channel.send(`${message.channel.type}: ${message.content}`);
      }
    });

    const sent = loopback.directMessage({ content: "hello" });

    expect((await loopback.message(sent.channelId)).text).toBe("1: hello");
  });
});
