import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const LIGHT = `---
title: "The Skerry light: a history"
publication: Tarrow Courier
author: Ines Mora
published: 1981-06-02
url: https://example.org/skerry-light
---

The harbour wall of Tarrow was begun in 1871. Forty masons worked on it for nine years.

The lamp of the Skerry light was first lit by Ada Thorne on 3 May 1880. Three years later
a storm carried off the gallery, and the keeper, Tobias Renn, was drowned.
`;

const BREAD = `# Rye bread in Tarrow

Rye bread was sold in the market hall until the fire of 1912. The baker Odile Marsh
moved her ovens to Quay Street because the hall was not rebuilt.
`;

/** Writes a small knowledge folder: two articles, and a file that cannot be read. */
export async function writeArticles(folder: string): Promise<string> {
  const knowledge = join(folder, "articles");
  await mkdir(knowledge, { recursive: true });
  await writeFile(join(knowledge, "light.md"), LIGHT);
  await writeFile(join(knowledge, "bread.md"), BREAD);
  await writeFile(join(knowledge, "broken.md"), "---\ntitle: [\n---\n");
  return knowledge;
}
