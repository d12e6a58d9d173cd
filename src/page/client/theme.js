/* Run before anything is drawn, so that nothing flashes in the other theme. */
const { dataset } = document.documentElement;
dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
// Last, since a browser that keeps nothing refuses even to look.
dataset.theme = localStorage.getItem("theme") ?? dataset.theme;
