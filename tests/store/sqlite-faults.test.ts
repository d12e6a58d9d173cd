import { execFile } from "node:child_process";
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createFaultLog } from "../../src/store/fault-log.ts";
import { openLine } from "../../src/store/line.ts";
import { PACE } from "../../src/store/pace.ts";
import { openSpace } from "../../src/store/space.ts";
import { SPACES } from "../../src/store/spaces.ts";
import { sqliteConnector } from "../../src/store/sqlite.ts";
import { about, captureLog } from "./captured-log.ts";
import { eventually } from "./eventually.ts";
import { useStores } from "./open-stores.ts";
import { sampleOutcome, sampleTurn } from "./samples.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const makeFolder = useTemporaryFolders();
const openStore = useStores();

function makeFile(): { readonly file: string; readonly url: string } {
  const file = join(makeFolder(), "store.sqlite");
  return { file, url: `sqlite:${file}` };
}

/** Opens the file beside the store, as somebody else would. */
function openBeside(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: 5_000 });
}

function countRows(file: string, space: string): number {
  using database = openBeside(file);
  const row = database.prepare("SELECT count(*) AS n FROM entries WHERE space = ?");
  return Number(row.get(space)?.["n"]);
}

describe("a SQLite file that is corrupt", () => {
  it("is moved aside as it was, and a new one begun", async () => {
    const { file, url } = makeFile();
    writeFileSync(file, "this was a database once ".repeat(1_000));
    const { store, lines } = await openStore(url);
    expect(store.health()).toBe("ok");
    await store.conversations.set(["1", "talk"], sampleTurn("When?"));
    await store.close();

    const aside = readdirSync(join(file, "..")).filter((name) =>
      name.startsWith("store.sqlite.corrupt-"),
    );
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(file, "..", `${aside[0]}`), "utf8")).toMatch(/^this was/);
    expect(about(lines, "store_corrupt")).toHaveLength(1);
    expect(countRows(file, "conversations")).toBe(1);
  });

  it("is found out when a page of it is read, and costs no answer", async () => {
    const { file, url } = makeFile();
    const first = await openStore(url);
    for (let n = 0; n < 60; n += 1) {
      await first.store.answers.set(
        [`${n}`],
        sampleOutcome(`Row ${n}: ${"x".repeat(300)}`),
      );
    }
    await first.store.close();
    // Only the page of one row: opening does not touch it.
    const page = Math.floor(readFileSync(file).indexOf("Row 30: ") / 4096) * 4096;
    const descriptor = openSync(file, "r+");
    writeSync(descriptor, Buffer.alloc(4096, 0x5a), 0, 4096, page);
    closeSync(descriptor);

    const { store, lines } = await openStore(url);
    expect(store.health()).toBe("ok");
    expect(await store.answers.get(["30"])).toBeUndefined();
    expect(about(lines, "store_backend")).toHaveLength(1);
    await store.answers.set(["30"], sampleOutcome("again"));
    expect(await store.answers.get(["30"])).toEqual(sampleOutcome("again"));
    await eventually(() => expect(about(lines, "store_corrupt")).toHaveLength(1));
    await eventually(() => expect(countRows(file, "answers")).toBe(1));
    expect(store.health()).toBe("ok");
  });
});

describe("a row that is corrupt or of the wrong shape", () => {
  const values = {
    "broken JSON": '{"value":{"question":"secret words',
    "JSON that nests too deep": "[".repeat(200_000),
    "no wrapping": "5",
    null: "null",
    "a bare string": '"secret words"',
    "an empty object": "{}",
    "a value of another kind": '{"value":"secret words"}',
    "a field that is missing": '{"value":{"question":"secret words","topics":[]}}',
    "a blob": new Uint8Array([0xff, 0x00, 0x80]),
  };

  it.each(Object.entries(values))("counts as absent: %s", async (_, value) => {
    const { file, url } = makeFile();
    const { store, lines } = await openStore(url);
    const key = ["1", "talk"];
    await store.conversations.set(key, sampleTurn("Who?"));
    await eventually(() => expect(countRows(file, "conversations")).toBe(1));
    using database = openBeside(file);
    database.prepare("UPDATE entries SET value = ?").run(value);

    for (let n = 0; n < 5; n += 1) {
      expect(await store.conversations.get(key)).toBeUndefined();
    }
    expect(store.health()).toBe("ok");
    expect(lines.length).toBeLessThanOrEqual(1);
    expect(JSON.stringify(lines)).not.toContain("secret");
    await store.conversations.set(key, sampleTurn("Who then?"));
    expect(await store.conversations.get(key)).toEqual(sampleTurn("Who then?"));
  });
});

describe("a SQLite file that is locked", () => {
  it("is done without, told about once, and made up to afterwards", async () => {
    const { file, url } = makeFile();
    const { store, lines } = await openStore(url);
    await store.conversations.set(["1", "before"], sampleTurn("Before?"));
    await eventually(() => expect(countRows(file, "conversations")).toBe(1));
    using database = openBeside(file);
    database.exec("BEGIN EXCLUSIVE");

    for (let n = 0; n < 50; n += 1) {
      await store.conversations.set(["1", `${n}`], sampleTurn(`Now ${n}?`));
      expect(await store.conversations.get(["1", `${n}`])).toEqual(
        sampleTurn(`Now ${n}?`),
      );
    }
    await eventually(() => expect(store.health()).toBe("degraded"));
    expect(await store.conversations.get(["1", "before"])).toEqual(sampleTurn("Before?"));
    expect(about(lines, "store_backend")).toHaveLength(1);

    database.exec("COMMIT");
    await eventually(() => expect(store.health()).toBe("ok"));
    await eventually(() => expect(countRows(file, "conversations")).toBe(51));
    expect(about(lines, "store_backend")).toHaveLength(1);
  });

  it("forgets a user even if it was locked when asked to", async () => {
    const { file, url } = makeFile();
    const { store } = await openStore(url);
    await store.conversations.set(["1", "talk"], sampleTurn("Mine?"));
    await store.conversations.set(["2", "talk"], sampleTurn("Yours?"));
    await eventually(() => expect(countRows(file, "conversations")).toBe(2));
    using database = openBeside(file);
    database.exec("BEGIN EXCLUSIVE");
    await store.conversations.forget("1");
    expect(await store.conversations.get(["1", "talk"])).toBeUndefined();
    database.exec("COMMIT");
    await eventually(() => expect(countRows(file, "conversations")).toBe(1));
    expect(await store.conversations.get(["2", "talk"])).toEqual(sampleTurn("Yours?"));
  });

  it("forgets a user even if it was already down when asked to", async () => {
    const { file, url } = makeFile();
    const other = await openStore(url);
    await other.store.conversations.set(["1", "talk"], sampleTurn("Mine?"));
    await other.store.conversations.set(["2", "talk"], sampleTurn("Yours?"));
    await eventually(() => expect(countRows(file, "conversations")).toBe(2));
    const { store } = await openStore(url);
    using database = openBeside(file);
    database.exec("BEGIN EXCLUSIVE");
    await store.conversations.set(["3", "talk"], sampleTurn("Hers?"));
    await eventually(() => expect(store.health()).toBe("degraded"));
    expect(await store.conversations.forget("1")).toBe(0);
    database.exec("COMMIT");
    await eventually(async () => {
      expect(await other.store.conversations.get(["1", "talk"])).toBeUndefined();
      expect(await other.store.conversations.get(["3", "talk"])).toBeDefined();
    });
    expect(await other.store.conversations.get(["2", "talk"])).toBeDefined();
  });

  it("is still read while another process writes", async () => {
    const { file, url } = makeFile();
    const other = await openStore(url);
    await other.store.conversations.set(["1", "talk"], sampleTurn("When?"));
    await eventually(() => expect(countRows(file, "conversations")).toBe(1));
    const { store } = await openStore(url);
    using database = openBeside(file);
    database.exec("BEGIN EXCLUSIVE");
    expect(await store.conversations.get(["1", "talk"])).toEqual(sampleTurn("When?"));
    expect(store.health()).toBe("ok");
  });

  it("is waited for in the background when it is locked from the start", async () => {
    const { file, url } = makeFile();
    using database = openBeside(file);
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t (x)");
    const { store } = await openStore(url);
    expect(store.health()).toBe("degraded");
    await store.answers.set(["a"], sampleOutcome("In memory."));
    expect(await store.answers.get(["a"])).toEqual(sampleOutcome("In memory."));
    database.exec("COMMIT");
    database.close();
    await eventually(() => expect(store.health()).toBe("ok"));
    await eventually(() => expect(countRows(file, "answers")).toBe(1));
  });
});

describe("a disk that takes no more", () => {
  it("costs no answer when the file may not grow", async () => {
    const { file } = makeFile();
    const { log, lines } = captureLog();
    const faults = createFaultLog(log, PACE.log);
    const line = await openLine(
      sqliteConnector(file, { faults, mostPages: 20 }),
      { ...PACE, retry: 20 },
      faults,
    );
    const answers = openSpace(SPACES.answers, { line, faults, pace: PACE });
    for (let n = 0; n < 50; n += 1) {
      await answers.set([`${n}`], sampleOutcome("y".repeat(4_000)));
      await answers.settled();
      expect(await answers.get([`${n}`])).toEqual(sampleOutcome("y".repeat(4_000)));
    }
    expect(await answers.get(["0"])).toEqual(sampleOutcome("y".repeat(4_000)));
    expect(about(lines, "store_backend")).toHaveLength(1);
    expect(lines[0]?.["cause"]).toMatch(/full/);
    await line.close();
  });

  it("costs no answer when the system refuses to write", async () => {
    const { file } = makeFile();
    const child = fileURLToPath(new URL("writing-process.ts", import.meta.url));
    // 128 blocks of 512 or 1,024 bytes, whatever the shell counts in.
    const { stdout } = await promisify(execFile)("sh", [
      "-c",
      'ulimit -f 128; exec "$0" "$@"',
      process.execPath,
      child,
      `sqlite:${file}`,
      "only",
      "60",
    ]);
    expect(JSON.parse(stdout)).toEqual({ read: 60, health: "degraded", errors: 1 });
  });
});

describe("a folder that cannot be written", () => {
  const asRoot = process.getuid?.() === 0;

  it("leaves the store in memory when a file is in its place", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "taken"), "");
    await expectMemory(`sqlite:${join(folder, "taken", "store.sqlite")}`);
  });

  it("leaves the store in memory when the file system refuses", async () => {
    await expectMemory("sqlite:/proc/footnote/store.sqlite");
  });

  it("leaves the store in memory when the path is a folder", async () => {
    await expectMemory(`sqlite:${makeFolder()}`);
  });

  it.skipIf(asRoot)("leaves the store in memory when it is read-only", async () => {
    const folder = join(makeFolder(), "readonly");
    mkdirSync(folder, { mode: 0o555 });
    await expectMemory(`sqlite:${join(folder, "store.sqlite")}`);
  });

  it.skipIf(asRoot)("leaves the store in memory when the file is read-only", async () => {
    const { file, url } = makeFile();
    await (await openStore(url)).store.close();
    chmodSync(file, 0o444);
    await expectMemory(url);
  });

  async function expectMemory(url: string): Promise<void> {
    const { store, lines } = await openStore(url);
    expect(store.health()).toBe("degraded");
    await store.answers.set(["a"], sampleOutcome("In memory."));
    expect(await store.answers.get(["a"])).toEqual(sampleOutcome("In memory."));
    expect(about(lines, "store_backend")).toHaveLength(1);
  }
});

describe("a SQLite file in use", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is shared by several processes that write at once", async () => {
    const { file, url } = makeFile();
    const child = fileURLToPath(new URL("writing-process.ts", import.meta.url));
    const run = (name: string) =>
      promisify(execFile)(process.execPath, [child, url, name, "300"]);
    const ended = await Promise.all([run("one"), run("two"), run("three")]);
    for (const { stdout } of ended) {
      expect(JSON.parse(stdout)).toMatchObject({ read: 300 });
    }
    expect(countRows(file, "answers")).toBe(900);
  });

  it("loses what has expired, and the eldest of what is too much", async () => {
    const { file, url } = makeFile();
    await (await openStore(url)).store.close();
    using database = openBeside(file);
    const insert = database.prepare("INSERT INTO entries VALUES ('answers', ?, '{}', ?)");
    const now = Date.now();
    database.exec("BEGIN");
    for (let n = 0; n < 1_000; n += 1) insert.run(`old-${n}`, now - 1);
    for (let n = 0; n < SPACES.answers.rows + 300; n += 1) {
      insert.run(`new-${n}`, now + 1_000_000 + n);
    }
    database.exec("COMMIT");

    const { store } = await openStore(url);
    await store.answers.get(["any"]);
    await eventually(() => expect(countRows(file, "answers")).toBe(SPACES.answers.rows));
    const eldest = database.prepare(
      "SELECT min(expires) - ? AS n FROM entries WHERE space = 'answers'",
    );
    expect(eldest.get(now + 1_000_000)?.["n"]).toBe(300);
  });

  it("is opened anew when somebody deletes it", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { file, url } = makeFile();
    const { store } = await openStore(url);
    rmSync(file);
    vi.advanceTimersByTime(60 * 60_000);
    await eventually(() => expect(store.health()).toBe("ok"));
    await store.answers.set(["a"], sampleOutcome("Anew."));
    await eventually(() => expect(countRows(file, "answers")).toBe(1));
  });

  it("is for its owner's eyes only where its folders are new", async () => {
    const folder = join(makeFolder(), "var", "store");
    await openStore(`sqlite:${join(folder, "store.sqlite")}`);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });
});
