const bytes = crypto.getRandomValues(new Uint8Array(18));

/** What this page calls itself, anew whenever it is loaded: its questions are its own. */
export const SESSION = btoa(String.fromCharCode(...bytes))
  .replaceAll("+", "-")
  .replaceAll("/", "_");
