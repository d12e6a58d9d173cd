import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
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
    const own = new URL("../../commands/", import.meta.url);
    const commands = await loadCommands(own);
    expect(commands.size).toBe((await readdir(own)).length);
    expect([...commands.keys()]).toEqual(
      expect.arrayContaining(["ask", "knowledge", "timeline", "Ask about this message"]),
    );
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
