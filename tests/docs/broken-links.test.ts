import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { useTemporaryFolders } from "../store/temporary-folder.ts";
import { brokenLinks } from "./broken-links.ts";

const temporaryFolder = useTemporaryFolders();

function check(files: Readonly<Record<string, string>>): readonly string[] {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return brokenLinks(root).broken;
}

test("links to files, folders and headings that are there are good", () => {
  const files = {
    "README.md": [
      "# Über *all* `it`: what, why?",
      "[a](docs/b.md) [b](docs/b.md#two-words) [c](#über-all-it-what-why) [d](docs)",
      "[e](docs/a%20file.txt) [f][ref] ![g](docs/g.png) <https://example.org/none.md>",
      "[ref]: docs/b.md#two-words-1",
      '<img src="docs/g.png"> and <a href="docs/b.md#here">h</a>',
    ].join("\n\n"),
    "docs/b.md": '## Two words\n\n## Two words\n\n<a id="here"></a>[up](../README.md)',
    "docs/a file.txt": "",
    "docs/g.png": "",
  };
  expect(check(files)).toEqual([]);
});

test.each([
  ["[a](none.md)", "README.md:1: none.md does not exist"],
  ["text\n\n> - [a](none/)", "README.md:3: none/ does not exist"],
  ["![a](none.png)", "README.md:1: none.png does not exist"],
  ['<img src="none.png">', "README.md:1: none.png does not exist"],
  ["[a]\n\n[a]: none.md", "README.md:3: none.md does not exist"],
  ["[a](#none)", "README.md:1: #none has no such heading"],
  ["[a](other.md#none)", "README.md:1: other.md#none has no such heading"],
  ["[a](other.md#One)", "README.md:1: other.md#One has no such heading"],
  ["[a](/other.md)", "README.md:1: /other.md must be relative to the file"],
  ["[a](../other.md)", "README.md:1: ../other.md is outside"],
  ["[a](node_modules/a.txt)", "README.md:1: node_modules/a.txt does not exist"],
  ["[a](a.txt#L3)", "README.md:1: a.txt#L3 has an anchor, but is none of the guides"],
  ["[a](%zz.md)", "README.md:1: %zz.md does not exist"],
])("%j is told", (text, told) => {
  const files = {
    "README.md": text,
    "other.md": "# One",
    "a.txt": "",
    "node_modules/a.txt": "",
  };
  expect(check(files)).toEqual([told]);
});

test("what is written in code is no link, and articles' links are their own", () => {
  const files = {
    "README.md": "`[a](none.md)`\n\n```\n[a](none.md)\n```\n\n[ours](knowledge/a.md)",
    "knowledge/a.md": "[a](none.md)",
    "node_modules/b/README.md": "[a](none.md)",
  };
  expect(check(files)).toEqual([]);
});
