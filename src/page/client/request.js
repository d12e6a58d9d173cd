import { SESSION } from "./session.js";

/** @import { Said } from "../said.ts" */

/**
 * Asks the server that the page is from.
 * @template {keyof Said} Path
 * @param {Path} path
 * @param {object} body what else than the session
 * @returns {Promise<Said[Path]>}
 * @throws Error with a sentence to show
 */
export function request(path, body = {}) {
  const headers = { "content-type": "application/json" };
  return send(path, { headers, body: JSON.stringify({ ...body, session: SESSION }) });
}

/**
 * Sends the server a file.
 * @template {keyof Said} Path
 * @param {Path} path
 * @param {File} file
 * @returns {Promise<Said[Path]>}
 * @throws Error with a sentence to show
 */
export function requestWithFile(path, file) {
  const body = new FormData();
  body.set("session", SESSION);
  body.set("file", file);
  return send(path, { body });
}

/**
 * @template {keyof Said} Path
 * @param {Path} path
 * @param {RequestInit} what
 * @returns {Promise<Said[Path]>}
 */
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
