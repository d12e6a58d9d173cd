import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openPage } from "../../tests/page/told.ts";
import { visit } from "../../tests/page/visit.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Milliseconds from `npm start`. */
interface Start {
  /** Until it says where the page is. */
  readonly ready: number;
  /** Until the page and all that it is made of is there. */
  readonly loaded: number;
  /** Until the answer to a question that the page suggests is there. */
  readonly answered: number;
}

/** How soon the local page answers, and how much it is. */
export interface PageReport {
  readonly starts: readonly Start[];
  /** Starts whose first question was answered by an article. */
  readonly answered: number;
  readonly requests: number;
  readonly bytes: number;
  /** Of those, what is not of other packages. */
  readonly own: number;
}

/** Starts the page again and again, as `npm start` does, and asks it one question each time. */
export async function measurePage({
  starts,
}: {
  readonly starts: number;
}): Promise<PageReport> {
  const taken: Start[] = [];
  let answered = 0;
  let files: Awaited<ReturnType<typeof visit>> = [];
  for (let at = 0; at < starts; at += 1) {
    const begun = performance.now();
    const since = () => performance.now() - begun;
    const started = await startPage();
    try {
      const { address } = started;
      const ready = since();
      files = await visit(address);
      const loaded = since();
      const page = openPage(address);
      const [question = ""] = await page.complete("");
      const { card } = await page.ask(question);
      taken.push({ ready, loaded, answered: since() });
      if (card.tone === "sure") answered += 1;
    } finally {
      await started.stop();
    }
  }
  const sum = (some: typeof files) => some.reduce((all, { bytes }) => all + bytes, 0);
  return {
    starts: taken,
    answered,
    requests: files.length,
    bytes: sum(files),
    own: sum(files.filter(({ path }) => !path.includes("/vendor/"))),
  };
}

async function startPage() {
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    // An empty one counts as none, and keeps the one in .env away.
    env: { ...process.env, DISCORD_TOKEN: "", HTTP_PORT: "0", LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  return { address: await addressOf(child), stop: () => stop(child) };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout !== null) {
    for await (const line of createInterface({ input: stdout })) {
      if (!line.startsWith("{")) continue;
      const { event, address } = JSON.parse(line);
      if (event === "ready") return String(address);
    }
  }
  throw new Error("npm start ended without a page");
}

/** All of npm's group, as Ctrl-C does. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const closed = once(child, "close");
  process.kill(-child.pid, "SIGTERM");
  await closed;
}
