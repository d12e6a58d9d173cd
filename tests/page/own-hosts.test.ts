import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { isOwnHost } from "../../src/page/own-hosts.ts";

describe("a server that only this machine can reach", () => {
  it.each(["127.0.0.1", "localhost", "::1"])(
    "on %s has this machine's names",
    (bound) => {
      for (const host of [
        "localhost:3000",
        "127.0.0.1:3000",
        "[::1]:3000",
        "127.8.8.8",
      ]) {
        expect(isOwnHost(host, bound)).toBe(true);
      }
      for (const host of [
        "10.0.0.7:3000",
        "example.com",
        hostname(),
        "[::]",
        "0.0.0.0",
      ]) {
        expect(isOwnHost(host, bound)).toBe(false);
      }
    },
  );
});

describe("a server that others can reach", () => {
  it.each(["0.0.0.0", "::", "10.0.0.7", "footnote.example"])(
    "on %s has any address, which nobody can take over, and its own names",
    (bound) => {
      for (const host of ["10.0.0.7:3000", "[2001:db8::1]:80", `${hostname()}:3000`]) {
        expect(isOwnHost(host.toLowerCase(), bound)).toBe(true);
      }
      expect(isOwnHost("localhost:8080", bound)).toBe(true);
      expect(isOwnHost("evil.example", bound)).toBe(false);
    },
  );

  it("has the name that it was told to listen on", () => {
    expect(isOwnHost("footnote.example:3000", "footnote.example")).toBe(true);
    expect(isOwnHost("FOOTNOTE.example", "footnote.example")).toBe(true);
  });
});

it.each([
  undefined,
  "",
  ":3000",
  "localhost/path",
  "localhost?x",
  "localhost#x",
  "user@localhost",
  "localhost:3000:3000",
  "local host",
  "localhost\\evil.example",
  "127.0.0.1.nip.example",
  "xn--",
])("no server is called %j", (host) => {
  expect(isOwnHost(host, "127.0.0.1")).toBe(false);
});
