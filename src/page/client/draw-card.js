import { element, saying } from "./element.js";

/**
 * @import { ListItem, Part, WrittenBlock, WrittenButton, WrittenCard } from "../written-card.ts"
 */

/**
 * Told of what is pressed, or chosen in a menu.
 * @typedef {(id: string, chosen?: string) => void} Press
 */

/**
 * Draws a card that the server has put into words.
 * @param {WrittenCard} card
 * @param {Press} press
 */
export function drawCard({ tone, blocks }, press) {
  const drawn = blocks.map((block) => draw(block, press));
  return element("div", { class: `card ${tone ?? ""}`, tabindex: "-1" }, ...drawn);
}

/**
 * @param {WrittenBlock} block
 * @param {Press} press
 */
function draw(block, press) {
  switch (block.kind) {
    case "heading":
      return element("h2", { dir: "auto" }, part(block.title));
    case "strong":
      return element("p", { dir: "auto" }, element("strong", {}, block.text));
    case "text":
      return saying("p", block.text);
    case "small":
      return small(block.parts);
    case "quotation": {
      const { before, sentence, after } = block;
      const marked = sentence === "" ? [] : [element("strong", {}, sentence)];
      return element("blockquote", { dir: "auto" }, before, ...marked, after);
    }
    case "list":
      return element(
        "div",
        {},
        saying("h3", block.heading),
        element("ul", {}, ...block.items.map(item)),
      );
    case "entry":
      return element(
        "div",
        { class: "entry" },
        element("h3", { dir: "auto" }, part(block.title)),
        ...(block.text === null ? [] : [saying("p", block.text)]),
        small(block.parts),
      );
    case "buttons":
      return element(
        "discord-action-row",
        {},
        ...block.buttons.map((one) => button(one, press)),
      );
    case "menu":
      return menu(block, press);
  }
}

/** @param {Part} part */
function part({ text, href }) {
  if (href === null) return saying("span", text);
  const attributes = { href, target: "_blank", rel: "noopener noreferrer", dir: "auto" };
  return element("a", attributes, text);
}

/** @param {readonly Part[]} parts */
function small(parts) {
  const said = parts.flatMap((one, at) => (at === 0 ? [part(one)] : [" · ", part(one)]));
  return element("p", { class: "small" }, ...said);
}

/** @param {ListItem} item */
function item({ lead, text }) {
  return lead === null
    ? saying("li", text)
    : element("li", { dir: "auto" }, element("strong", {}, lead), `: ${text}`);
}

/**
 * @param {WrittenButton} one
 * @param {Press} press
 */
function button(one, press) {
  if ("href" in one) return element("discord-button", { url: one.href }, one.label);
  const { id, label, disabled } = one;
  const made = element("discord-button", { disabled }, label);
  if (disabled) made.updateComplete.then(() => disable(made));
  else made.addEventListener("click", () => press(id));
  return made;
}

/**
 * The component only looks disabled; its button must be, for keys and screen readers.
 * @param {HTMLElement} component
 */
function disable({ shadowRoot }) {
  const inner = shadowRoot?.querySelector("button");
  if (inner) inner.disabled = true;
}

/**
 * @param {Extract<WrittenBlock, { kind: "menu" }>} menu
 * @param {Press} press
 */
function menu({ id, placeholder, choices }, press) {
  const made = element(
    "select",
    { "aria-label": placeholder },
    element("option", { value: "", selected: true, disabled: true }, placeholder),
    ...choices.map(({ label, value }) => element("option", { value }, label)),
  );
  made.addEventListener("change", () => press(id, made.value));
  made.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (!/^(?:Arrow.*|Page.*|Home|End|.)$/.test(key) || altKey || ctrlKey || metaKey)
      return;
    // Else the first key on the way to a choice would be one itself.
    made.showPicker();
    event.preventDefault();
  });
  return made;
}
