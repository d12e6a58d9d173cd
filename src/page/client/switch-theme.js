/**
 * Lets a button switch between dark and light, and remembers which was chosen.
 * @param {HTMLElement} button
 */
export function switchTheme(button) {
  const { dataset } = document.documentElement;
  show();
  button.addEventListener("click", () => {
    dataset.theme = dataset.theme === "light" ? "dark" : "light";
    show();
    // Last, since a browser that keeps nothing refuses it.
    localStorage.setItem("theme", dataset.theme);
  });

  function show() {
    button.textContent = dataset.theme === "light" ? "Dark theme" : "Light theme";
  }
}
