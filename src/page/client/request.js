import { SESSION } from "./session.js";

/**
 * Asks the server that the page is from.
 * @param {string} path such as `/api/ask`
 * @param {object} body what else than the session
 * @returns {Promise<any>} what it said
 * @throws Error with a sentence to show
 */
export function request(path, body = {}) {
  const headers = { "content-type": "application/json" };
  return send(path, { headers, body: JSON.stringify({ ...body, session: SESSION }) });
}

/**
 * Sends the server a file.
 * @param {string} path
 * @param {File} file
 * @returns {Promise<any>} what it said
 * @throws Error with a sentence to show
 */
export function requestWithFile(path, file) {
  const body = new FormData();
  body.set("session", SESSION);
  body.set("file", file);
  return send(path, { body });
}

async function send(path, what) {
  const response = await fetch(path, { method: "POST", ...what }).catch(() => null);
  if (response === null) {
    throw new Error(
      "I cannot be reached. Is the program that serves this page still running?",
    );
  }
  const said = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Error(said.error ?? "Something went wrong. Please try again.");
  return said;
}
