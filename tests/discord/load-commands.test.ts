import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCommands } from "../../src/discord/load-commands.ts";

let folder: string;
const load = () => loadCommands(pathToFileURL(`${folder}/`));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-commands-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("commands", () => {
  it("are loaded from their folder, by name", async () => {
    const commands = await loadCommands(new URL("../../commands/", import.meta.url));
    expect([...commands.keys()]).toEqual(["ask", "knowledge", "settings", "timeline"]);
  });

  it("are the files of a folder that hold code", async () => {
    await writeFile(join(folder, "notes.md"), "No command.");
    expect(await load()).toEqual(new Map());
  });

  it("name the file that exports none", async () => {
    await writeFile(join(folder, "odd.ts"), "export const command = { data: {} };");
    await expect(load()).rejects.toThrow("odd.ts");
  });
});
