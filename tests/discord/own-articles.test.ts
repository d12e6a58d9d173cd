import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { articleFrom } from "../knowledge/source.ts";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import type { Upload } from "./loopback/cdn.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import {
  aGuild,
  aRole,
  aUser,
  type Channel,
  type Guild,
  PERMISSIONS,
  USUAL,
  type User,
} from "./loopback/world.ts";

const HARVEST = {
  file: "harvest.md",
  text: `---
title: A Good Harvest
publication: The Eskholt Post
published: 2020-10-01
---

The growers of Eskholt picked nine hundred tons of pears in the autumn of 2020.

Old Anna Feldt sold the first basket for eleven crowns.
`,
  question: "Who sold the first basket of pears?",
  answer: "Old Anna Feldt sold the first basket",
};

/** A server with two members and somebody who may manage it. */
interface Place {
  readonly guild: Guild;
  readonly in: Channel;
  readonly reader: User;
  readonly other: User;
  readonly moderator: { user: User; permissions: bigint; in: Channel };
}

function aPlace(name: string): Place {
  const guild = aGuild(name);
  const [channel] = guild.channels;
  if (channel === undefined) throw new Error("no channel");
  const permissions = USUAL | PERMISSIONS.manageGuild;
  return {
    guild,
    in: channel,
    reader: aUser(`${name}-reader`),
    other: aUser(`${name}-other`),
    moderator: { user: aUser(`${name}-moderator`), permissions, in: channel },
  };
}

const harbour = aPlace("harbour");
const orchard = aPlace("orchard");

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback({ guilds: [harbour.guild, orchard.guild] });
  bot = await startBot(loopback, {
    knowledge: BRIDGE,
    env: { STORE_URL: "sqlite:footnote.sqlite" },
  });
});
afterAll(async () => {
  await bot.stop("SIGKILL");
  await loopback.close();
});
afterEach(() => loopback.assertClean());

type Options = Record<string, string | Upload>;

const knowledge = ({ moderator }: Place, subcommand: string, options: Options = {}) =>
  loopback.slash({ name: "knowledge", subcommand, options, ...moderator });

/** What a moderator sees in the end. */
async function told(place: Place, subcommand: string, options: Options = {}) {
  const message = await knowledge(place, subcommand, options).answer();
  expect(message.ephemeral).toBe(true);
  return message;
}

const upload = (place: Place, name: string, content: string | Uint8Array) =>
  told(place, "add", { file: loopback.upload(name, content) });

/** Presses a button and gives what it turned the message into. */
async function press({ moderator }: Place, message: SentMessage, button: string) {
  return loopback.button({ message, button, ...moderator }).answer();
}

/** Adds an article; gives the message with the undo button. */
async function add(place: Place, name: string, content: string | Uint8Array) {
  const added = await press(place, await upload(place, name, content), "Add");
  expect(added.text).toContain("I have added");
  return added;
}

async function removeAll(place: Place) {
  for (;;) {
    const { components } = await told(place, "list");
    const [choice] = components.flatMap(({ options }) => options ?? []);
    if (choice === undefined) return;
    const asked = await told(place, "remove", { article: choice.value });
    await press(place, asked, "Remove");
  }
}
afterEach(async () => {
  await removeAll(harbour);
  await removeAll(orchard);
});

async function ask(user: User, where: Channel, question: string) {
  const asked = { name: "ask", options: { question }, user, in: where };
  return (await loopback.slash(asked).answer()).text;
}

describe("/knowledge add, with a file", () => {
  it("shows what it understood, and adds it only when told to", async () => {
    const preview = await upload(harbour, HARVEST.file, HARVEST.text);
    for (const part of [
      "Nothing has been added yet",
      "A Good Harvest",
      "The Eskholt Post · 1 October 2020 · 2 paragraphs · 1 dated statement",
      "The growers of Eskholt picked nine hundred tons",
      "autumn 2020",
    ]) {
      expect(preview.text).toContain(part);
    }
    expect(await ask(harbour.reader, harbour.in, HARVEST.question)).not.toContain("Anna");

    const added = await press(harbour, preview, "Add");
    expect(added.id).toBe(preview.id);
    expect(added.text).toContain("I have added “A Good Harvest”");
    expect(await ask(harbour.reader, harbour.in, HARVEST.question)).toContain(
      HARVEST.answer,
    );
  });

  it("shows what it sets aside, and what it cannot make sense of", async () => {
    const text = `---
titel: Nothing
title: The Gull
---

The ferry left at noon.

Share this article

She came back at one.
`;
    const preview = await upload(harbour, "gull.txt", text);
    expect(preview.text).toContain("2 paragraphs");
    expect(preview.text).toContain("Set aside, and never quoted**\n- Share this article");
    expect(preview.text).toMatch(/Please note.*\n.*“titel” is not one of the keys/);
  });

  it("adds for this server alone, and leaves the common articles to all", async () => {
    await add(harbour, HARVEST.file, HARVEST.text);
    const { question, answer } = HARVEST;
    expect(await ask(harbour.reader, harbour.in, question)).toContain(answer);
    expect(await ask(harbour.other, harbour.in, question)).toContain(answer);
    for (const [user, where] of [
      [orchard.reader, orchard.in],
      [orchard.moderator.user, orchard.in],
      [harbour.reader, orchard.in],
      [harbour.reader, loopback.direct(harbour.reader)],
    ] as const) {
      expect(await ask(user, where, question)).not.toContain("Feldt");
    }
    for (const { reader, in: where } of [harbour, orchard]) {
      expect(await ask(reader, where, COST.question)).toContain(COST.answer);
    }
    expect((await told(orchard, "list")).text).toContain("no articles of its own");
  });

  it("does nothing when it is cancelled", async () => {
    const preview = await upload(harbour, HARVEST.file, HARVEST.text);
    const cancelled = await press(harbour, preview, "Cancel");
    expect(cancelled.text).toBe("I have not added it.");
    const again = loopback.button({
      message: preview,
      button: "Add",
      ...harbour.moderator,
    });
    expect((await again.answer()).text).toContain("I no longer have it");
    expect((await told(harbour, "list")).text).toContain("no articles of its own");
  });

  it("adds once, however often it is told to", async () => {
    const preview = await upload(harbour, HARVEST.file, HARVEST.text);
    const act = { message: preview, button: "Add", ...harbour.moderator };
    const answers = [loopback.button(act), loopback.button(act)];
    await Promise.all(answers.map((one) => one.answer()));
    expect((await told(harbour, "list")).text).toContain("has 1 article of its own");
    expect(loopback.messages.current(preview.id)?.text).toContain("I have added");
  });

  it("takes it away again when that is undone", async () => {
    const added = await add(harbour, HARVEST.file, HARVEST.text);
    const undone = await press(harbour, added, "Undo");
    expect(undone.text).toBe("Undone: “A Good Harvest” is not added any more.");
    expect(await ask(harbour.reader, harbour.in, HARVEST.question)).not.toContain("Anna");
    const twice = loopback.button({
      message: added,
      button: "Undo",
      ...harbour.moderator,
    });
    expect((await twice.answer()).text).toContain("undone or changed in the meantime");
  });

  it("reads a page as a page, also when it is called a text", async () => {
    const page = `<!doctype html><html><head><title>The Gull</title></head><body><article>
      <h1>The Gull</h1><p>The ferry Gull was built at Norrvik in 1931.</p>
      <p>She carried apples &amp; pears.</p></article><script>alert(1)</script></body></html>`;
    const preview = await upload(harbour, "gull.txt", page);
    expect(preview.text).toContain("The Gull");
    expect(preview.text).not.toContain("alert");
    await press(harbour, preview, "Add");
    const question = "Where was the ferry Gull built?";
    expect(await ask(harbour.reader, harbour.in, question)).toContain("at Norrvik");
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ["a ZIP archive", "a.md", "PK\x03\x04 and so on", "it is a ZIP archive"],
    ["a program", "a.txt", new Uint8Array([0x7f, 0x45, 0x4c, 0x46]), "it is a program"],
    ["UTF-16", "a.md", Buffer.from("\ufeffA text.", "utf16le"), "it is UTF-16"],
    ["Latin-1", "a.txt", Buffer.from("Café.", "latin1"), "it is not valid UTF-8"],
    ["an empty file", "a.md", "", "it is empty"],
    ["a file without a sentence", "a.md", "# Only a heading\n", "has no sentence"],
    ["broken front matter", "a.md", "---\ntitle: [\n---\n\nA text.\n", "not valid YAML"],
  ])("refuses %s and says why", async (_, name, content, reason) => {
    const { text, buttons } = await upload(harbour, name, content);
    expect(text).toContain(`I cannot add “${name}”`);
    expect(text).toContain(reason);
    expect(buttons).toEqual([]);
  });

  it("says why, and what to note, in the moderator's language", async () => {
    const say = async (locale: string, text: string) => {
      const options = { file: loopback.upload("a.md", text) };
      const use = { name: "knowledge", subcommand: "add", options, locale };
      return (await loopback.slash({ ...use, ...harbour.moderator }).answer()).text;
    };
    expect(await say("de", "# Nur ein Titel\n")).toContain(
      "„a.md“ kann ich nicht hinzufügen. Die Datei hat in ihrem Text keinen Satz.",
    );
    expect(await say("fr", "")).toContain("« a.md » : le fichier est vide.");
    const noted = await say("de", "---\npublished: someday\n---\nThe mill closed.\n");
    expect(noted).toContain("published „someday“ ist kein Tag des Kalenders");
  });

  it("refuses what is too large without fetching it, and what it cannot fetch", async () => {
    const large = loopback.upload("a.md", "A text.", { size: 1_048_577 });
    const before = loopback.cdn.fetched.length;
    expect((await told(harbour, "add", { file: large })).text).toContain("1 MB");
    const elsewhere = loopback.upload("a.md", "A text.", {
      url: "https://evil.example/attachments/1/1/a.md",
    });
    expect((await told(harbour, "add", { file: elsewhere })).text).toContain(
      "from Discord only",
    );
    expect(loopback.cdn.fetched).toHaveLength(before);
    const gone = loopback.upload("a.md", "A text.", {
      answer: (_, response) => void response.writeHead(404).end(),
    });
    expect((await told(harbour, "add", { file: gone })).text).toContain(
      "did not hand me the file",
    );
  });

  it("says what is there already", async () => {
    await add(harbour, HARVEST.file, HARVEST.text);
    const same = await upload(harbour, "other.md", HARVEST.text);
    expect(same.text).toContain("an article with the same text already");
    const other = HARVEST.text.replace("eleven", "twelve");
    const titled = await upload(harbour, "other.md", other);
    expect(titled.text).toContain("another article with that title");
    const [common] = Object.values(BRIDGE);
    const shared = await upload(harbour, "bridge.md", common ?? "");
    expect(shared.text).toContain("Among the articles of all servers already");
    expect(shared.text).toContain("“The Harbour Bridge Opens”, with the same text");
  });

  it("writes nothing outside of its store, whatever the file is called", async () => {
    for (const name of [
      "../../.env",
      "..\\..\\a.md",
      "/etc/passwd.md",
      ".md",
      "CON.md",
    ]) {
      const preview = await upload(harbour, name, HARVEST.text);
      await press(harbour, preview, "Add");
      const { files } = await told(harbour, "export");
      const names = Object.keys(unzipSync(files[0]?.bytes ?? new Uint8Array()));
      expect(names).toHaveLength(1);
      expect(names[0]).toMatch(/^[\p{L}\p{N} _-]+\.md$/u);
      await removeAll(harbour);
    }
  });

  it("takes a title of any length, and says it in short", async () => {
    const title = "The Gull ".repeat(6_000).trim();
    const text = `---\ntitle: ${title}\n---\n\nThe ferry left at noon.\n`;
    const added = await add(harbour, "long.md", text);
    expect(added.text).toContain("The Gull The Gull");
    await told(harbour, "list");
    const asked = await told(harbour, "remove", { article: "the gull the" });
    expect((await press(harbour, asked, "Remove")).text).toContain("I have taken");
    await told(harbour, "log");
  });

  it("pings nobody with what an article or its name says", async () => {
    const evil = `---
title: "@everyone <@&1> [x](http://evil.example)"
publication: "||hidden|| \`\`\`"
---

Hear hear @everyone <@${harbour.reader.id}>, the **ferry** left at noon.
`;
    const preview = await upload(harbour, "@everyone <@1>.md", evil);
    expect(preview.pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(preview.text).toContain("\\@everyone");
    await press(harbour, preview, "Add");
    await told(harbour, "list");
  });
});

describe("/knowledge add, with a form", () => {
  const fields = {
    title: "The Gull's Last Trip",
    source: "The Quay Gazette",
    published: "2019-06-01",
    text: "The ferry Gull left *Varnholm* for the last time on Friday.\n\nCaptain Oda Lund was at the helm.",
  };
  const QUESTION = "Who was at the helm of the Gull?";

  async function fill(given: Partial<Record<keyof typeof fields | "more", string>>) {
    const { modal } = await knowledge(harbour, "add").reply();
    if (modal === null) throw new Error("no form");
    const filled = Object.fromEntries(
      Object.entries({ ...fields, ...given }).filter(([, value]) => value !== ""),
    );
    return loopback.modal({ modal, fields: filled, ...harbour.moderator }).answer();
  }

  it("opens where no file is given, and takes title, source, day and text", async () => {
    const preview = await fill({});
    expect(preview.ephemeral).toBe(true);
    expect(preview.text).toContain("The Gull's Last Trip");
    expect(preview.text).toContain("The Quay Gazette · 1 June 2019 · 2 paragraphs");
    expect(preview.text).toContain("left \\*Varnholm\\* for the last time");
    await press(harbour, preview, "Add");
    expect(await ask(harbour.reader, harbour.in, QUESTION)).toContain("Oda Lund");
  });

  it("takes a web address for the source as what it is", async () => {
    const preview = await fill({ source: "https://gazette.example/gull" });
    expect(preview.text).toContain(
      "[The Gull's Last Trip](https://gazette.example/gull)",
    );
  });

  it("joins the two texts where the first one was cut", async () => {
    const preview = await fill({
      text: "The ferry Gull left for the",
      more: "last time on Friday.\n\nNobody wept.",
    });
    expect(preview.text).toContain("left for the last time on Friday.");
    expect(preview.text).toContain("2 paragraphs");
  });

  it("shows what it cannot use, and hands back what it cannot add", async () => {
    const noted = await fill({ published: "some day in June" });
    expect(noted.text).toMatch(/Please note.*\n.*some day in June.*is not a day/);
    const refused = await fill({ text: "???", more: "" });
    expect(refused.text).toContain("has no sentence");
    expect(Buffer.from(refused.files[0]?.bytes ?? []).toString()).toContain("Last Trip");
  });
});

describe("/knowledge list, show, remove and export", () => {
  it("lists the server's own articles and opens one, with its file", async () => {
    await add(harbour, HARVEST.file, HARVEST.text);
    const list = await told(harbour, "list");
    expect(list.text).toContain("This server has 1 article of its own.");
    expect(list.text).toContain("A Good Harvest");
    expect(list.text).not.toContain("Harbour Bridge");
    const menu = list.components.find(({ type }) => type === 3);
    const values = menu?.options?.map(({ value }) => value) ?? [];
    const customId = menu?.custom_id ?? "";
    const act = { message: list, customId, values, ...harbour.moderator };
    const opened = await loopback.select(act).answer();
    expect(opened.id).toBe(list.id);
    expect(opened.text).toContain("The growers of Eskholt");
    expect(Buffer.from(opened.files[0]?.bytes ?? []).toString()).toBe(HARVEST.text);
    const back = await press(harbour, opened, "All of them");
    expect(back.text).toBe(list.text);
    expect(back.files).toEqual([]);
  });

  it.each([
    ["Café Zoë 2.md", "Cafe-Zoe-2.md"],
    ["条約.md", "article.md"],
  ])("gives the file of %s a name that Discord leaves as it is", async (name, given) => {
    const text = "# The Café\n\nIt opened in 1950.\n";
    await add(harbour, name, text);
    const { files } = await told(harbour, "show", { article: "The Café" });
    expect(files.map((file) => file.name)).toEqual([given]);
    const archive = (await told(harbour, "export")).files[0]?.bytes ?? new Uint8Array();
    expect(Object.keys(unzipSync(archive))).toEqual([expect.stringMatching(/^[^-]/)]);
  });

  it("pages through many", async () => {
    for (let at = 1; at <= 11; at += 1) {
      await add(harbour, `a${at}.md`, `# Number ${at}\n\nThe ship number ${at} sank.\n`);
    }
    const first = await told(harbour, "list");
    expect(first.text).toContain("Articles 1 to 10 of 11");
    expect(first.text).toContain("Number 11");
    const second = await press(harbour, first, "Older ▶");
    expect(second.text).toContain("Articles 11 to 11 of 11");
    expect(second.text).toContain("Number 1");
  });

  it("suggests and shows by title, of this server only", async () => {
    await add(harbour, HARVEST.file, HARVEST.text);
    for (const subcommand of ["show", "remove"]) {
      const typed = { name: "knowledge", subcommand, focused: "article" };
      const suggested = async ({ moderator }: Place, act: object = {}) => {
        const options = { article: "good" };
        const asked = { ...typed, options, ...moderator, ...act };
        return (await loopback.autocomplete(asked).reply()).choices;
      };
      expect((await suggested(harbour)).map(({ name }) => name)).toEqual([
        "A Good Harvest",
      ]);
      expect(await suggested(orchard)).toEqual([]);
      expect(await suggested(harbour, { permissions: USUAL })).toEqual([]);
    }
    const shown = await told(harbour, "show", { article: "A Good Harvest" });
    expect(shown.text).toContain("added ");
    expect((await told(orchard, "show", { article: "A Good Harvest" })).text).toContain(
      "no such article of its own",
    );
    expect((await told(harbour, "show", { article: "Nothing" })).text).toContain(
      "no such article of its own",
    );
  });

  it("asks before it removes, and can undo that", async () => {
    await add(harbour, HARVEST.file, HARVEST.text);
    const { question, answer } = HARVEST;
    const kept = await press(
      harbour,
      await told(harbour, "remove", { article: "A Good" }),
      "Keep",
    );
    expect(kept.text).toBe("I have left it where it is.");
    expect(await ask(harbour.reader, harbour.in, question)).toContain(answer);

    const asked = await told(harbour, "remove", { article: "A Good" });
    expect(asked.text).toContain("Shall I take “A Good Harvest” away?");
    const removed = await press(harbour, asked, "Remove");
    expect(await ask(harbour.reader, harbour.in, question)).not.toContain(answer);
    const undone = await press(harbour, removed, "Undo");
    expect(undone.text).toBe("Undone: “A Good Harvest” is here again.");
    expect(await ask(harbour.reader, harbour.in, question)).toContain(answer);
  });

  it("removes from the card of an article, too", async () => {
    await add(harbour, HARVEST.file, HARVEST.text);
    const shown = await told(harbour, "show", { article: "A Good" });
    const asked = await press(harbour, shown, "Remove");
    expect(asked.text).toContain("Shall I take");
    expect(asked.files).toEqual([]);
    expect((await press(harbour, asked, "Remove")).text).toContain("I have taken");
    const again = loopback.button({
      message: asked,
      button: "Remove",
      ...harbour.moderator,
    });
    expect((await again.answer()).text).toContain("no such article");
  });

  it("exports what another server can add, with nothing changed", async () => {
    const page = `<html><head><title>Café "Ö" * 1</title>
      <meta name="author" content="O. Lund"></head><body><article><h1>Café "Ö" * 1</h1>
      <p>1. The <i>Gull</i> sank_at_noon * in 1931 & was # raised.</p>
      <h2>After</h2><p>Nobody &lt;b&gt;wept&lt;/b&gt; [at] all.</p></article></body></html>`;
    await add(harbour, "pears.md", HARVEST.text);
    await add(harbour, "café.html", page);
    await add(
      harbour,
      "notes.txt",
      "The keeper *lit* the lamp in 1902.\n\n# 7 is a key.\n",
    );
    const exported = async (place: Place) => {
      const { files } = await told(place, "export");
      expect(files.map(({ name }) => name)).toEqual(["articles.zip"]);
      return unzipSync(files[0]?.bytes ?? new Uint8Array());
    };
    const files = await exported(harbour);
    expect(Object.keys(files).toSorted()).toEqual(["café.md", "notes.md", "pears.md"]);
    expect(Buffer.from(files["pears.md"] ?? []).toString()).toBe(HARVEST.text);
    for (const [name, bytes] of Object.entries(files)) await add(orchard, name, bytes);
    expect(await exported(orchard)).toEqual(files);
    // A knowledge folder takes them back as well, as the articles that they were.
    const again = articleFrom("café.md", files["café.md"] ?? "");
    const before = articleFrom("café.html", page);
    const { title, author, body, paragraphs } = before;
    expect(again).toMatchObject({ title, author, body, paragraphs });
    const lists = [await told(harbour, "list"), await told(orchard, "list")];
    const [here, there] = lists.map(({ text }) => text.split("\n").toSorted());
    expect(there).toEqual(here);
  });

  it("has nothing to export where there is nothing", async () => {
    const { text, files } = await told(harbour, "export");
    expect(text).toContain("no articles of its own");
    expect(files).toEqual([]);
  });
});

describe("who may look after a server's articles", () => {
  it("nobody but its moderators, whatever they are shown", async () => {
    const preview = await upload(harbour, HARVEST.file, HARVEST.text);
    const added = await add(harbour, HARVEST.file, HARVEST.text);
    const list = await told(harbour, "list");
    const menu = list.components.find(({ type }) => type === 3);
    const { modal } = await knowledge(harbour, "add").reply();
    const file = loopback.upload("a.md", "A text.");
    const before = loopback.cdn.fetched.length;
    const member = { user: harbour.reader, in: harbour.in };
    const stranger = { ...orchard.moderator, in: harbour.in, permissions: USUAL };
    for (const who of [member, stranger]) {
      const acts = [
        ...["list", "export"].map((subcommand) =>
          loopback.slash({ name: "knowledge", subcommand, ...who }),
        ),
        loopback.slash({
          name: "knowledge",
          subcommand: "add",
          options: { file },
          ...who,
        }),
        loopback.slash({ name: "knowledge", subcommand: "add", ...who }),
        loopback.slash({
          name: "knowledge",
          subcommand: "remove",
          options: { article: "A Good" },
          ...who,
        }),
        loopback.button({ message: preview, button: "Add", ...who }),
        loopback.button({ message: added, button: "Undo", ...who }),
        loopback.select({
          message: list,
          customId: menu?.custom_id ?? "",
          values: menu?.options?.map(({ value }) => value) ?? [],
          ...who,
        }),
        loopback.modal({
          modal: modal ?? "",
          fields: { title: "x", text: "A text." },
          ...who,
        }),
      ];
      for (const act of acts) {
        const { text, ephemeral } = await act.answer();
        expect(text).toContain("Only moderators can do that");
        expect(ephemeral).toBe(true);
      }
    }
    expect(loopback.cdn.fetched).toHaveLength(before);
    expect((await told(harbour, "list")).text).toContain("has 1 article of its own");
  });

  it("nobody in a direct message, or where only a user has installed the bot", async () => {
    const { user } = harbour.moderator;
    const permissions = USUAL | PERMISSIONS.manageGuild;
    const file = loopback.upload("a.md", "A text.");
    const before = loopback.cdn.fetched.length;
    for (const where of [
      { in: loopback.direct(user) },
      { in: loopback.group(user, aUser("friend")) },
      { in: harbour.in, permissions, authorizing_integration_owners: { 1: user.id } },
    ]) {
      const { text } = await loopback
        .slash({
          name: "knowledge",
          subcommand: "add",
          options: { file },
          user,
          ...where,
          unchecked: true,
        })
        .answer();
      expect(text).toContain("works only in a server that has added me");
    }
    expect(loopback.cdn.fetched).toHaveLength(before);
  });

  it("who has a role that the server's managers chose, as long as they choose it", async () => {
    const role = aRole("Editors");
    const choose = (moderator: boolean) =>
      loopback
        .slash({
          name: "settings",
          subcommand: "roles",
          options: { role, moderator },
          ...harbour.moderator,
        })
        .answer();
    const editor = { user: harbour.other, in: harbour.in, roles: [role.id] };
    const file = loopback.upload(HARVEST.file, HARVEST.text);
    const use = { name: "knowledge", subcommand: "add", options: { file } };
    await choose(true);
    const preview = await loopback.slash({ ...use, ...editor }).answer();
    const added = await loopback
      .button({ message: preview, button: "Add", ...editor })
      .answer();
    expect(added.text).toContain("I have added");
    const there = await loopback.slash({ ...use, ...editor, in: orchard.in }).answer();
    expect(there.text).toContain("Only moderators can do that");
    await choose(false);
    const undo = loopback.button({ message: added, button: "Undo", ...editor });
    expect((await undo.answer()).text).toContain("Only moderators can do that");
  });

  it("what they do is written down, in their own server only", async () => {
    const added = await add(orchard, "vines.md", "# The Vines\n\nThey grew in 1990.\n");
    await press(orchard, added, "Undo");
    const again = "# The Vines again\n\nThey grew in 1991.\n";
    await add(orchard, "again.md", again);
    const asked = await told(orchard, "remove", { article: "The Vines again" });
    const removed = await press(orchard, asked, "Remove");
    await press(orchard, removed, "Undo");
    const { text } = await told(orchard, "log");
    const here = text.split("\n").filter((line) => line.includes("The Vines"));
    expect(here).toHaveLength(5);
    for (const line of here.slice(0, 5)) {
      expect(text).toContain(`<@${orchard.moderator.user.id}>`);
      expect(line).toContain("The Vines");
    }
    expect((await told(harbour, "log")).text).not.toContain("The Vines");
  });

  it("a moderator of another server has no use for this one's buttons", async () => {
    const preview = await upload(harbour, HARVEST.file, HARVEST.text);
    const added = await add(harbour, HARVEST.file, HARVEST.text);
    const { moderator } = orchard;
    const stolen = loopback.button({ message: preview, button: "Add", ...moderator });
    expect((await stolen.answer()).text).toContain("I no longer have it");
    const undo = loopback.button({ message: added, button: "Undo", ...moderator });
    expect((await undo.answer()).text).toContain("undone or changed in the meantime");
    expect((await told(harbour, "list")).text).toContain("has 1 article of its own");
    expect((await told(orchard, "list")).text).toContain("no articles of its own");
  });
});

describe("after a restart", () => {
  it("what was added is there, and the buttons still work", async () => {
    const added = await add(harbour, HARVEST.file, HARVEST.text);
    const other = HARVEST.text.replaceAll("Harvest", "Vintage").replace("eleven", "six");
    const preview = await upload(harbour, "vintage.md", other);
    const { folder } = bot;
    const before = bot;
    const env = { STORE_URL: `sqlite:${folder}/footnote.sqlite` };
    const next = await startBot(loopback, { knowledge: BRIDGE, env });
    before.signal("SIGTERM");
    await before.exit;
    bot = next;
    expect(await ask(harbour.reader, harbour.in, HARVEST.question)).toContain(
      HARVEST.answer,
    );
    expect((await press(harbour, preview, "Add")).text).toContain("A Good Vintage");
    expect((await press(harbour, added, "Undo")).text).toContain("not added any more");
    expect((await told(harbour, "list")).text).toContain("has 1 article of its own");
  });
});
