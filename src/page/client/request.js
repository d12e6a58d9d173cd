import { SESSION } from "./session.js";

/**
 * Asks the server that the page is from.
 * @param {string} path such as `/api/ask`
 * @param {object} body what else than the session
 * @returns {Promise<any>} what it said
 * @throws Error with a sentence to show
 */
export async function request(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, session: SESSION }),
  }).catch(() => null);
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
