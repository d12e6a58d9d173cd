import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { PERMISSIONS, USUAL } from "./loopback/world.ts";

const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };

/** Everything that was asked of the address that users and articles name. */
const asked: string[] = [];
const trap = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.end("The trap was sprung at noon.");
});

let loopback: Loopback;
let bot: Bot;
let address: string;

/** A page that names the address in every way that makes a browser fetch it. */
const page = () => `<!doctype html><html><head><title>The Trap</title>
<base href="${address}/base/"><link rel="stylesheet" href="style.css">
<link rel="canonical" href="${address}/canonical"><meta property="og:url" content="${address}/og">
<meta http-equiv="refresh" content="0; url=${address}/refresh">
<script src="${address}/script.js"></script><script>fetch("${address}/run")</script></head>
<body><article><h1>The Trap</h1><img src="${address}/picture.png" srcset="${address}/2x 2x">
<iframe src="${address}/frame"></iframe><video src="${address}/video"></video>
<p>The hunters of Norrvik set a <a href="${address}/link">trap</a> in 1931.</p>
<object data="${address}/object"></object></article></body></html>`;

const markdown = () => `---
title: The Second Trap
url: ${address}/article
---

![a picture](${address}/picture.png)

The hunters of Eskholt set [another](${address}/link) in 1932. See ${address}/bare.

<img src="${address}/html.png">
`;

beforeAll(async () => {
  trap.listen(0, "127.0.0.1");
  await once(trap, "listening");
  const at = trap.address();
  address = `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}`;
  loopback = await startLoopback();
  bot = await startBot(loopback, {
    knowledge: { ...BRIDGE, "trap.html": page(), "second.md": markdown() },
    env: { REFRESH_SERVERS: loopback.guild.id },
  });
});
afterAll(async () => {
  await bot.stop("SIGKILL");
  await loopback.close();
  trap.close();
});

it("nothing that a user or an article names is fetched", async () => {
  const knowledge = (subcommand: string, options = {}) =>
    loopback.slash({ name: "knowledge", subcommand, options, ...MODERATOR });
  const press = (message: Parameters<Loopback["button"]>[0]["message"], button: string) =>
    loopback.button({ message, button, ...MODERATOR }).answer();

  await knowledge("refresh").answer();
  const other = markdown().replaceAll("Second", "Third").replace("1932", "1933");
  for (const [name, content] of [
    [
      "own.html",
      page().replaceAll("The Trap", "The Fourth Trap").replace("1931", "1934"),
    ],
    ["own.md", other],
  ] as const) {
    const file = loopback.upload(name, content);
    const preview = await knowledge("add", { file }).answer();
    expect((await press(preview, "Add")).text).toContain("I have added");
  }
  const { modal } = await knowledge("add").reply();
  const fields = {
    title: "T",
    source: `${address}/source`,
    text: `See ${address}/text.`,
  };
  const form = loopback.modal({ modal: modal ?? "", fields, ...MODERATOR });
  expect((await form.answer()).text).toContain("what I understand");
  const elsewhere = loopback.upload("a.md", "A text.", { url: `${address}/attachment` });
  const refused = await knowledge("add", { file: elsewhere }).answer();
  expect(refused.text).toContain("from Discord only");

  for (const question of [
    `${address}/question`,
    `What is at ${address}/question?`,
    "When did the hunters of Norrvik set a trap?",
    "Who set another in 1933?",
  ]) {
    await loopback.slash({ name: "ask", options: { question } }).answer();
  }
  loopback.directMessage({
    content: `Read ${address}/message`,
    attachments: [{ filename: "a.md", size: 7, url: `${address}/a.md` }],
  });
  await loopback.message(loopback.direct().id);
  await knowledge("show", { article: "The Third" }).answer();
  await loopback.slash({ name: "timeline" }).answer();

  expect(asked).toEqual([]);
  expect(await (await fetch(`${address}/works`)).text()).toContain("sprung");
  expect(asked).toEqual(["/works"]);
  loopback.assertClean();
});
