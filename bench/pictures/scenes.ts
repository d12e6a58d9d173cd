import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Line } from "./chat-html.ts";
import type { Stage } from "./stage.ts";

/** Pictures by the names of their files: one line each. */
export const SCENES: Readonly<Record<string, (stage: Stage) => Promise<Line[]>>> = {
  ask: ({ use }) =>
    use("ask", { question: "When did Yeltsin lead Russia to join the G8?" }),
  "ask-not-answered": ({ use }) =>
    use("ask", { question: "Why did Medvedev visit Tokyo?" }),
  "direct-message": async ({ write }) => [
    ...(await write("When was Putin reelected?")),
    ...(await write("What happened three years later?")),
  ],
  timeline: ({ use }) => use("timeline", { from: "2008", to: "2014" }),
  "more-context": async ({ use, press }) =>
    press(await use("ask", PUTIN), "More context"),
  "other-passages": async ({ use, press }) =>
    press(await use("ask", PUTIN), "Other passages"),
  "ask-about-this-message": ({ menu }) =>
    menu(
      "Ask about this message",
      "I have looked for this all day. When did Russia join the G8? Somebody here must know.",
    ),
  articles: ({ use }) => use("articles"),
  about: ({ use }) => use("about"),
  "forget-me": ({ use }) => use("forget-me"),
  "knowledge-add": ({ use, upload }) =>
    use("knowledge add", { file: upload("library.md", LIBRARY) }, "moderator"),
  "knowledge-add-form": ({ fillIn }) => fillIn("knowledge add", FERRY),
  "knowledge-added": async ({ use, upload, press }) => {
    const file = upload("library.md", LIBRARY);
    return press(await use("knowledge add", { file }, "moderator"), "Add", "moderator");
  },
  "knowledge-list": async (stage) => {
    await fillShelf(stage);
    return stage.use("knowledge list", {}, "moderator");
  },
  "knowledge-show": async (stage) => {
    await fillShelf(stage);
    return stage.choose(await stage.use("knowledge list", {}, "moderator"), 0);
  },
  "knowledge-remove": async (stage) => {
    await fillShelf(stage);
    const listed = await stage.use("knowledge list", {}, "moderator");
    return stage.press(await stage.choose(listed, 0), "Remove", "moderator");
  },
  "knowledge-export": async (stage) => {
    await fillShelf(stage);
    return stage.use("knowledge export", {}, "moderator");
  },
  "knowledge-refresh": refresh,
  "knowledge-refresh-look": async (stage) => stage.choose(await refresh(stage), 0),
  "knowledge-gaps": async (stage) => {
    await askInVain(stage);
    return stage.use("knowledge gaps", {}, "moderator");
  },
  "knowledge-gap": openGap,
  "ask-pinned": async (stage) => {
    const choosing = await stage.press(await openGap(stage), "Answered by…", "moderator");
    await stage.choose(choosing, 0);
    return stage.use("ask", { question: EXCEEDED });
  },
  "knowledge-status": ({ use }) => use("knowledge status", {}, "moderator"),
  "knowledge-log": async (stage) => {
    await fillShelf(stage);
    await refresh(stage);
    return stage.use("knowledge log", {}, "moderator");
  },
  "settings-gaps": ({ use }) => use("settings gaps", { keep: true }, "moderator"),
  settings: ({ use }) => use("settings mentions", { answer: "on" }, "moderator"),
  mention: ({ mention }) => mention("When did the old pier close?"),
  // The last one: it takes a while after the picture is taken.
  "knowledge-refresh-progress": async ({ bot, begin }) => {
    for (let at = 0; at < 400; at++) {
      await writeFile(join(bot.knowledge, `island-${at}.md`), island(at));
    }
    const lines = await begin("knowledge refresh");
    for (let at = 0; at < 400; at++) await rm(join(bot.knowledge, `island-${at}.md`));
    return lines;
  },
};

/** An article that takes a moment to read. */
function island(at: number): string {
  const piers = Array.from({ length: 40 }, (_, pier) => {
    return `The ferry to island ${at} left pier ${pier} in May ${1900 + pier} with salt, rope and timber.`;
  });
  return `# Island ${at}\n\n${piers.join("\n\n")}\n`;
}

/** Some of the articles go, and others come, before they are read again. */
async function refresh({ bot, use }: Stage): Promise<Line[]> {
  const file = (name: string) => join(bot.knowledge, name);
  const bridge = { question: "How much did the harbour bridge of Varnholm cost?" };
  await writeFile(file("old-pier.md"), PIER);
  await rm(file("harbour-bridge.md"), { force: true });
  await use("knowledge refresh", {}, "moderator");
  for (const options of [PUTIN, bridge, { question: "When did the old pier close?" }]) {
    await use("ask", options);
  }
  await writeFile(file("harbour-bridge.md"), BRIDGE);
  await writeFile(file("notes.md"), "");
  await rename(file("old-pier.md"), file("old-pier.draft"));
  return use("knowledge refresh", {}, "moderator");
}

/** Adds articles of the server's own, unless they are there. */
async function fillShelf({ use, upload, press }: Stage): Promise<void> {
  for (const [name, text] of Object.entries({
    "library.md": LIBRARY,
    "market.md": MARKET,
  })) {
    const shown = await use("knowledge add", { file: upload(name, text) }, "moderator");
    const isNew = shown.some(
      (line) => line.kind === "replied" && line.message.buttons.length > 0,
    );
    if (isNew) await press(shown, "Add", "moderator");
  }
}

const EXCEEDED = "Was the budget of the library exceeded?";

/** Questions that are not answered, the last one in two ways. */
async function askInVain(stage: Stage): Promise<void> {
  await fillShelf(stage);
  const questions = [
    "Who is the mayor of Varnholm?",
    EXCEEDED,
    "Was the library’s budget exceeded?",
    EXCEEDED,
  ];
  for (const question of questions) await stage.use("ask", { question });
}

async function openGap(stage: Stage): Promise<Line[]> {
  await askInVain(stage);
  return stage.choose(await stage.use("knowledge gaps", {}, "moderator"), 0);
}

const PUTIN = { question: "When was Putin reelected?" };

const PIER = "# The old pier closes\n\nThe old pier of Varnholm closed in May 2019.\n";

/** Articles that are there beside the host's own. */
export const ARTICLES = { "old-pier.md": PIER };

const BRIDGE = `---
title: The harbour bridge opens
published: 2021-05-04
---

Varnholm opened its new harbour bridge on Monday. It cost 48 million crowns.
`;

const LIBRARY = `---
title: The library on the quay opens again
publication: The Varnholm Post
author: Ida Holm
published: 2022-09-14
url: https://post.example/2022/09/14/library
---

The library of Varnholm opened again on Monday after three years of repairs.

The architect Jonas Falk kept the reading room of 1911. In 2019 a storm had taken half of the roof.

Follow us on the Post

The repairs cost 6 million crowns, two more than planned.
`;

const MARKET = `---
title: No more fish market on Sundays
publication: The Varnholm Post
published: 2023-03-02
---

From May 2023 the fish market of Varnholm stays closed on Sundays. The sellers had asked for it since 2018.
`;

const FERRY = {
  title: "A night ferry for Varnholm",
  source: "The Varnholm Post",
  published: "2023-06-20",
  text: "A night ferry between Varnholm and Norvik starts on 1 July. It leaves at eleven and carries 80 cars.",
};
