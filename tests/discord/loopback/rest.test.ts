import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError, REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Interaction } from "./interaction.ts";
import { type Loopback, type LoopbackOptions, startLoopback } from "./start.ts";
import { PERMISSIONS, USUAL } from "./world.ts";

let loopback: Loopback;
let rest: REST;

async function start(options: LoopbackOptions = {}) {
  loopback = await startLoopback(options);
  rest = new REST({ api: loopback.api, timeout: 5_000, retries: 2 }).setToken(
    loopback.token,
  );
}

async function restart(options: LoopbackOptions) {
  await loopback.close();
  await start(options);
}

beforeEach(() => start());
afterEach(() => loopback.close());

/** An interaction that no client is connected to see; the test itself answers it. */
function asked(name = "ask"): Interaction {
  return loopback.slash({ name, options: {}, unchecked: true });
}

const callback = ({ id, token }: Interaction, body: object, query = "") =>
  rest.post(`/interactions/${id}/${token}/callback${query}`, { auth: false, body });

const original = ({ token }: { token: string }) =>
  rest.get(`/webhooks/${loopback.bot.id}/${token}/messages/@original`, { auth: false });

const send = (body: object) =>
  rest.post(`/channels/${loopback.channel.id}/messages`, { body });

/** The code and message with which a request was refused. */
async function refusalOf(request: Promise<unknown>) {
  const error = await request.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DiscordAPIError))
    throw new Error(`not refused: ${String(error)}`);
  return { status: error.status, code: error.code };
}

const V2 = 32_768;
const text = (content: string) => ({ type: 10, content });
const button = (more: object) => ({ type: 2, style: 1, label: "x", ...more });
const row = (...components: object[]) => ({ type: 1, components });

describe("a message that Discord would refuse", () => {
  const link = (url: string) => row(button({ style: 5, url }));
  it.each<[string, object]>([
    ["content over 2,000", { content: "x".repeat(2_001) }],
    [
      "embeds over 6,000 in all",
      { embeds: [1, 2].map(() => ({ description: "x".repeat(3_001) })) },
    ],
    ["a title over 256", { embeds: [{ title: "x".repeat(257) }] }],
    ["V2 components without the flag", { components: [text("hello")] }],
    ["content beside V2", { flags: V2, content: "hello", components: [text("hello")] }],
    [
      "embeds beside V2",
      { flags: V2, embeds: [{ title: "x" }], components: [text("hello")] },
    ],
    [
      "41 components, nested ones counted",
      { flags: V2, components: [{ type: 17, components: Array(40).fill(text("x")) }] },
    ],
    [
      "4,001 characters of V2 text",
      { flags: V2, components: [text("x".repeat(2_001)), text("x".repeat(2_000))] },
    ],
    ["an empty text display", { flags: V2, components: [text(" \n")] }],
    [
      "a container in a container",
      {
        flags: V2,
        components: [{ type: 17, components: [{ type: 17, components: [text("x")] }] }],
      },
    ],
    [
      "six buttons in a row",
      {
        content: "x",
        components: [
          row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: `${n}` }))),
        ],
      },
    ],
    [
      "six rows",
      {
        content: "x",
        components: [1, 2, 3, 4, 5, 6].map((n) => row(button({ custom_id: `${n}` }))),
      },
    ],
    [
      "one custom_id twice",
      {
        content: "x",
        components: [row(button({ custom_id: "a" }), button({ custom_id: "a" }))],
      },
    ],
    [
      "a custom_id over 100",
      { content: "x", components: [row(button({ custom_id: "x".repeat(101) }))] },
    ],
    ["a button without custom_id", { content: "x", components: [row(button({}))] }],
    [
      "a label over 80",
      {
        content: "x",
        components: [row(button({ custom_id: "a", label: "x".repeat(81) }))],
      },
    ],
    [
      "a link over 512",
      { content: "x", components: [link(`https://x.test/${"x".repeat(500)}`)] },
    ],
    [
      "a link that is no web address",
      { content: "x", components: [link("javascript:alert(1)")] },
    ],
    [
      "a section without accessory",
      { flags: V2, components: [{ type: 9, components: [text("x")] }] },
    ],
    ["an unknown component", { flags: V2, components: [{ type: 99 }] }],
    [
      "26 options in a select",
      {
        content: "x",
        components: [
          row({
            type: 3,
            custom_id: "s",
            options: Array.from({ length: 26 }, (_, n) => ({
              label: "x",
              value: `${n}`,
            })),
          }),
        ],
      },
    ],
    ["an ephemeral message in a channel", { content: "x", flags: 64 }],
    ["half a surrogate pair", { content: "\ud83d" }],
    [
      "mentions both parsed and listed",
      { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
    ],
    [
      "a reply to an unknown message",
      { content: "x", message_reference: { message_id: "1" } },
    ],
    [
      "a picture that was not sent",
      {
        flags: V2,
        components: [{ type: 12, items: [{ media: { url: "attachment://a.png" } }] }],
      },
    ],
    ["a wrong type", { content: 7 }],
  ])("%s", async (_, body) => {
    expect(await refusalOf(send(body))).toEqual({ status: 400, code: 50_035 });
    expect(loopback.violations.items).toHaveLength(1);
    expect(() => loopback.assertClean()).toThrow(loopback.channel.id);
    expect(loopback.written(loopback.channel.id)).toEqual([]);
  });

  it.each<[string, object]>([
    ["nothing in it", {}],
    ["only white space", { content: " \n" }],
  ])("%s", async (_, body) => {
    expect(await refusalOf(send(body))).toEqual({ status: 400, code: 50_006 });
  });
});

describe("a message that Discord would take", () => {
  it.each<[string, object]>([
    ["2,000 characters", { content: "x".repeat(2_000) }],
    [
      "40 components and 4,000 characters",
      {
        flags: V2,
        components: [{ type: 17, components: Array(39).fill(text("x".repeat(102))) }],
      },
    ],
    [
      "buttons of every kind",
      {
        content: "x",
        components: [
          row(
            button({ custom_id: "a" }),
            button({ style: 5, url: "https://x.test/a#:~:text=b" }),
          ),
        ],
      },
    ],
    [
      "mentions that are listed",
      { content: "<@1>", allowed_mentions: { parse: [], users: ["1"] } },
    ],
  ])("%s", async (_, body) => {
    await send(body);
    expect(loopback.violations.items).toEqual([]);
  });

  it("with the file that its picture names", async () => {
    await rest.post(`/channels/${loopback.channel.id}/messages`, {
      body: {
        flags: V2,
        components: [{ type: 12, items: [{ media: { url: "attachment://a.png" } }] }],
      },
      files: [{ name: "a.png", data: Buffer.from("picture"), contentType: "image/png" }],
    });

    const { files } = await loopback.message(loopback.channel.id);
    expect(files.map(({ name, bytes }) => `${name} ${Buffer.from(bytes)}`)).toEqual([
      "a.png picture",
    ]);
    loopback.assertClean();
  });
});

describe("pings", () => {
  const everything = "<@1> <@&2> @everyone";
  it.each<[string, object, object]>([
    [
      "everything without allowed_mentions",
      {},
      { everyone: true, users: ["1"], roles: ["2"] },
    ],
    [
      "nothing for an empty parse",
      { allowed_mentions: { parse: [] } },
      { everyone: false, users: [], roles: [] },
    ],
    [
      "who is listed",
      { allowed_mentions: { parse: [], users: ["1"] } },
      { everyone: false, users: ["1"], roles: [] },
    ],
  ])("%s", async (_, more, pings) => {
    await send({ content: everything, ...more });
    await send({ flags: V2, components: [text(everything)], ...more });

    expect((await loopback.message(loopback.channel.id)).pings).toEqual(pings);
    expect((await loopback.message(loopback.channel.id)).pings).toEqual(pings);
  });

  it("whoever is replied to, unless that is switched off", async () => {
    const { id, channelId } = loopback.guildMessage({ content: "hello" });
    const reply = { content: "x", message_reference: { message_id: id } };
    await send(reply);
    await send({ ...reply, allowed_mentions: { parse: [] } });

    expect((await loopback.message(channelId)).pings.users).toEqual([loopback.user.id]);
    expect((await loopback.message(channelId)).pings.users).toEqual([]);
    expect(() => loopback.assertClean()).toThrow("pings");
  });
});

describe("commands that Discord would refuse", () => {
  const command = (more: object) => ({ name: "ask", description: "Asks", ...more });
  const option = (more: object) => ({ type: 3, name: "q", description: "What", ...more });
  it.each<[string, object]>([
    ["an upper-case name", command({ name: "Ask" })],
    ["a name with a space", command({ name: "ask me" })],
    ["no description", { name: "ask" }],
    ["an option name with a dot", command({ options: [option({ name: "a.b" })] })],
    [
      "a required option after an optional one",
      command({ options: [option({}), option({ name: "r", required: true })] }),
    ],
    ["an option named twice", command({ options: [option({}), option({})] })],
    ["an option without description", command({ options: [{ type: 3, name: "q" }] })],
    ["a string longer than 6,000", command({ options: [option({ max_length: 6_001 })] })],
    ["a menu command with a description", command({ type: 3 })],
  ])("%s", async (_, body) => {
    const put = rest.put(`/applications/${loopback.bot.id}/commands`, { body: [body] });
    expect(await refusalOf(put)).toEqual({ status: 400, code: 50_035 });
    expect(loopback.violations.items).toHaveLength(1);
  });

  it("takes permissions as the string that clients send, and lists what it took", async () => {
    const route = `/applications/${loopback.bot.id}/commands` as const;
    await rest.put(route, {
      body: [
        command({
          default_member_permissions: "32",
          options: [option({ required: true }), option({ name: "r", required: false })],
        }),
      ],
    });

    expect(await rest.get(route)).toMatchObject([
      {
        name: "ask",
        type: 1,
        default_member_permissions: "32",
        options: [{ name: "q", required: true }, { name: "r" }],
      },
    ]);
    loopback.assertClean();
  });
});

describe("an interaction", () => {
  const reply = { type: 4, data: { content: "hello" } };

  it("takes one callback, in time", async () => {
    const interaction = asked();
    await callback(interaction, reply);

    expect(await refusalOf(callback(interaction, reply))).toEqual({
      status: 400,
      code: 40_060,
    });
    expect(interaction.attempts).toMatchObject([
      { status: 204, code: null },
      { status: 400, code: 40_060 },
    ]);
    expect(loopback.written(loopback.channel.id)).toHaveLength(1);
  });

  it("answers unknown tokens with 10062 and 10015", async () => {
    const interaction = asked();

    expect((await refusalOf(callback({ ...interaction, token: "no" }, reply))).code).toBe(
      10_062,
    );
    expect((await refusalOf(original({ token: "no" }))).code).toBe(10_015);
    expect((await refusalOf(original(interaction))).code).toBe(10_015);
    await callback(interaction, reply);
    expect(await original(interaction)).toMatchObject({ content: "hello" });
  });

  it.each<[string, object]>([
    ["choices", { type: 8, data: { choices: [] } }],
    ["an update without a message", { type: 7, data: { content: "x" } }],
    ["a deferral with more than EPHEMERAL", { type: 5, data: { flags: V2 | 64 } }],
    ["V2 components without the flag", { type: 4, data: { components: [text("x")] } }],
    ["an unknown callback", { type: 3 }],
  ])("is not answered by %s", async (_, body) => {
    const interaction = asked();

    expect((await refusalOf(callback(interaction, body))).code).toBe(50_035);
    expect(loopback.violations.items).toHaveLength(1);
  });

  it.each<[string, object[]]>([
    [
      "26 choices",
      Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
    ],
    ["a choice over 100 UTF-16 units", [{ name: "😀".repeat(51), value: "x" }]],
    ["a choice that ends in half a pair", [{ name: "\ud83d", value: "x" }]],
  ])("takes no %s", async (_, choices) => {
    const typed = loopback.autocomplete({
      name: "ask",
      focused: "q",
      options: { q: "" },
      unchecked: true,
    });

    expect((await refusalOf(callback(typed, { type: 8, data: { choices } }))).code).toBe(
      50_035,
    );
  });

  it("cannot leave Components V2 by an edit, nor become private", async () => {
    const interaction = asked();
    const { token } = interaction;
    const edit = (body: object) =>
      rest.patch(`/webhooks/${loopback.bot.id}/${token}/messages/@original`, {
        auth: false,
        body,
      });
    await callback(interaction, {
      type: 4,
      data: { flags: V2, components: [text("x")] },
    });

    expect((await refusalOf(edit({ content: "y" }))).code).toBe(50_035);
    expect((await refusalOf(edit({ flags: 64 }))).code).toBe(50_035);
    await edit({ components: [text("y")] });
    expect((await interaction.edit()).text).toBe("y");
  });

  it("of an autocomplete has no message, not even an original one", async () => {
    const typed = loopback.autocomplete({
      name: "ask",
      focused: "q",
      options: { q: "" },
      unchecked: true,
    });
    await callback(typed, { type: 8, data: { choices: [] } });

    expect((await refusalOf(original(typed))).status).toBe(404);
  });

  it("gives five follow-ups where only its user installed the app", async () => {
    const owners = { 1: loopback.user.id };
    const interaction = loopback.slash({
      name: "ask",
      unchecked: true,
      authorizing_integration_owners: owners,
    });
    const followUp = () =>
      rest.post(`/webhooks/${loopback.bot.id}/${interaction.token}`, {
        auth: false,
        body: { content: "x" },
      });
    await callback(interaction, reply);
    for (let n = 0; n < 5; n++) await followUp();

    expect((await refusalOf(followUp())).code).toBe(40_094);
  });

  it("is not sent for a command, option or button that a client would not offer", async () => {
    await rest.put(`/applications/${loopback.bot.id}/commands`, {
      body: [
        {
          name: "ask",
          description: "Asks",
          contexts: [0],
          options: [
            { type: 3, name: "q", description: "What", required: true, max_length: 5 },
          ],
        },
      ],
    });

    expect(() => loopback.slash({ name: "tell" })).toThrow("not registered");
    expect(() => loopback.slash({ name: "ask" })).toThrow("needs the option q");
    expect(() => loopback.slash({ name: "ask", options: { q: "123456" } })).toThrow(
      "too long",
    );
    expect(() => loopback.slash({ name: "ask", options: { q: true } })).toThrow("type 5");
    expect(() => loopback.slash({ name: "ask", options: { q: "1", r: "2" } })).toThrow(
      "no option r",
    );
    expect(() =>
      loopback.slash({ name: "ask", options: { q: "1" }, in: loopback.direct() }),
    ).toThrow("context 1");
  });
});

describe("an interaction that has waited", () => {
  const reply = { type: 4, data: { content: "hello" } };

  it("answers a callback that is late with 10062", async () => {
    await restart({ deadlineMs: 50 });
    const interaction = asked();
    await sleep(60);

    expect(await refusalOf(callback(interaction, reply))).toEqual({
      status: 404,
      code: 10_062,
    });
    expect(interaction.attempts).toMatchObject([{ late: true, code: 10_062 }]);
    await expect(interaction.reply(20)).rejects.toThrow("first response");
  });

  it("takes no edits once its token has expired", async () => {
    await restart({ tokenMs: 1_000 });
    const interaction = asked();
    await callback(interaction, reply);
    await sleep(1_010);

    expect((await refusalOf(original(interaction))).code).toBe(50_027);
  });
});

describe("a fault", () => {
  const route = "/channels/:channel/messages";

  it("429 is met by one retry after the time it names", async () => {
    loopback.failNext({ route, status: 429, retryAfter: 0.2 });
    await send({ content: "once" });

    expect(loopback.written(loopback.channel.id)).toHaveLength(1);
    const [first, second] = loopback.requests.items;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(200);
  });

  it("5xx hits as often as ordered", async () => {
    loopback.failNext({ route, status: 503, times: 2 });
    await send({ content: "third time lucky" });

    expect(loopback.requests.items).toHaveLength(3);
    expect(loopback.written(loopback.channel.id)).toHaveLength(1);
  });

  it("a hanging request is given up by the client", async () => {
    rest.options.timeout = 300;
    loopback.failNext({ route, timeout: 5_000 });
    await send({ content: "again" });

    expect(loopback.requests.items).toHaveLength(2);
  });

  it("a lost response leaves what was done", async () => {
    loopback.failNext({ route, status: 500, applied: true });
    await send({ content: "twice, then" });

    expect(loopback.written(loopback.channel.id)).toHaveLength(2);
  });

  it("a lost response does not double a message with an enforced nonce", async () => {
    loopback.failNext({ route, status: 500, applied: true });
    await send({ content: "once", nonce: "1", enforce_nonce: true });

    expect(loopback.requests.items).toHaveLength(2);
    expect(loopback.written(loopback.channel.id)).toHaveLength(1);
  });

  it("a delay is waited for", async () => {
    loopback.failNext({ route, delay: 100 });
    const before = Date.now();
    await send({ content: "late" });

    expect(Date.now() - before).toBeGreaterThanOrEqual(99);
  });

  it.each([
    ["cannot see the channel", USUAL & ~PERMISSIONS.viewChannel, 50_001],
    ["cannot write", USUAL & ~PERMISSIONS.sendMessages, 50_013],
  ])("a bot that %s", async (_, botMay, code) => {
    loopback.channel.botMay = botMay;
    expect(await refusalOf(send({ content: "x" }))).toEqual({ status: 403, code });
  });

  it("a wrong token gets a 401", async () => {
    rest.setToken("wrong");
    expect((await refusalOf(rest.get("/users/@me"))).status).toBe(401);
  });

  it("a route that is not there is a violation", async () => {
    expect((await refusalOf(rest.get("/nothing"))).status).toBe(404);
    expect(loopback.violations.items).toHaveLength(1);
  });
});
