import { send } from "./a-page.ts";

/** A file that a page is made of. */
export interface PageFile {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
}

/**
 * Loads the page as a browser does: the page, what it links to, and every module that its
 * modules import, through its import map.
 */
export async function visit(address: string): Promise<readonly PageFile[]> {
  const files = new Map<string, Promise<PageFile>>();
  const html = (await send(address, "/")).text;
  const imports = importMapOf(html);

  async function load(path: string): Promise<PageFile> {
    const { status, headers, bytes, text } = await send(address, path);
    const type = String(headers["content-type"]);
    if (type.startsWith("text/javascript")) {
      await Promise.all(modulesIn(text).map((name) => need(resolved(name, path))));
    }
    return { path, status, type, bytes: bytes.length };
  }

  function need(path: string): Promise<PageFile> | undefined {
    if (files.has(path)) return;
    const file = load(path);
    files.set(path, file);
    return file;
  }

  function resolved(name: string, from: string): string {
    if (/^[./]/.test(name)) return new URL(name, `${address}${from}`).pathname;
    const prefix = Object.keys(imports)
      .filter((one) => one === name || (one.endsWith("/") && name.startsWith(one)))
      .toSorted((a, b) => b.length - a.length)[0];
    if (prefix === undefined) throw new Error(`The import map does not have ${name}`);
    return `${imports[prefix]}${name.slice(prefix.length)}`;
  }

  await Promise.all(
    ["/", ...html.matchAll(/(?:href|src)="(?<path>\/[^"]+)"/g)].map((found) =>
      need(typeof found === "string" ? found : (found.groups?.["path"] ?? "/")),
    ),
  );
  return Promise.all(files.values());
}

function importMapOf(html: string): Readonly<Record<string, string>> {
  const map = /<script type="importmap">(?<map>.*?)<\/script>/s.exec(html)?.groups?.[
    "map"
  ];
  return JSON.parse(map ?? "{}").imports;
}

/** The modules that one imports, as it names them. */
function modulesIn(code: string): string[] {
  const named =
    /\b(?:import|export)\b\s*(?:[\w$*{},\s]*?\bfrom\b\s*)?["'](?<name>[^"'\n]+)["']/g;
  const bare = code.replace(/\/\*.*?\*\/|^\s*\/\/.*?$/gms, "");
  return [...bare.matchAll(named)].flatMap(({ groups }) => groups?.["name"] ?? []);
}
