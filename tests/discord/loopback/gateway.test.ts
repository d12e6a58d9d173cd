import { type Client, Events, GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bareClient, INTENTS, logIn } from "./client.ts";
import { type Loopback, type LoopbackOptions, startLoopback } from "./start.ts";

let loopback: Loopback;
let client: Client;

async function open(options?: LoopbackOptions, intents = INTENTS) {
  loopback = await startLoopback(options);
  client = bareClient(loopback, intents);
}

/** Answers every direct message with its own text. */
function echo() {
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot && message.channel.isSendable()) {
      void message.channel.send(message.content);
    }
  });
}

async function close() {
  await client.destroy();
  await loopback.close();
}

describe("the gateway", () => {
  beforeEach(() => open());
  afterEach(close);

  it("resumes after close 4000 with what was missed, and without a second IDENTIFY", async () => {
    await logIn(client, loopback);
    echo();

    loopback.gateway.close(4000);
    await loopback.gateway.closes.at("the close", 0);
    const { channelId } = loopback.directMessage({ content: "while away" });

    expect((await loopback.message(channelId)).text).toBe("while away");
    expect(loopback.gateway.resumes.items).toMatchObject([{ accepted: true }]);
    expect(loopback.gateway.identifies.items).toHaveLength(1);
    expect(loopback.gateway.connections.items).toHaveLength(2);
  });

  it("has a client reconnect and resume on op 7", async () => {
    await logIn(client, loopback);
    echo();

    loopback.gateway.reconnect();

    expect(await loopback.gateway.resumes.at("resume", 0)).toMatchObject({
      accepted: true,
    });
    const { channelId } = loopback.directMessage({ content: "after" });
    expect((await loopback.message(channelId)).text).toBe("after");
    expect(loopback.gateway.identifies.items).toHaveLength(1);
  });

  it("delivers one event twice on demand", async () => {
    await logIn(client, loopback);
    echo();

    const sent = loopback.directMessage({ content: "twice" });
    sent.again();

    await loopback.message(sent.channelId);
    await loopback.message(sent.channelId);
  });

  it.each([
    { channelType: true, seen: 1 },
    { channelType: false, seen: undefined },
  ])("says the kind of channel: $channelType", async ({ channelType, seen }) => {
    await logIn(client, loopback);
    const packet = new Promise<{ d: { channel_type?: number } }>((resolve) => {
      client.on("raw", (raw: { t: string; d: object }) => {
        if (raw.t === "MESSAGE_CREATE") resolve(raw);
      });
    });

    loopback.directMessage({ content: "hello", channelType });

    expect((await packet).d.channel_type).toBe(seen);
  });

  it("shows what is said in a server only to a bot that is mentioned", async () => {
    await logIn(client, loopback);
    const seen: string[] = [];
    const two = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, ({ content }) => {
        if (seen.push(content) === 2) resolve();
      });
    });

    loopback.guildMessage({ content: "between us" });
    loopback.guildMessage({ content: "you there", mentions: [loopback.bot] });

    await two;
    expect(seen).toEqual(["", "you there"]);
  });
});

describe("a client that is not let in", () => {
  afterEach(close);

  it("is closed with 4014 for a privileged intent that was not granted", async () => {
    await open({}, [...INTENTS, GatewayIntentBits.MessageContent]);

    await expect(client.login(loopback.token)).rejects.toThrow("disallowed intents");
    expect((await loopback.gateway.closes.at("the close", 0)).code).toBe(4014);
  });

  it("gets a 401 for a wrong token", async () => {
    await open();

    await expect(client.login("wrong.token.here")).rejects.toThrow("token");
    expect(loopback.gateway.connections.items).toHaveLength(0);
  });

  it("is closed with the code that was ordered", async () => {
    await open();
    loopback.gateway.refuseIdentify(4004);

    await expect(client.login(loopback.token)).rejects.toThrow();
    expect((await loopback.gateway.closes.at("the close", 0)).code).toBe(4004);
  });
});

describe("a connection that goes silent", () => {
  beforeEach(() => open({ heartbeatMs: 60 }));
  afterEach(close);

  it("is given up and resumed", async () => {
    await logIn(client, loopback);
    await loopback.gateway.heartbeats.at("a heartbeat", 1);

    loopback.gateway.acknowledge(false);
    await loopback.gateway.closes.at("the close", 0);
    loopback.gateway.acknowledge(true);

    expect(await loopback.gateway.resumes.at("resume", 0)).toMatchObject({
      accepted: true,
    });
  });
});

describe("a session that is not valid", () => {
  it.each([
    ["when it resumes a session that is unknown", { session_id: "no", seq: 0 }],
    ["when it resumes with another token", { token: "no", session_id: "no", seq: 0 }],
  ])("is told to a client %s", async (_, d) => {
    await using server = await startLoopback();
    const socket = new WebSocket(
      `${server.api.replace("http", "ws").replace("/api", "")}/gateway`,
    );
    const received: unknown[] = [];
    const answered = new Promise<void>((resolve) => {
      socket.onmessage = ({ data }) => {
        received.push(JSON.parse(data));
        if (received.length === 1) {
          socket.send(JSON.stringify({ op: 6, d: { token: server.token, ...d } }));
        } else resolve();
      };
    });
    await answered;
    server.gateway.invalidate(true);

    await vi.waitFor(() => expect(received).toHaveLength(3));
    expect(received).toMatchObject([{ op: 10 }, { op: 9, d: false }, { op: 9, d: true }]);
    expect(server.gateway.resumes.items).toMatchObject([{ accepted: false }]);
    socket.close();
  });
});
