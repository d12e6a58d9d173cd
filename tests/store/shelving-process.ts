import { createHash } from "node:crypto";
import { once } from "node:events";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { destination, pino } from "pino";
import { openLibrary } from "../../src/edition/library.ts";
import { createReader } from "../../src/edition/reader.ts";
import { hashOf } from "../../src/knowledge/parse.ts";
import { shareLibrary } from "../../src/store/shared-library.ts";
import { createShelves, type Shelves } from "../../src/store/shelves.ts";
import { openStore } from "../../src/store/store.ts";

/*
 * A process that waits for a line, tells what stands on a server's shelf and in the folder,
 * and then changes both until it is killed; before each change it tells what will stand there
 * after it: shelving-process.ts URL FOLDER SEED
 */

const SERVER = "2001";

/** What stands where: of each file its name and a hash of its text. */
interface State {
  readonly shelf: readonly string[];
  readonly common: readonly string[];
}

const [url = "", folder = "", seed = "0"] = process.argv.slice(2);
await once(process.stdin, "data");
process.stdin.destroy();

const log = pino({ level: "error" }, destination({ dest: 2, sync: true }));
const reader = createReader();
const own = await openLibrary(folder, reader);
const store = await openStore(url, { log });
const library = shareLibrary(own, store);
const shelves = createShelves({ library, store, log });
let dice = Number(seed);
/** A whole number below `end`, from the seed (mulberry32's multiplier alone will do). */
const draw = (end: number) => {
  dice = (Math.imul(dice ^ (dice >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
  return dice % end;
};

let state: State = { shelf: await shelfOf(shelves), common: commonOf() };
say({ is: state });
let last: { readonly change: string; readonly undone: State } | null = null;
for (let round = 0; ; round += 1) {
  const [standing] = state.shelf;
  const kind = draw(4);
  if (kind === 0) await refresh(round);
  else if (kind === 1 && last !== null) await undo(last);
  else if ((kind === 2 || state.shelf.length > 30) && standing !== undefined)
    await remove(standing);
  else await add(round);
}

async function add(round: number): Promise<void> {
  const text = `The mill number ${seed}.${round} of Ostra closed in 1983. ${"It burnt. ".repeat(draw(400))}\n`;
  const bytes = new TextEncoder().encode(text);
  const file = `mill-${seed}-${round}.txt`;
  const undone = state;
  begin("add", { ...state, shelf: [...state.shelf, lineOf(file, bytes)].sort() });
  const added = await shelves.add(SERVER, { file, bytes });
  if (added.outcome !== "added") throw new Error(`add: ${JSON.stringify(added)}`);
  last = { change: added.change, undone };
  say({ done: true });
}

async function remove(standing: string): Promise<void> {
  const [file = ""] = standing.split(" ");
  const undone = state;
  begin("remove", { ...state, shelf: state.shelf.filter((one) => one !== standing) });
  const removed = await shelves.remove(SERVER, `.shelf/${file.replace(/\.txt$/, "")}`);
  if (removed.outcome !== "removed") throw new Error(`remove: ${removed.outcome}`);
  last = { change: removed.change, undone };
  say({ done: true });
}

async function undo(made: NonNullable<typeof last>): Promise<void> {
  begin("undo", { ...state, shelf: made.undone.shelf });
  const undone = await shelves.undo(SERVER, made.change);
  if (undone.outcome !== "undone") throw new Error(`undo: ${undone.outcome}`);
  last = null;
  say({ done: true });
}

/** Changes a file of the folder, at once as an editor does, and reads the folder again. */
async function refresh(round: number): Promise<void> {
  const text = `The lighthouse of Skarn shone ${seed}${round} nights.\n`;
  const others = state.common.filter((line) => !line.startsWith("lighthouse.txt "));
  const line = commonLine("lighthouse.txt", new TextEncoder().encode(text));
  begin("refresh", { ...state, common: [...others, line].sort() });
  writeFileSync(join(folder, ".new"), text);
  renameSync(join(folder, ".new"), join(folder, "lighthouse.txt"));
  let refreshed = await library.refresh();
  // It may be following what the process before it told of.
  while (refreshed.outcome === "busy") {
    await delay(5);
    refreshed = await library.refresh();
  }
  if (refreshed.outcome === "kept") throw new Error(`refresh: ${refreshed.reason.code}`);
  say({ done: true });
}

function begin(begun: string, after: State): void {
  say({ begun, before: state, after });
  state = after;
}

/** What the shelf holds, if all that tells of it says the same. */
async function shelfOf(shelves: Shelves): Promise<string[]> {
  const files = await shelves.files(SERVER);
  const listed = await shelves.list(SERVER);
  const edition = await shelves.editionFor(SERVER);
  const names = files
    ?.map(({ file }) => file)
    .sort()
    .join();
  const listedNames = listed?.articles
    .map(({ entry }) => entry.article.file)
    .sort()
    .join();
  const own = edition.entries.filter(({ article }) => article.slug.startsWith(".shelf/"));
  const answering = own
    .map(({ article }) => article.file)
    .sort()
    .join();
  if (files === null || names !== listedNames || names !== answering) {
    throw new Error(`unlike: ${names} / ${listedNames} / ${answering}`);
  }
  if (listed?.unreadable.length !== 0) throw new Error("a file cannot be read");
  return files.map(({ file, bytes }) => lineOf(file, bytes)).sort();
}

/** What is answered from of the folder. */
function commonOf(): string[] {
  const { entries } = library.current();
  return entries.map(({ article: { file, hash } }) => `${file} ${hash}`).sort();
}

function commonLine(file: string, bytes: Uint8Array): string {
  return `${file} ${hashOf(file.replace(/\.txt$/, ""), file, bytes)}`;
}

function lineOf(file: string, bytes: Uint8Array): string {
  return `${file} ${createHash("sha256").update(bytes).digest("base64url")}`;
}

function say(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
