import { rename, writeFile } from "node:fs/promises";
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
  "knowledge-refresh": async ({ bot, use }) => {
    const file = (name: string) => join(bot.knowledge, name);
    await writeFile(file("harbour-bridge.md"), ADDED);
    await writeFile(file("notes.md"), "");
    await rename(file("old-pier.md"), file("old-pier.draft"));
    return use("knowledge refresh", {}, "moderator");
  },
  settings: ({ use }) => use("settings mentions", { answer: "on" }, "moderator"),
  mention: ({ mention }) => mention("When did the old pier close?"),
};

const PUTIN = { question: "When was Putin reelected?" };

/** Articles that are there beside the host's own. */
export const ARTICLES = {
  "old-pier.md":
    "# The old pier closes\n\nThe old pier of Varnholm closed in May 2019.\n",
};

const ADDED = `---
title: The harbour bridge opens
published: 2021-05-04
---

Varnholm opened its new harbour bridge on Monday. It cost 48 million crowns.
`;
