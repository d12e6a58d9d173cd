import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type MarkdownPage, readMarkdownPage } from "./markdown-page.ts";

/** Folders that are not part of the repository, wherever they lie. */
const NOT_OURS = /(?:^|\/)(?:\.git|node_modules|var)(?:\/|$)/;

/** What links articles have is their publishers' business. */
const ARTICLES = /^(?:knowledge|docs\/timeline\/articles)(?:\/|$)/;

/** A scheme, or another host: where it leads only the network can tell. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Looks up where the links, pictures and anchors of all Markdown files of a folder lead,
 * where that is within the folder. Nothing is fetched.
 * @returns what was read, and a line for each link that leads nowhere
 */
export function brokenLinks(root: string): {
  readonly files: number;
  readonly links: number;
  readonly broken: readonly string[];
} {
  const pages = new Map<string, MarkdownPage>();
  for (const file of globSync("**/*.md", { cwd: root, exclude: isPassedOver }).sort()) {
    pages.set(file, readMarkdownPage(readFileSync(join(root, file), "utf8")));
  }
  const broken: string[] = [];
  let links = 0;
  for (const [file, page] of pages) {
    for (const { target, line } of page.links.filter(isLocal)) {
      links += 1;
      const why = whyBroken(file, target);
      if (why !== null) broken.push(`${file}:${line}: ${target} ${why}`);
    }
  }
  return { files: pages.size, links, broken };

  function whyBroken(from: string, target: string): string | null {
    const [path = "", anchor = ""] = decoded(target).split("#", 2);
    if (path.startsWith("/")) return "must be relative to the file";
    const file = path === "" ? from : join(dirname(from), path);
    if (file.startsWith("..")) return "is outside";
    if (NOT_OURS.test(file) || !existsSync(join(root, file))) return "does not exist";
    if (anchor === "") return null;
    const page = pages.get(file);
    if (page === undefined) return "has an anchor, but is none of the guides";
    return page.anchors.has(anchor) ? null : "has no such heading";
  }
}

function isLocal({ target }: MarkdownPage["links"][number]): boolean {
  return !ELSEWHERE.test(target);
}

function isPassedOver(path: string): boolean {
  return NOT_OURS.test(path) || ARTICLES.test(path);
}

/** Without what URLs write as %20; a target that is no URL stays as it is. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
