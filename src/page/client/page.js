import "@skyra/discord-components-core/discord-messages.js";
import "@skyra/discord-components-core/discord-message.js";
import "@skyra/discord-components-core/discord-action-row.js";
import "@skyra/discord-components-core/discord-button.js";
import { bringArticles } from "./bring-articles.js";
import { startChat } from "./chat.js";
import { suggest } from "./suggestions.js";
import { switchTheme } from "./switch-theme.js";
import { welcome } from "./welcome.js";
import { showWhy } from "./why.js";

const byId = (id) => document.getElementById(id);
const input = byId("question");

switchTheme(byId("theme"));
// What scrolls has to be within reach of the keyboard.
byId("log").tabIndex = 0;
const chat = startChat({ messages: byId("messages"), form: byId("composer"), input });
suggest(input, byId("suggestions"));
for (const button of document.querySelectorAll("[data-command]")) {
  button.addEventListener("click", () => chat.ask(button.dataset.command));
}
bringArticles(chat, { button: byId("bring"), chooser: byId("chooser") });
showWhy({ panel: byId("why"), content: byId("why-content"), button: byId("why-switch") });
welcome(chat);
input.focus();
