import { drawWhy } from "./draw-why.js";
import { request } from "./request.js";

/** Where there is room beside the chat, the panel is there from the start. */
const ROOM = "(min-width: 75rem)";

/**
 * Shows beside the chat why the last question was answered as it was.
 * @param {{ panel: HTMLElement, content: HTMLElement, button: HTMLElement }} parts
 */
export function showWhy({ panel, content, button }) {
  let asked = 0;
  // What scrolls has to be within reach of the keyboard.
  panel.tabIndex = 0;
  button.addEventListener("click", () => open(panel.hidden !== false));
  document.addEventListener("answered", renew);
  open(matchMedia(ROOM).matches);

  /** @param {boolean} isOpen */
  function open(isOpen) {
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    renew();
  }

  async function renew() {
    if (panel.hidden) return;
    asked += 1;
    const now = asked;
    const { why } = await request("/api/why").catch(() => ({ why: null }));
    // Another question was answered since then.
    if (now !== asked || why === null) return;
    content.replaceChildren(...drawWhy(why));
    panel.scrollTop = 0;
  }
}
