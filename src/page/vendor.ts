import { globSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const SKYRA = "@skyra/discord-components-core";

/** Packages that the page uses, each with where its modules are and the one that it is. */
const PACKAGES = [
  { name: SKYRA, main: "dist/index.js" },
  { name: "lit", main: "index.js" },
  { name: "lit-html", main: "lit-html.js" },
  { name: "lit-element", main: "index.js" },
  { name: "@lit/reactive-element", main: "reactive-element.js" },
  { name: "@lit/context", main: "index.js" },
] as const;

/** Below which path they are served. */
const BASE = "/assets/vendor";

/** What the page shows messages with. */
const COMPONENTS = [
  "discord-messages",
  "discord-message",
  "discord-action-row",
  "discord-button",
].map((component) => `${SKYRA}/${component}.js`);

/** The import map of the page: what its modules import, and where that is. */
export const VENDOR_IMPORTS: Readonly<Record<string, string>> = Object.fromEntries([
  ...COMPONENTS.map((module) => [module, addressOf(module)]),
  ...PACKAGES.filter(({ name }) => name !== SKYRA).flatMap(({ name, main }) => [
    [name, `${BASE}/${name}/${main}`],
    [`${name}/`, `${BASE}/${name}/`],
  ]),
]);

/** The modules that may be had, by their paths on the server. */
export function vendorFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { name } of PACKAGES) {
    const root = folderOf(name);
    const modules = globSync("**/*.js", {
      cwd: root,
      exclude: ["development/**", "node/**", "**/node_modules/**"],
    });
    for (const file of modules) {
      files.set(`${BASE}/${name}/${file.replaceAll("\\", "/")}`, join(root, file));
    }
  }
  return files;
}

/** Wherever npm put a package. */
function folderOf(name: string): string {
  const main = fileURLToPath(import.meta.resolve(name));
  const at = main.replaceAll("\\", "/").lastIndexOf(`/node_modules/${name}/`);
  return main.slice(0, at + `/node_modules/${name}/`.length);
}

/** Where a module of a package is served. */
function addressOf(module: string): string {
  const root = folderOf(SKYRA);
  const file = fileURLToPath(import.meta.resolve(module));
  return `${BASE}/${SKYRA}/${relative(root, file).replaceAll("\\", "/")}`;
}
