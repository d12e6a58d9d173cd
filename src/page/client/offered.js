import { element } from "./element.js";

/**
 * Questions as buttons that ask them.
 * @param {readonly string[]} questions
 * @param {(question: string) => void} ask
 */
export function offered(questions, ask) {
  const items = questions.map((question) => {
    const button = element("button", { type: "button", dir: "auto" }, question);
    button.addEventListener("click", () => ask(question));
    return element("li", {}, button);
  });
  return element("ul", { class: "offered" }, ...items);
}
