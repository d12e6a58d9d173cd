import "@skyra/discord-components-core/discord-messages.js";
import "@skyra/discord-components-core/discord-message.js";
import "@skyra/discord-components-core/discord-action-row.js";
import "@skyra/discord-components-core/discord-button.js";
import { bringArticles } from "./bring-articles.js";
import { byId } from "./by-id.js";
import { startChat } from "./chat.js";
import { suggest } from "./suggestions.js";
import { switchTheme } from "./switch-theme.js";
import { typeAnywhere } from "./type-anywhere.js";
import { welcome } from "./welcome.js";
import { showWhy } from "./why.js";

const input = byId("question", HTMLInputElement);

switchTheme(byId("theme", HTMLElement));
// What scrolls has to be within reach of the keyboard.
byId("log", HTMLElement).tabIndex = 0;
const form = byId("composer", HTMLFormElement);
const why = showWhy({
  panel: byId("why", HTMLElement),
  content: byId("why-content", HTMLElement),
  button: byId("why-switch", HTMLElement),
});
const chat = startChat({ messages: byId("messages", HTMLElement), form, input }, why);
typeAnywhere(input);
suggest({ form, input, list: byId("suggestions", HTMLElement) });
for (const button of document.querySelectorAll("button")) {
  const { command } = button.dataset;
  if (command !== undefined) button.addEventListener("click", () => chat.ask(command));
}
bringArticles(chat, {
  button: byId("bring", HTMLElement),
  chooser: byId("chooser", HTMLInputElement),
});
welcome(chat);
input.focus();
