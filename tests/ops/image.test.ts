import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ROOT } from "../cli/spawn.ts";
import { type Loopback, startLoopback } from "../discord/loopback/start.ts";
import { buildImage, type Image } from "./build.ts";
import { cannotShutIn, type Run, shutIn } from "./shut-in.ts";

const QUESTION = "When did Yeltsin lead Russia to join the G8?";

let folder: string;
let image: Image;
const running = new Set<ChildProcess>();

/** A container: the image's command under compose.yaml's restrictions. */
interface Container {
  readonly output: () => string;
  /** Waits for a line of the log, or for the end, which rejects. */
  readonly logged: (event: string) => Promise<void>;
  /** Sends a signal to its process 1. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Runs a command beside it; gives its exit status. */
  readonly exec: (...command: readonly string[]) => number | null;
  /** How a folder is mounted there: "ro" or "rw". */
  readonly mounted: (place: string) => string | undefined;
  readonly exit: Promise<number | null>;
}

function start(run: Pick<Run, "alone" | "volumes"> & { env?: Run["env"] }): Container {
  const { tree, cwd, user, command } = image;
  const env = { ...image.env, ...run.env };
  const whole = { ...run, tree, cwd, user, command, env, readOnly: true };
  const child = spawn(...shutIn(whole), { stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      output += `${line}\n`;
    });
  }
  const exit = once(child, "close").then(() => {
    running.delete(child);
    return child.exitCode;
  });
  /** Process 1 of its namespaces, by its number on this machine. */
  const first = () => {
    const { pid } = child;
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  };
  return {
    output: () => output,
    logged: (event) =>
      vi.waitFor(
        () => {
          if (child.exitCode !== null) throw new Error(`it ended:\n${output}`);
          expect(output).toContain(`"event":"${event}"`);
        },
        { timeout: 60_000, interval: 50 },
      ),
    signal: (signal) => process.kill(Number(first()), signal),
    exec: (...command) => {
      const beside = ["--mount", "--pid", "--net", "--root", `--wd=/proc/${first()}/cwd`];
      const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
      const inside = ["env", "--ignore-environment", ...variables, ...command];
      const who = ["setpriv", `--reuid=${user}`, `--regid=${user}`, "--clear-groups"];
      return spawnSync("nsenter", [`--target=${first()}`, ...beside, ...who, ...inside])
        .status;
    },
    mounted: (place) => {
      const mounts = readFileSync(`/proc/${first()}/mounts`, "utf8").split("\n");
      const last = mounts.findLast((line) => line.split(" ")[1] === place);
      return last?.split(" ")[3]?.slice(0, 2);
    },
    exit,
  };
}

/** A volume as Docker makes it: with the image's own files and owners at first. */
function aVolume(): string {
  const volume = mkdtempSync(join(folder, "volume-"));
  execFileSync("cp", ["--archive", `${join(image.tree, "data")}/.`, volume]);
  execFileSync("chown", ["--reference", join(image.tree, "data"), volume]);
  return volume;
}

/** Sends SIGTERM; gives the exit status, or fails where the end takes longer than 10 s. */
async function stop(container: Container): Promise<number | null> {
  container.signal("SIGTERM");
  const late = setTimeout(() => container.signal("SIGKILL"), 10_000);
  const status = await container.exit;
  clearTimeout(late);
  return status;
}

describe.skipIf(cannotShutIn !== null)("the image", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "footnote-image-"));
    const cache = execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" });
    image = await buildImage(folder, cache.trim());
  }, 600_000);

  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
    // Many times quicker than Node's own, for so many files.
    execFileSync("rm", ["--recursive", "--force", folder]);
  }, 120_000);

  it("holds what runs and nothing else", () => {
    const app = join(image.tree, image.cwd);
    expect(readdirSync(app).toSorted()).toEqual(
      [
        "LICENSE",
        "commands",
        "knowledge",
        "node_modules",
        "package.json",
        "src",
      ].toSorted(),
    );
    const { packages } = JSON.parse(
      readFileSync(join(ROOT, "package-lock.json"), "utf8"),
    );
    const forDevelopment = Object.keys(packages).filter((path) => packages[path].dev);
    expect(forDevelopment.filter((path) => existsSync(join(app, path)))).toEqual([]);
  });

  it("belongs to root, but for the one folder that the bot writes to", () => {
    expect(image.user).not.toBe(0);
    const own = [
      "-user",
      String(image.user),
      "-o",
      "-perm",
      "/o+w",
      "-not",
      "-type",
      "l",
    ];
    const places = [image.tree, "-path", join(image.tree, "tmp"), "-prune", "-o"];
    const found = execFileSync("find", [...places, "(", ...own, ")", "-print"], {
      encoding: "utf8",
    });
    expect(found.trim()).toBe(join(image.tree, "data"));
    expect(statSync(join(image.tree, "data")).mode & 0o777).toBe(0o700);
  });

  it("serves the page with no way outside, is healthy, and stops in time", async () => {
    const container = start({ alone: true, volumes: { "/data": aVolume() } });
    await container.logged("ready");
    expect(container.exec(...image.healthCheck)).toBe(0);
    expect(container.mounted("/")).toBe("ro");
    expect(container.exec("touch", "/app/src/main.ts")).not.toBe(0);
    expect(container.exec("touch", "/data/mine")).toBe(0);
    expect(await stop(container)).toBe(0);
  });

  it("is unhealthy where the bot does not answer", async () => {
    const container = start({ alone: true, volumes: { "/data": aVolume() } });
    await container.logged("ready");
    container.signal("SIGSTOP");
    expect(container.exec(...image.healthCheck)).toBe(1);
    container.signal("SIGCONT");
    expect(await stop(container)).toBe(0);
  });

  it("ends with a sentence where a setting is wrong", async () => {
    const container = start({ alone: true, env: { LOG_LEVEL: "loud" } });
    expect(await container.exit).toBe(1);
    expect(container.output()).toMatch(/^LOG_LEVEL must be one of/);
  });

  describe("with a token", () => {
    let loopback: Loopback;
    beforeAll(async () => {
      loopback = await startLoopback();
    });
    afterAll(() => loopback.close());

    it("answers in Discord, and keeps what it knows in its volume", async () => {
      const volume = aVolume();
      const env = {
        DISCORD_TOKEN: loopback.token,
        DISCORD_API: loopback.api,
        // Here it shares the machine's ports with others.
        HTTP_HOST: "127.0.0.1",
        HTTP_PORT: "0",
      };
      for (const round of [1, 2]) {
        const container = start({ env, volumes: { "/data": volume } });
        await container.logged("ready");
        const asked = loopback.slash({ name: "ask", options: { question: QUESTION } });
        expect((await asked.answer()).text).toContain("Boris Yeltsin who led Russia");
        expect(await stop(container), `round ${round}`).toBe(0);
        expect(container.output()).not.toContain("store_");
      }
      const file = join(volume, "footnote.sqlite");
      expect(statSync(file).uid).toBe(image.user);
      loopback.assertClean();
    });
  });
});
