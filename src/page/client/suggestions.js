import { element } from "./element.js";
import { request } from "./request.js";

/** Typing goes on for so long before anything is suggested, in milliseconds. */
const PAUSE_MS = 120;

/**
 * Suggests questions below what is typed, for pointer, keys and screen readers (the ARIA
 * combobox pattern).
 * @param {{ form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement }} parts
 */
export function suggest({ form, input, list }) {
  let active = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let asked = 0;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => open(), PAUSE_MS);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && active >= 0) take(list.children.item(active));
    else return;
    event.preventDefault();
  });
  // A press would take the focus away, and the list with it, before it is a click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element) take(target.closest("[role=option]"));
  });
  form.addEventListener("submit", close);

  async function open() {
    asked += 1;
    const now = asked;
    const { suggestions } = await request("/api/complete", { typed: input.value }).catch(
      () => ({ suggestions: [] }),
    );
    // What was typed since then wants other suggestions.
    if (now !== asked || document.activeElement !== input) return;
    list.replaceChildren(
      ...suggestions.map((text, at) =>
        element("div", { role: "option", id: `suggestion-${at}`, dir: "auto" }, text),
      ),
    );
    show(suggestions.length > 0);
  }

  function close() {
    clearTimeout(timer);
    asked += 1;
    show(false);
  }

  /** @param {boolean} isOpen */
  function show(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    mark(-1);
  }

  /** @param {1 | -1} by */
  function move(by) {
    if (list.hidden) {
      open();
      return;
    }
    const count = list.children.length;
    // From the first up, and from the last down, it is back in the field.
    mark(((active + 1 + by + count + 1) % (count + 1)) - 1);
  }

  /** @param {number} at which one, from 0; -1 for none */
  function mark(at) {
    active = at;
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(place === at));
    }
    const marked = list.children.item(at);
    if (at < 0 || marked === null) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", marked.id);
    marked.scrollIntoView({ block: "nearest" });
  }

  /** @param {Element | null} option */
  function take(option) {
    if (option === null) return;
    input.value = option.textContent;
    close();
    input.focus();
  }
}
