import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { whySkipped } from "../why-skipped.ts";

/** What runs in a tree that is all it sees of the machine, as in a container. */
export interface Run {
  /** A folder that becomes the root. */
  readonly tree: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The user's and its group's number; 0 for root. */
  readonly user: number;
  /** Folders of this machine by where they are in the tree, to be written to. */
  readonly volumes?: Readonly<Record<string, string>>;
  /** Nothing but its volumes and /tmp can be written to. */
  readonly readOnly?: boolean;
  /** No network but its own loopback. */
  readonly alone?: boolean;
}

/** Why nothing can be shut in here, or null. */
export const cannotShutIn = whySkipped(
  "image",
  spawnSync("unshare", ["--mount", "--pid", "--fork", "--net", "ip", "link"]).status ===
    0,
  "right to unshare namespaces (root on Linux, with util-linux and iproute2)",
);

/** What a base image of Node has beside Debian: this Node, and the npm of this machine. */
const NODE = realpathSync(process.execPath);
const NPM = join(dirname(npmCli()), "..");

/**
 * Mounts this machine's programs into the tree, its Node and npm where the image has them, and
 * what every container has; then shuts the door and runs the command as process 1. Positional:
 * tree, node, npm, user, read-only, alone, cwd, number of volumes, volumes, env and command.
 */
const SCRIPT = `
tree=$1 node=$2 npm=$3 user=$4 readonly=$5 alone=$6 cwd=$7 volumes=$8; shift 8
mount --make-rprivate /
mount --bind "$tree" "$tree"
for name in bin sbin lib lib64; do
  [ ! -L "/$name" ] || [ -L "$tree/$name" ] || cp -P "/$name" "$tree/$name"
  [ -L "/$name" ] || [ ! -d "/$name" ] || { mkdir -p "$tree/$name"; mount --bind "/$name" "$tree/$name"; }
done
mkdir -p "$tree/usr" "$tree/etc/ssl" "$tree/proc" "$tree/dev" "$tree/tmp" "$tree/root"
mount --bind /usr "$tree/usr"
mount -t tmpfs none "$tree/usr/local"
mkdir -p "$tree/usr/local/bin" "$tree/usr/local/lib/node_modules/npm"
touch "$tree/usr/local/bin/node"
mount --bind "$node" "$tree/usr/local/bin/node"
mount --bind "$npm" "$tree/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$tree/usr/local/bin/npm"
mount -o remount,ro "$tree/usr/local"
mount -o remount,bind,ro "$tree/usr"
[ ! -d /etc/ssl ] || mount --bind -o ro /etc/ssl "$tree/etc/ssl"
mount -t proc proc "$tree/proc"
mount -t tmpfs none "$tree/dev"
for device in null zero full random urandom; do
  touch "$tree/dev/$device"
  mount --bind "/dev/$device" "$tree/dev/$device"
done
mount -t tmpfs -o noexec,nosuid,nodev,mode=1777 none "$tree/tmp"
while [ "$volumes" -gt 0 ]; do
  mkdir -p "$tree$1"
  mount --bind "$2" "$tree$1"
  shift 2
  volumes=$((volumes - 1))
done
[ "$alone" = no ] || ip link set lo up
[ "$readonly" = no ] || mount -o remount,bind,ro "$tree"
if [ "$user" = 0 ]; then
  exec chroot "$tree" env --ignore-environment --chdir="$cwd" "$@"
fi
exec chroot "$tree" setpriv --reuid="$user" --regid="$user" --clear-groups --no-new-privs \\
  --inh-caps=-all --bounding-set=-all env --ignore-environment --chdir="$cwd" "$@"
`;

/** The arguments of `spawn` that run it. */
export function shutIn(run: Run): [string, string[]] {
  const { tree, command, env, cwd, user, readOnly, alone } = run;
  const volumes = Object.entries(run.volumes ?? {});
  const namespaces = ["--mount", "--pid", "--fork", "--kill-child", "--ipc", "--uts"];
  return [
    "unshare",
    [
      ...namespaces,
      ...(alone ? ["--net"] : []),
      ...["sh", "-euc", SCRIPT, "sh"],
      ...[tree, NODE, NPM, String(user), readOnly ? "yes" : "no", alone ? "yes" : "no"],
      ...[cwd, String(volumes.length), ...volumes.flat()],
      ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
      ...command,
    ],
  ];
}

/** The npm that runs the tests, or the first on the PATH. */
function npmCli(): string {
  const found =
    process.env["npm_execpath"] ??
    spawnSync("sh", ["-c", "command -v npm"], { encoding: "utf8" }).stdout.trim();
  return realpathSync(found);
}
