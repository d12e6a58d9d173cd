/**
 * Makes an element. Texts become text, whatever is in them: nothing here reads HTML.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name of the element
 * @param {Record<string, string | boolean>} attributes false leaves one out
 * @param {...(Node | string)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(attribute, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * A text of users or articles in an element of its own, read in its own direction.
 * @param {keyof HTMLElementTagNameMap} name of the element
 * @param {string} text
 * @param {string} className
 */
export function saying(name, text, className = "") {
  const attributes = { dir: "auto" };
  return element(
    name,
    className ? { ...attributes, class: className } : attributes,
    text,
  );
}
