import { drawWhy } from "./draw-why.js";
import { saying } from "./element.js";
import { request } from "./request.js";

/** Where there is room beside the chat, the panel is there from the start. */
const ROOM = "(min-width: 75rem)";

/**
 * Explains questions by their numbers: `follow` where the panel is open, `explain` whether
 * or not, and takes the keyboard there.
 * @typedef {{ follow: (number: number) => void, explain: (number: number) => void }} Why
 */

/**
 * Shows beside the chat why a question was answered as it was.
 * @param {{ panel: HTMLElement, content: HTMLElement, button: HTMLElement }} parts
 * @returns {Why}
 */
export function showWhy({ panel, content, button }) {
  /** @type {number | null} */
  let wanted = null;
  // What scrolls has to be within reach of the keyboard.
  panel.tabIndex = 0;
  button.addEventListener("click", () => open(panel.hidden !== false));
  open(matchMedia(ROOM).matches);

  return {
    follow,
    explain(number) {
      follow(number);
      if (panel.hidden) open(true);
      panel.focus();
    },
  };

  /** @param {number} number */
  function follow(number) {
    wanted = number;
    renew();
  }

  /** @param {boolean} isOpen */
  function open(isOpen) {
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    renew();
  }

  async function renew() {
    if (panel.hidden || wanted === null) return;
    const number = wanted;
    const { why } = await request("/api/why", { number }).catch(() => ({ why: null }));
    // Another one is wanted since then.
    if (number !== wanted) return;
    const lost = () => [saying("p", "That cannot be explained now.")];
    content.replaceChildren(...(why === null ? lost() : drawWhy(why)));
    panel.scrollTop = 0;
    // In a low window it stands below the chat.
    if (document.activeElement === panel) panel.scrollIntoView({ block: "nearest" });
  }
}
