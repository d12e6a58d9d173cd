/* Run before anything is drawn, so that nothing flashes in the other theme. */
const wished = localStorage.getItem("theme");
const dark = matchMedia("(prefers-color-scheme: dark)").matches;
document.documentElement.dataset.theme = wished ?? (dark ? "dark" : "light");
