/**
 * Lets what is typed go to a field, wherever on the page the focus is, as in Discord.
 * @param {HTMLInputElement} input
 */
export function typeAnywhere(input) {
  addEventListener("keydown", (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    // A space presses buttons and scrolls, and a menu has keys of its own.
    if (key.length !== 1 || key === " " || altKey || ctrlKey || metaKey) return;
    if (!(target instanceof HTMLSelectElement)) input.focus();
  });
}
