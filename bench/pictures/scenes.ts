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
    ...(await write("Who brought down the Berlin Wall?")),
    ...(await write("And when?")),
  ],
  timeline: ({ use }) => use("timeline", { from: "2008", to: "2014" }),
  "knowledge-refresh": async ({ bot, use }) => {
    const file = (name: string) => join(bot.knowledge, name);
    await writeFile(file("harbour-bridge.md"), ADDED);
    await writeFile(file("notes.md"), "");
    await rename(file("old-pier.md"), file("old-pier.draft"));
    return use("knowledge refresh", {}, "moderator");
  },
};

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
