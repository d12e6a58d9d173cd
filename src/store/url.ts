/** Where the store keeps what it keeps. */
export type StoreAddress =
  | { readonly kind: "memory" }
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "redis"; readonly url: string };

const FORMS = "sqlite:PATH, redis://HOST:PORT, rediss://HOST:PORT or memory:";

/**
 * Reads a store URL: `sqlite:var/footnote.sqlite` (a path, relative to the working folder or
 * absolute), `redis://user:password@host:6379/0`, `rediss://…` or `memory:`.
 * @throws Error that says which forms there are; never repeats the URL, it may hold a password
 */
export function parseStoreUrl(url: string): StoreAddress {
  if (url === "memory:") return { kind: "memory" };
  if (url.startsWith("sqlite:")) return { kind: "sqlite", file: readPath(url.slice(7)) };
  if (/^rediss?:\/\//.test(url)) return { kind: "redis", url: readRedis(url) };
  throw new Error(`A store URL is ${FORMS}.`);
}

function readPath(path: string): string {
  const file = path.replace(/^\/\/(?=\/)/, "");
  // SQLite takes an empty name, ":memory:" and "file:" for databases of other kinds.
  if (file === "" || file.includes("\0") || /^(?::memory:|file:)/.test(file)) {
    throw new Error("sqlite: in a store URL needs the path of a file behind it.");
  }
  return file;
}

function readRedis(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.hostname === "") {
    throw new Error("redis:// in a store URL needs a host behind it.");
  }
  if (!/^\/?\d*$/.test(parsed.pathname)) {
    throw new Error("The database of a redis:// store URL is a number.");
  }
  if (!isDecodable(parsed.username) || !isDecodable(parsed.password)) {
    throw new Error(
      "The user or password of a redis:// store URL is not percent-encoded well.",
    );
  }
  return url;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
