import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { type Library, openLibrary, type Refresh } from "../../src/edition/library.ts";
import { createReader } from "../../src/edition/reader.ts";
import { watchFolder } from "../../src/edition/watch.ts";
import { folderWith, put } from "../knowledge/folder.ts";
import { eventually } from "../store/eventually.ts";

const FERRY = { "a.md": "# The Ferry\n\nIt left the harbour at noon.\n" };
const TUG = { "sub/deep/b.md": "# The Tug\n\nIt sank in the evening.\n" };

const reader = createReader();
afterAll(reader.close);

/** A library whose folder is watched, and what came of that. */
async function watching(
  folder: string,
): Promise<{ library: Library; refreshes: Refresh[] }> {
  const library = await openLibrary(folder, reader);
  const refreshes: Refresh[] = [];
  const noting = {
    async refresh() {
      const refresh = await library.refresh();
      if (refresh.outcome !== "unchanged") refreshes.push(refresh);
      return refresh;
    },
  };
  const end = watchFolder(folder, noting, (error) => {
    throw error;
  });
  onTestFinished(end);
  return { library, refreshes };
}

const slugs = (library: Library) =>
  library.current().entries.map(({ article }) => article.slug);

it("what is added, changed and removed is read by itself, in new folders as well", async () => {
  const folder = await folderWith(FERRY);
  const { library } = await watching(folder);
  await put(folder, TUG);
  await eventually(() => expect(slugs(library)).toEqual(["a", "sub/deep/b"]));
  await put(folder, { "sub/deep/b.md": "# The Tug\n\nIt was raised again.\n" });
  await eventually(() =>
    expect(library.current().entries[1]?.article.body).toBe("It was raised again."),
  );
  await rm(join(folder, "sub"), { recursive: true });
  await eventually(() => expect(slugs(library)).toEqual(["a"]));
});

it("many changes at once are one refresh", async () => {
  const folder = await folderWith(FERRY);
  const { library, refreshes } = await watching(folder);
  for (let n = 0; n < 50; n += 1) {
    await put(folder, { [`${n}.md`]: `# Ferry ${n}\n\nIt left at noon.\n` });
  }
  await eventually(() => expect(slugs(library)).toHaveLength(51));
  expect(refreshes.length).toBeLessThan(4);
});

it("a folder that goes away leaves the articles there were, until it is back", async () => {
  const folder = await folderWith(FERRY);
  const { library, refreshes } = await watching(folder);
  await rename(folder, `${folder}-away`);
  await eventually(() => expect(refreshes).toMatchObject([{ outcome: "kept" }]));
  expect(slugs(library)).toEqual(["a"]);
  await put(`${folder}-away`, TUG);
  await rename(`${folder}-away`, folder);
  await eventually(() => expect(slugs(library)).toEqual(["a", "sub/deep/b"]));
});

it("a link that is set to another folder is followed", async () => {
  const parent = await folderWith({});
  await mkdir(join(parent, "one"));
  await mkdir(join(parent, "other"));
  await put(join(parent, "one"), FERRY);
  await put(join(parent, "other"), TUG);
  const knowledge = join(parent, "knowledge");
  await symlink("one", knowledge);
  const { library } = await watching(knowledge);
  await symlink("other", join(parent, "next"));
  await rename(join(parent, "next"), knowledge);
  await eventually(() => expect(slugs(library)).toEqual(["sub/deep/b"]));
});
