import { once } from "node:events";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDownload } from "../../src/discord/download.ts";
import type { UploadOptions } from "./loopback/cdn.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";

const MOST = 1024 * 1024;

let loopback: Loopback;
beforeAll(async () => {
  loopback = await startLoopback();
});
afterAll(() => loopback.close());

/** Downloads what is uploaded with these options. */
async function download(
  content: string | Uint8Array,
  options: UploadOptions = {},
  limits = { bytes: MOST, ms: 5_000 },
) {
  const { filename, url, size } = loopback.upload("a.md", content, options);
  return createDownload(loopback.api, limits)({ name: filename, url, bytes: size });
}

describe("a file that a moderator gives along", () => {
  it("is fetched as it is, up to the largest", async () => {
    const bytes = new Uint8Array(MOST).map((_, at) => at % 251);
    expect(await download(bytes)).toEqual({ bytes: Buffer.from(bytes) });
    expect(await download("")).toEqual({ bytes: Buffer.from("") });
  });

  it("is not asked for where it is said to be larger", async () => {
    const before = loopback.cdn.fetched.length;
    expect(await download("x", { size: MOST + 1 })).toEqual({ refused: "too_large" });
    expect(loopback.cdn.fetched).toHaveLength(before);
  });

  it("is given up where it is larger than was said, however it comes", async () => {
    const large = new Uint8Array(MOST + 1);
    expect(await download(large, { size: 5 })).toEqual({ refused: "too_large" });
    let isClosed = () => {};
    const closed = new Promise<void>((resolve) => {
      isClosed = resolve;
    });
    const endless = await download("", {
      answer(_, response) {
        response.on("close", isClosed);
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.on("drain", more);
        more();
      },
    });
    expect(endless).toEqual({ refused: "too_large" });
    await closed;
  });

  it("is given up where it unpacks to more", async () => {
    const bomb = gzipSync(new Uint8Array(50 * MOST));
    expect(bomb.length).toBeLessThan(MOST);
    const unasked = await download("", {
      answer(_, response) {
        response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
      },
    });
    expect(unasked).toEqual({ refused: "too_large" });
  });

  it("is given up where it takes too long, to begin or to end", async () => {
    const limits = { bytes: MOST, ms: 200 };
    const silent = await download("", { answer() {} }, limits);
    expect(silent).toEqual({ refused: "too_slow" });
    const slow = await download(
      "",
      {
        answer(_, response) {
          const timer = setInterval(() => response.write("x"), 20);
          response.on("close", () => clearInterval(timer));
        },
      },
      limits,
    );
    expect(slow).toEqual({ refused: "too_slow" });
  });

  it.each([301, 302, 303, 307, 308])(
    "is not looked for elsewhere when told so by %i",
    async (status) => {
      const other = loopback.upload("b.md", "elsewhere");
      const before = loopback.cdn.fetched.length;
      const redirected = await download("", {
        answer(_, response) {
          response.writeHead(status, { location: other.url }).end();
        },
      });
      expect(redirected).toEqual({ refused: "failed" });
      expect(loopback.cdn.fetched).toHaveLength(before + 1);
    },
  );

  it.each([204, 206, 404, 500])(
    "counts as not there when answered by %i",
    async (status) => {
      const answered = await download("", {
        answer(_, response) {
          response.writeHead(status).end();
        },
      });
      expect(answered).toEqual({ refused: "failed" });
    },
  );

  it("counts as not there when the connection breaks", async () => {
    const broken = await download("", {
      answer(_, response) {
        response.writeHead(200, { "content-length": "100" });
        response.write("half");
        setTimeout(() => response.destroy(), 50);
      },
    });
    expect(broken).toEqual({ refused: "failed" });
  });
});

describe("what is not on Discord's hosts", () => {
  const DISCORD = "https://discord.com/api";

  it.each([
    "https://evil.example/attachments/1/2/a.md",
    "https://cdn.discordapp.com.evil.example/attachments/1/2/a.md",
    "https://evil.example/https://cdn.discordapp.com/a.md",
    "https://cdn.discordapp.com@evil.example/a.md",
    "https://someone:word@cdn.discordapp.com/a.md",
    "https://cdn.discordapp.com:8443/a.md",
    "https://cdn.discordapp.com./a.md",
    "http://cdn.discordapp.com/attachments/1/2/a.md",
    "https://discord.com/attachments/1/2/a.md",
    "file:///etc/passwd",
    "data:text/plain,hello",
    "//cdn.discordapp.com/a.md",
    "",
  ])("is not fetched: %s", async (url) => {
    const download = createDownload(DISCORD);
    expect(await download({ name: "a.md", url, bytes: 1 })).toEqual({
      refused: "elsewhere",
    });
  });

  it("is not fetched from this machine, not even by the bot's own address", async () => {
    const { url } = loopback.upload("a.md", "secret");
    const before = loopback.cdn.fetched.length;
    const file = { name: "a.md", url, bytes: 1 };
    expect(await createDownload(DISCORD)(file)).toEqual({ refused: "elsewhere" });
    expect(loopback.cdn.fetched).toHaveLength(before);
  });

  it("is not fetched from another port of this machine in a test either", async () => {
    let asked = 0;
    const other = createServer((_, response) => {
      asked += 1;
      response.end();
    }).listen(0, "127.0.0.1");
    await once(other, "listening");
    const at = other.address();
    const port = typeof at === "object" ? at?.port : null;
    const url = `http://127.0.0.1:${port}/a.md`;
    const refused = await createDownload(loopback.api)({ name: "a.md", url, bytes: 1 });
    expect(refused).toEqual({ refused: "elsewhere" });
    expect(asked).toBe(0);
    other.close();
  });
});
