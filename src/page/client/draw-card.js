import { element, saying } from "./element.js";

/**
 * Draws a card that the server has put into words.
 * @param {{ tone: string | null, blocks: object[] }} card
 * @param {(id: string, chosen?: string) => void} press told of what is pressed or chosen
 */
export function drawCard({ tone, blocks }, press) {
  const drawn = blocks.map((block) => DRAWN[block.kind](block, press));
  return element("div", { class: `card ${tone ?? ""}`, tabindex: "-1" }, ...drawn);
}

/** One a kind of block. */
const DRAWN = {
  heading: ({ title }) => element("h2", { dir: "auto" }, part(title)),
  strong: ({ text }) => element("p", { dir: "auto" }, element("strong", {}, text)),
  text: ({ text }) => saying("p", text),
  small: ({ parts }) => small(parts),
  quotation: ({ before, sentence, after }) =>
    element(
      "blockquote",
      { dir: "auto" },
      before,
      ...(sentence === "" ? [] : [element("strong", {}, sentence)]),
      after,
    ),
  list: ({ heading, items }) =>
    element(
      "div",
      {},
      element("h3", { dir: "auto" }, heading),
      element("ul", {}, ...items.map(item)),
    ),
  entry: ({ title, text, parts }) =>
    element(
      "div",
      { class: "entry" },
      element("h3", { dir: "auto" }, part(title)),
      ...(text === null ? [] : [saying("p", text)]),
      small(parts),
    ),
  buttons: ({ buttons }, press) =>
    element("discord-action-row", {}, ...buttons.map((one) => button(one, press))),
  menu,
};

function part({ text, href }) {
  if (href === null) return saying("span", text);
  const attributes = { href, target: "_blank", rel: "noopener noreferrer", dir: "auto" };
  return element("a", attributes, text);
}

function small(parts) {
  const said = parts.flatMap((one, at) => (at === 0 ? [part(one)] : [" · ", part(one)]));
  return element("p", { class: "small" }, ...said);
}

function item({ lead, text }) {
  return lead === null
    ? saying("li", text)
    : element("li", { dir: "auto" }, element("strong", {}, lead), `: ${text}`);
}

function button(one, press) {
  if ("href" in one) return element("discord-button", { url: one.href }, one.label);
  const { id, label, disabled } = one;
  const made = element("discord-button", { disabled }, label);
  if (disabled) made.updateComplete?.then(() => disable(made));
  else made.addEventListener("click", () => press(id));
  return made;
}

/** The component only looks disabled; its button must be, for keys and screen readers. */
function disable({ shadowRoot }) {
  const inner = shadowRoot?.querySelector("button");
  if (inner) inner.disabled = true;
}

function menu({ id, placeholder, choices }, press) {
  const made = element(
    "select",
    { "aria-label": placeholder },
    element("option", { value: "", selected: true, disabled: true }, placeholder),
    ...choices.map(({ label, value }) => element("option", { value }, label)),
  );
  made.addEventListener("change", () => press(id, made.value));
  return made;
}
