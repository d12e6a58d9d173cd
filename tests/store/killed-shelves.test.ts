import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { z } from "zod";
import { folderWith } from "../knowledge/folder.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

const PROCESS = fileURLToPath(new URL("shelving-process.ts", import.meta.url));

const makeFolder = useTemporaryFolders();

/** How often it is killed: KILLS=200 takes some minutes. */
const KILLS = Number(process.env["KILLS"] ?? 15);

const state = z.strictObject({ shelf: z.array(z.string()), common: z.array(z.string()) });
const said = z.union([
  z.strictObject({ is: state }),
  z.strictObject({ begun: z.string(), before: state, after: state }),
  z.strictObject({ done: z.literal(true) }),
]);
type State = z.infer<typeof state>;

/** What a process found, and what may stand there once it has been killed. */
interface Worked {
  readonly found: State;
  readonly before: State;
  readonly after: State;
  /** The change that it was about; null between two. */
  readonly during: string | null;
  readonly done: number;
}

it(
  `holds the state before or after a change, killed ${KILLS} times meanwhile`,
  async () => {
    const url = `sqlite:${makeFolder()}/store.sqlite`;
    const folder = await folderWith({
      "lighthouse.txt": "The lighthouse of Skarn shone.\n",
      "bridge.txt": "The bridge of Tarrow opened in 1997.\n",
    });
    const start = (seed: number) => {
      const child = spawn(process.execPath, [PROCESS, url, folder, String(seed)], {
        stdio: ["pipe", "pipe", "inherit"],
      });
      return child;
    };
    const moments = new Map<string, number>();
    let done = 0;
    let last: Worked | null = null;
    // The next one gets ready while one is at work.
    let next = start(1);
    try {
      for (let kill = 1; kill <= KILLS + 1; kill += 1) {
        const child = next;
        next = start(kill + 1);
        const worked = await workAndKill(child);
        if (last !== null) {
          expect([last.before, last.after]).toContainEqual(worked.found);
          const isAfter = isDeepStrictEqual(worked.found, last.after);
          const moment =
            last.during === null
              ? "between two"
              : `during ${last.during}: ${isAfter ? "after" : "before"}`;
          moments.set(moment, (moments.get(moment) ?? 0) + 1);
        }
        last = worked;
        done += worked.done;
      }
    } finally {
      next.kill("SIGKILL");
    }
    const told = JSON.stringify(Object.fromEntries([...moments].sort()));
    process.stderr.write(`Killed ${KILLS} times in ${done} changes: ${told}\n`);
    expect(done).toBeGreaterThan(0);
  },
  KILLS * 20_000,
);

/** Lets a process make some changes and kills it at some moment of the last. */
async function workAndKill(child: ChildProcess): Promise<Worked> {
  let changes = Math.ceil(Math.random() * 6);
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error("it has no pipes");
  const closed = once(child, "close");
  let worked: Worked | null = null;
  const ready = Promise.withResolvers<void>();
  createInterface({ input: stdout }).on("line", (line) => {
    const told = said.parse(JSON.parse(line));
    if ("is" in told) {
      const { is } = told;
      worked = { found: is, before: is, after: is, during: null, done: 0 };
    } else if (worked !== null && "done" in told) {
      worked = { ...worked, before: worked.after, during: null, done: worked.done + 1 };
    } else if (worked !== null && "begun" in told) {
      worked = { ...worked, before: told.before, after: told.after, during: told.begun };
      changes -= 1;
      if (changes === 0) ready.resolve();
    }
  });
  void closed.then(() => ready.reject(new Error("it ended by itself")));
  stdin.write("go\n");
  await ready.promise;
  await delay(Math.random() * 40);
  expect(child.exitCode, "it ended by itself").toBeNull();
  child.kill("SIGKILL");
  await closed;
  if (worked === null) throw new Error("it told nothing");
  return worked;
}
