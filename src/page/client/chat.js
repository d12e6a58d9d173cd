import { saying } from "./element.js";
import {
  ownMessage,
  remove,
  replaceReply,
  replyMessage,
  yourMessage,
} from "./message.js";
import { request } from "./request.js";

/** @import { Told, ToldReply } from "../said.ts" */

/**
 * Lets the user chat.
 * @param {{ messages: HTMLElement, form: HTMLFormElement, input: HTMLInputElement }} parts
 * @param {import("./why.js").Why} why
 */
export function startChat({ messages, form, input }, why) {
  // One after the other: each question may lean on the one before.
  let last = Promise.resolve();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = input.value;
    input.value = "";
    if (question.trim() !== "") ask(question);
  });

  return { ask, say };

  /** @param {...Node} content */
  function say(...content) {
    add(ownMessage(...content));
  }

  /** @param {string} question */
  function ask(question) {
    add(yourMessage(question));
    last = last.then(async () => {
      const reply = await waitFor(request("/api/ask", { question }));
      // What was not heard can be sent again.
      if (reply === null) input.value ||= question;
      if (reply === null || "dismisses" in reply) return;
      show(reply);
      if (reply.number !== null) why.follow(reply.number);
    });
    return last;
  }

  /** @param {ToldReply} reply */
  function show(reply) {
    const shown = replyMessage(reply, {
      press: (id, chosen) => press(shown, id, chosen),
      explain: why.explain,
    });
    add(shown);
  }

  /**
   * @param {HTMLElement} shown the message that it is on
   * @param {string} id
   * @param {string} [chosen] in a menu
   */
  async function press(shown, id, chosen) {
    const onPrivate = shown.classList.contains("private");
    const body = { id, onPrivate, ...(chosen === undefined ? {} : { chosen }) };
    const reply = await waitFor(request("/api/press", body));
    if (reply === null) return;
    if ("dismisses" in reply) remove(shown);
    else if (reply.isNew || reply.isPrivate) show(reply);
    else replaceReply(shown, reply, (id, chosen) => press(shown, id, chosen));
  }

  /**
   * What a request came to; null where it failed, which is said.
   * @param {Promise<Told>} asked
   */
  async function waitFor(asked) {
    messages.setAttribute("aria-busy", "true");
    try {
      return await asked;
    } catch (error) {
      add(ownMessage(saying("p", error instanceof Error ? error.message : "")));
      return null;
    } finally {
      messages.removeAttribute("aria-busy");
    }
  }

  /** @param {HTMLElement} message */
  function add(message) {
    messages.append(message);
    bringUp(message);
    // A picture changes how high it is.
    message.querySelector("img")?.addEventListener("load", () => {
      if (message === messages.lastElementChild) bringUp(message);
    });
  }
}

/**
 * Scrolls to the end of a message, or to its beginning where not all of it can be seen.
 * @param {HTMLElement} message
 */
function bringUp(message) {
  // Its components take a moment to find their height.
  requestAnimationFrame(() => {
    const room = message.closest("[role=log]")?.clientHeight ?? 0;
    message.scrollIntoView({ block: message.offsetHeight < room ? "end" : "start" });
  });
}
