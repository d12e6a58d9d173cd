import "@skyra/discord-components-core/discord-messages.js";
import "@skyra/discord-components-core/discord-message.js";
import "@skyra/discord-components-core/discord-action-row.js";
import "@skyra/discord-components-core/discord-button.js";
