import { describe, expect, it } from "vitest";
import { BRIDGE } from "../discord/loopback/bridge.ts";
import { AT_LENGTH, ask, pressForNext } from "./asking.ts";
import { noChromium } from "./chromium.ts";
import { useVisits } from "./use-visits.ts";

const SCRIPT = "<script>globalThis.taken = true</script>";
const IMAGE = `<img src=x onerror="globalThis.taken = true">`;
const RIGHT_TO_LEFT = "متى افتتح الجسر؟";

const HOSTILE = {
  "hostile.md": `---
title: '${SCRIPT} ${IMAGE} [a](javascript:taken=true)'
publication: '${IMAGE}'
author: '${SCRIPT}'
published: 2021-05-04
url: "javascript:globalThis.taken=true"
---

The lighthouse of Orne was built in 1871 by \`${SCRIPT}\` and \`${IMAGE}\`, who said
\`[click](javascript:globalThis.taken=true)\` and \`**so**\` to the crowd. The keeper was named
\u202eRetla\u202c and wrote ${RIGHT_TO_LEFT} on the wall in 1872.
`,
  "arabic.md": `---
title: ${RIGHT_TO_LEFT}
published: 2021-05-04
---

The wall of Tarrow says ${RIGHT_TO_LEFT} in letters of brass.
`,
};

describe.skipIf(noChromium)(`hostile text ${noChromium ?? ""}`, AT_LENGTH, () => {
  const visits = useVisits({ knowledge: { ...BRIDGE, ...HOSTILE } });

  it.each([
    ["a script", SCRIPT],
    ["a picture that runs a script", IMAGE],
    ["a drawing that runs a script", `<svg onload="globalThis.taken = true">`],
    ["what would close the page's elements", `"></discord-message></main>${SCRIPT}`],
    ["a template of a page", "{{constructor.constructor('taken = true')()}}"],
    ["Markdown", "# Big **bold** [link](javascript:taken=true) ![x](http://x.example/x)"],
    ["mentions", "@everyone <@123456789012345678> <#1>"],
    ["a letter with a hundred marks", `Who${"\u0301".repeat(100)} built it?`],
    ["a word without an end", "a".repeat(1_000)],
    ["a text turned around", "Who \u202e?ti tliub"],
    ["signs that cannot be seen", "\u0000\u0007\u200b\ufeffWho?\u2028\u2029"],
    ["half a sign", "Who \ud83d built it?"],
  ])("in a question, such as %s, is nothing but text", async (_, question) => {
    const page = await visits.open();
    await ask(page, question);
    const said = page.getByRole("article", { name: "You say" }).locator(".said");
    // A field of one line takes no breaks.
    const typed = question.replace(/[\r\n]/g, "").toWellFormed();
    expect(await said.textContent()).toBe(typed);
    expect(await said.locator("*").count()).toBe(0);
    expect(await page.evaluate("globalThis.taken")).toBeUndefined();
    // Nothing sticks out.
    const fits = "((log) => log.scrollWidth <= log.clientWidth)";
    expect(await page.evaluate(`${fits}(document.querySelector("#log"))`)).toBe(true);
  });

  it("in an article is nothing but text, and leads nowhere", async () => {
    const page = await visits.open();
    const reply = await ask(page, "When was the lighthouse of Orne built?");
    const text = (await reply.textContent()) ?? "";
    for (const written of [SCRIPT, IMAGE, "[click](javascript:", "**so**"]) {
      expect(text).toContain(written);
    }
    expect(await reply.locator("a, script, .card img").count()).toBe(0);
    const timeline = await pressForNext(reply, "Timeline");
    await timeline.getByText("1871").first().waitFor();
    expect(await timeline.locator("a, script").count()).toBe(0);
    expect(await page.evaluate("globalThis.taken")).toBeUndefined();
  });

  it("in suggestions is nothing but text", async () => {
    const page = await visits.open();
    await page.getByRole("combobox").pressSequentially("lighthouse");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option").locator("*").count()).toBe(0);
  });

  it("that is read from right to left turns only itself", async () => {
    const page = await visits.open();
    await ask(page, RIGHT_TO_LEFT);
    const last = "((all) => getComputedStyle([...all].at(-1)).direction)";
    const direction = (selector: string) =>
      page.evaluate<string>(`${last}(document.querySelectorAll("${selector}"))`);
    expect(await direction(".said")).toBe("rtl");
    expect(await direction("#log")).toBe("ltr");
    await ask(page, "What does the wall of Tarrow say?");
    expect(await direction("blockquote")).toBe("ltr");
    expect(await direction(".card h2 [dir]")).toBe("rtl");
  });
});
