import { mkdtempDisposable, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { AT_LENGTH, ask, repliesOn } from "./asking.ts";
import { noChromium } from "./chromium.ts";
import { dropFile } from "./drop-file.ts";
import { useVisits } from "./use-visits.ts";

const LIGHT = `# The Skerry light

The lamp of the Skerry light was first lit by Ada Thorne on 3 May 1880. Its keeper, Tobias
Renn, was drowned three years later.
`;
const QUESTION = "Who first lit the lamp of the Skerry light?";

describe.skipIf(noChromium)(
  `an article of one's own ${noChromium ?? ""}`,
  AT_LENGTH,
  () => {
    const visits = useVisits({ knowledge: BRIDGE });

    it("answers once it is dropped on the page, beside the others", async () => {
      const page = await visits.open();
      expect(await (await ask(page, QUESTION)).textContent()).not.toContain("Ada Thorne");
      await dropFile(page, "light.md", LIGHT);
      await repliesOn(page).getByText("I have read “The Skerry light”").waitFor();
      const own = await ask(page, QUESTION);
      expect(await own.textContent()).toContain("Ada Thorne");
      expect(await (await ask(page, COST.question)).textContent()).toContain(COST.answer);
    });

    it("is a page's or a text as well", async () => {
      const page = await visits.open();
      await dropFile(
        page,
        "light.html",
        `<h1>The Skerry light</h1><p>${LIGHT.split("\n\n")[1]}</p>`,
      );
      await repliesOn(page).getByText("I have read “The Skerry light”").waitFor();
      await dropFile(page, "wall.txt", "The harbour wall of Tarrow was begun in 1871.");
      await repliesOn(page)
        .getByText(/^I have read “.*[Ww]all/)
        .waitFor();
      expect(await (await ask(page, QUESTION)).textContent()).toContain("Ada Thorne");
      const begun = await ask(page, "When was the harbour wall of Tarrow begun?");
      expect(await begun.textContent()).toContain("1871");
    });

    it("can be chosen without a pointer that drops", async () => {
      const page = await visits.open();
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "article of your own" }).press("Enter");
      await (await chooser).setFiles({
        name: "light.md",
        mimeType: "text/markdown",
        buffer: Buffer.from(LIGHT),
      });
      await repliesOn(page).getByText("I have read “The Skerry light”").waitFor();
    });

    it("answers in no other page, and no more once it is loaded again", async () => {
      const page = await visits.open();
      await dropFile(page, "light.md", LIGHT);
      await repliesOn(page).getByText("I have read").waitFor();
      const other = await visits.open();
      expect(await (await ask(other, QUESTION)).textContent()).not.toContain(
        "Ada Thorne",
      );
      await page.reload();
      await page.getByText("Ask me something about the articles").waitFor();
      expect(await (await ask(page, QUESTION)).textContent()).not.toContain("Ada Thorne");
    });

    it.each([
      ["is no text", "paper.pdf", "%PDF-1.7", /“paper\.pdf”: it is a PDF, not text/],
      ["is empty", "empty.md", "", /I cannot read “empty\.md”: it /],
      ["is too large", "large.md", "Word. ".repeat(200_000), /it is larger than 1 MB/],
      ["has a name that leads elsewhere", "../../x.md", "", /I cannot read “.*x\.md”/],
      [
        "is hostile",
        "a<img src=x onerror=alert(1)>.md",
        "",
        /<img src=x onerror=alert\(1\)>/,
      ],
    ])("is refused, with the reason, where it %s", async (_, name, content, said) => {
      const page = await visits.open();
      await dropFile(page, name, content);
      await repliesOn(page).nth(1).getByText(said).waitFor();
      expect(await repliesOn(page).nth(1).locator("p img").count()).toBe(0);
    });

    it("is refused where it cannot be opened, as a folder, and others are read", async () => {
      await using folder = await mkdtempDisposable(join(tmpdir(), "dropped-"));
      const [light, gone] = ["light.md", "gone.md"].map((name) =>
        join(folder.path, name),
      );
      if (light === undefined || gone === undefined) throw new Error("no files");
      for (const file of [light, gone]) await writeFile(file, LIGHT);
      const page = await visits.open();
      await page.route("**/api/article", async (route) => {
        await rm(gone, { force: true });
        await route.continue();
      });
      await page.locator("#chooser").setInputFiles([light, gone]);
      await repliesOn(page).getByText("I have read “The Skerry light”").waitFor();
      await repliesOn(page).getByText("I cannot read “gone.md”: it cannot be").waitFor();
    });

    it("that is hostile is nothing but text", async () => {
      const page = await visits.open();
      const title = `<script>globalThis.taken = true</script><img src=x onerror=alert(1)>`;
      await dropFile(page, "bad.md", `---\ntitle: "${title}"\n---\n\n${LIGHT}`);
      await repliesOn(page).getByText(title).first().waitFor();
      const reply = await ask(page, QUESTION);
      expect(await reply.textContent()).toContain(title);
      expect(await page.evaluate("globalThis.taken")).toBeUndefined();
    });
  },
);
