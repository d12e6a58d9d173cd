import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { ROOT } from "../cli/spawn.ts";
import { DOCKERFILE, readSteps, type Step } from "./dockerfile.ts";
import { shutIn } from "./shut-in.ts";

/** What the Dockerfile makes: a tree, and how it is run. */
export interface Image {
  readonly tree: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The number of its user. */
  readonly user: number;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

/** Users of the base image, by name. */
const USERS: Readonly<Record<string, number>> = { root: 0, node: 1000 };

const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** What lets npm reach its registry, which a builder has from its machine. */
const OF_THE_MACHINE = /^(?:npm_config_|NPM_CONFIG_|NODE_EXTRA_CA_CERTS$|https?_proxy$)/i;

/**
 * Replays the steps of the Dockerfile, each stage in an empty tree below `folder`.
 * @param cache npm's cache on this machine, so that nothing is fetched twice
 */
export async function buildImage(folder: string, cache: string): Promise<Image> {
  const trees = new Map<string, string>();
  let image: Image | null = null;
  for (const step of readSteps(DOCKERFILE)) {
    if (step.kind === "FROM") image = begin(folder, step, trees);
    if (image === null) throw new Error("the first step must be FROM");
    image = await take(step, image, trees, cache);
  }
  if (image === null) throw new Error("there are no steps");
  return image;
}

function begin(folder: string, { stage }: Step, trees: Map<string, string>): Image {
  const tree = join(folder, stage ?? "image");
  mkdirSync(join(tree, "etc"), { recursive: true });
  if (stage !== null) trees.set(stage, tree);
  const lines = Object.entries(USERS);
  const passwd = lines.map(
    ([name, id]) => `${name}:x:${id}:${id}::/home/${name}:/bin/sh`,
  );
  const group = lines.map(([name, id]) => `${name}:x:${id}:`);
  writeFileSync(join(tree, "etc/passwd"), `${passwd.join("\n")}\n`);
  writeFileSync(join(tree, "etc/group"), `${group.join("\n")}\n`);
  for (const file of ["resolv.conf", "hosts", "nsswitch.conf"]) {
    if (existsSync(`/etc/${file}`))
      cpSync(`/etc/${file}`, join(tree, "etc", file), { dereference: true });
  }
  return { tree, env: { PATH }, cwd: "/", user: 0, command: [], healthCheck: [] };
}

async function take(
  step: Step,
  image: Image,
  trees: ReadonlyMap<string, string>,
  cache: string,
): Promise<Image> {
  switch (step.kind) {
    case "FROM":
    case "EXPOSE":
      return image;
    case "WORKDIR":
      mkdirSync(join(image.tree, step.text), { recursive: true });
      return { ...image, cwd: step.text };
    case "ENV":
      return { ...image, env: { ...image.env, ...step.variables } };
    case "USER":
      return { ...image, user: userNamed(step.text) };
    case "CMD":
      return { ...image, command: step.exec ?? [] };
    case "HEALTHCHECK":
      return { ...image, healthCheck: step.exec ?? [] };
    case "COPY":
      copy(step, image, trees);
      return image;
    case "RUN":
      await run(step.text, image, cache);
      return image;
    default:
      throw new Error(`${step.kind} is not replayed`);
  }
}

function userNamed(name: string): number {
  const user = USERS[name];
  if (user === undefined) throw new Error(`there is no user ${name} in the base image`);
  return user;
}

function copy({ words, flags }: Step, image: Image, trees: ReadonlyMap<string, string>) {
  const sources = words.slice(0, -1);
  const target = words.at(-1) ?? "";
  const from = flags["from"];
  const origin = from === undefined ? ROOT : trees.get(from);
  if (origin === undefined) throw new Error(`there is no stage ${from}`);
  const place = join(image.tree, resolve(image.cwd, target));
  for (const source of sources) {
    if (from === undefined && !isInContext(source)) {
      throw new Error(`.dockerignore leaves out ${source}`);
    }
    const path = join(origin, source);
    const isInto = target.endsWith("/") && !statSync(path).isDirectory();
    const to = isInto ? join(place, basename(source)) : place;
    mkdirSync(dirname(to), { recursive: true });
    execFileSync("cp", ["--archive", "--no-target-directory", path, to]);
    execFileSync("chown", ["--recursive", "--no-dereference", "0:0", to]);
  }
}

/** The context is what .dockerignore names after leaving out everything. */
function isInContext(source: string): boolean {
  const [first, ...rest] = readFileSync(join(ROOT, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (first !== "*" || !rest.every((line) => /^![\w.-]+$/.test(line))) {
    throw new Error(".dockerignore is more than the replay understands");
  }
  return rest.includes(`!${source.split("/")[0]}`);
}

async function run(script: string, image: Image, cache: string): Promise<void> {
  const machine = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      OF_THE_MACHINE.test(entry[0]) && entry[1] !== undefined,
  );
  const env = {
    ...Object.fromEntries(machine),
    ...image.env,
    HOME: "/root",
    npm_config_cache: "/npm-cache",
    npm_config_prefer_offline: "true",
  };
  const volumes = { "/npm-cache": cache };
  const command = ["/bin/sh", "-c", script];
  const child = spawn(...shutIn({ ...image, command, env, volumes }), {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [status, out, err] = await Promise.all([
    new Promise<number | null>((done) => child.once("close", done)),
    text(child.stdout),
    text(child.stderr),
  ]);
  if (status !== 0) throw new Error(`RUN ${script} ended with ${status}:\n${out}${err}`);
}
