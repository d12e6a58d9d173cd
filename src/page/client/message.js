import { drawCard } from "./draw-card.js";
import { element, saying } from "./element.js";

/**
 * @import { ToldReply } from "../said.ts"
 * @import { Press } from "./draw-card.js"
 */

const FOOTNOTE = {
  ...{ author: "Footnote", avatar: "/assets/footnote.svg", bot: true },
  label: "Footnote says",
};
const YOU = { author: "You", avatar: "/assets/you.svg", label: "You say" };

/** In the page's own colours, which follow its theme and are not too faint to read. */
const coloured = new CSSStyleSheet();
coloured.replaceSync(`
  .discord-author-username { color: var(--strong) !important; }
  .discord-message-timestamp { color: var(--faint) !important; }
  .discord-author-avatar img, .discord-author-username { cursor: default !important; }
`);

/**
 * What the user says.
 * @param {string} text
 */
export function yourMessage(text) {
  return message(YOU, saying("p", text, "said"));
}

/**
 * What Footnote says of itself, or that something went wrong.
 * @param {...Node} content
 */
export function ownMessage(...content) {
  return message(FOOTNOTE, ...content);
}

/**
 * A reply, with its picture, a way to have it explained where it answers a question, and a
 * way to be rid of it where it answers a press for one reader.
 * @param {ToldReply} reply
 * @param {{ press: Press, explain: (number: number) => void }} told
 */
export function replyMessage(reply, { press, explain }) {
  const made = message(FOOTNOTE, cardOf(reply, press));
  const { number } = reply;
  if (number !== null) {
    const why = button("Why this reply?", () => explain(number));
    made.append(element("p", { class: "only" }, why));
  }
  if (!reply.isPrivate) return made;
  const dismiss = button("Dismiss this message", () => remove(made));
  made.append(element("p", { class: "only" }, "Only you can see this. ", dismiss));
  made.classList.add("private");
  return made;
}

/**
 * Shows another reply in the place of one, and takes the keyboard's focus along.
 * @param {HTMLElement} shown
 * @param {ToldReply} reply
 * @param {Press} press
 */
export function replaceReply(shown, reply, press) {
  const kept = shown.querySelectorAll(":scope > .only");
  const card = cardOf(reply, press);
  shown.replaceChildren(card, ...kept);
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

/**
 * @param {string} label
 * @param {() => void} press
 */
function button(label, press) {
  const made = element("button", { type: "button" }, label);
  made.addEventListener("click", press);
  return made;
}

/**
 * Takes a message away; the keyboard goes on from the messages.
 * @param {HTMLElement} shown
 */
export function remove(shown) {
  /** @type {HTMLElement | null} */
  const log = shown.closest("[role=log]");
  shown.remove();
  log?.focus({ preventScroll: true });
}

/**
 * @param {ToldReply} reply
 * @param {Press} press
 */
function cardOf({ card, picture }, press) {
  const drawn = drawCard(card, press);
  if (picture !== null) addPicture(drawn, picture);
  return drawn;
}

/**
 * Above the buttons; a picture that cannot be had is done without, as in Discord.
 * @param {HTMLElement} drawn
 * @param {{ src: string, alt: string }} picture
 */
function addPicture(drawn, { src, alt }) {
  const image = element("img", { src, alt, class: "picture" });
  image.addEventListener("error", () => image.remove());
  const row = drawn.querySelector("discord-action-row");
  if (row === null) drawn.append(image);
  else row.before(image);
}

/**
 * @param {{ author: string, avatar: string, bot?: boolean, label: string }} who
 * @param {...Node} content
 */
function message({ author, avatar, bot = false, label }, ...content) {
  const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const about = { author, avatar, bot, timestamp: `Today at ${time}` };
  const says = { role: "article", "aria-label": label };
  const made = element("discord-message", { ...about, ...says }, ...content);
  made.updateComplete.then(() => colour(made.shadowRoot));
  return made;
}

/**
 * Colours a component and those within it.
 * @param {ShadowRoot | null} root
 */
function colour(root) {
  if (root === null) return;
  root.adoptedStyleSheets.push(coloured);
  for (const { shadowRoot } of root.querySelectorAll("discord-author-info")) {
    shadowRoot?.adoptedStyleSheets.push(coloured);
  }
}
