import { element, saying } from "./element.js";
import { offered } from "./offered.js";
import { requestWithFile } from "./request.js";

/** @import { ReadArticle } from "../said.ts" */

/** Larger files need not be sent to be refused. */
const MOST_BYTES = 1024 * 1024;

/**
 * Lets the user bring articles: drop files anywhere on the page, or choose them.
 * @param {{ ask: (question: string) => void, say: (...content: Node[]) => void }} chat
 * @param {{ button: HTMLElement, chooser: HTMLInputElement }} parts
 */
export function bringArticles({ ask, say }, { button, chooser }) {
  const { classList } = document.documentElement;
  // One after the other, so that they are told of in order.
  let last = Promise.resolve();

  button.addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    bring(chooser.files ?? []);
    // The same file can be chosen again, once it has been changed.
    chooser.value = "";
  });
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    // Else the browser would leave the page and open the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    classList.add("dropping");
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    classList.remove("dropping");
    const files = event.dataTransfer?.files ?? [];
    if (files.length === 0) return;
    event.preventDefault();
    bring(files);
  });

  /** @param {Iterable<File>} files */
  function bring(files) {
    for (const file of [...files]) last = last.then(() => tell(file));
  }

  /** @param {File} file */
  async function tell(file) {
    try {
      const told = await read(file);
      if ("reason" in told) refuse(file, told.reason);
      else welcome(told);
    } catch (error) {
      say(saying("p", error instanceof Error ? error.message : ""));
    }
  }

  /**
   * @param {File} file
   * @param {string} reason
   */
  function refuse({ name }, reason) {
    say(saying("p", `I cannot read “${name}”: it ${reason}.`));
  }

  /** @param {ReadArticle} article */
  function welcome({ title, details, warnings, questions }) {
    say(
      saying("p", `I have read “${title}”: ${details.join(", ")}.`),
      ...(warnings.length === 0
        ? []
        : [element("ul", {}, ...warnings.map((warning) => saying("li", warning)))]),
      saying(
        "p",
        "It answers on this page only, beside the other articles, until you close or reload it.",
        "small",
      ),
      ...(questions.length === 0 ? [] : [offered(questions, ask)]),
    );
  }
}

/** @param {File} file */
async function read(file) {
  if (file.size > MOST_BYTES) return { reason: "is larger than 1 MB" };
  // Else the request would fail as if there were no server.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { reason: "cannot be opened; perhaps it is a folder" };
  return requestWithFile("/api/article", new File([bytes], file.name));
}
