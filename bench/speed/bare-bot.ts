import {
  ApplicationCommandOptionType,
  Client,
  Events,
  GatewayIntentBits,
} from "discord.js";

/*
 * The least that a discord.js bot can be: /ask is answered with the same words whatever is
 * asked. What Footnote's answers take beyond this is ours.
 */

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env["DISCORD_API"] ?? "" },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply("Ask me later.");
});
client.once(Events.ClientReady, async ({ application }) => {
  await application.commands.set([
    {
      name: "ask",
      description: "Ask",
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "question",
          description: "What",
          required: true,
        },
      ],
    },
  ]);
  process.stdout.write(`${JSON.stringify({ event: "ready" })}\n`);
});
await client.login(process.env["DISCORD_TOKEN"]);
