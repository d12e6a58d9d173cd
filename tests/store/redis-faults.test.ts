import { createClient } from "@keyv/redis";
import { afterEach, describe, expect, it } from "vitest";
import { about } from "./captured-log.ts";
import { eventually } from "./eventually.ts";
import { useStores } from "./open-stores.ts";
import { noRedis, type RedisServer, startRedis } from "./redis-server.ts";
import { sampleOutcome, sampleTurn } from "./samples.ts";

type Client = Awaited<ReturnType<typeof connectTo>>;

async function connectTo(url: string) {
  return createClient({ url }).connect();
}

/** Does something with a client of its own. */
async function beside<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connectTo(url);
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}

describe.skipIf(noRedis)(`a Redis server ${noRedis ?? "in trouble"}`, () => {
  const openStore = useStores();
  const servers: RedisServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  async function start(...settings: string[]): Promise<RedisServer> {
    const server = await startRedis(...settings);
    servers.push(server);
    return server;
  }

  async function countKeys(url: string, space: string): Promise<number> {
    return beside(url, async (client) => {
      return (await client.keys(`footnote:${space}::*`)).length;
    });
  }

  it("that is killed midway is done without, and made up to when it is back", async () => {
    const server = await start();
    const { store, lines } = await openStore(server.url);
    expect(store.health()).toBe("ok");
    const killed = server.signal("SIGKILL");
    const asked = Array.from({ length: 200 }, async (_, n) => {
      await store.answers.set([`${n}`], sampleOutcome(`Answer ${n}.`));
      await store.conversations.set(["1", `${n}`], sampleTurn(`Question ${n}?`));
      if (n % 2 === 0) await killed;
      return [
        await store.answers.get([`${n}`]),
        await store.conversations.get(["1", `${n}`]),
      ];
    });
    const got = await Promise.all(asked);
    expect(got).toEqual(
      got.map((_, n) => [sampleOutcome(`Answer ${n}.`), sampleTurn(`Question ${n}?`)]),
    );
    await eventually(() => expect(store.health()).toBe("degraded"));
    expect(about(lines, "store_backend")).toHaveLength(1);

    await store.answers.set(["while down"], sampleOutcome("While down."));
    await server.restart();
    await eventually(() => expect(store.health()).toBe("ok"));
    await eventually(async () =>
      expect(await countKeys(server.url, "answers")).toBeGreaterThan(0),
    );
    expect(about(lines, "store_backend")).toHaveLength(1);
    expect(about(lines, "store_recovered")).toHaveLength(1);
  });

  it("that is not there at the start is found later", async () => {
    const server = await start();
    await server.signal("SIGKILL");
    const { store, lines } = await openStore(server.url);
    expect(store.health()).toBe("degraded");
    await store.conversations.set(["1", "talk"], sampleTurn("When?"));
    expect(await store.conversations.get(["1", "talk"])).toEqual(sampleTurn("When?"));
    await server.restart();
    await eventually(() => expect(store.health()).toBe("ok"));
    await eventually(async () => {
      expect(await countKeys(server.url, "conversations")).toBe(1);
    });
    expect(about(lines, "store_backend")).toHaveLength(1);
  });

  it("that is killed while nobody asks ends nothing but itself", async () => {
    const server = await start();
    const { store } = await openStore(server.url);
    await server.signal("SIGKILL");
    await eventually(() => expect(store.health()).toBe("degraded"));
    expect(await store.answers.get(["a"])).toBeUndefined();
  });

  it("that hangs is not waited for, and used again when it goes on", async () => {
    const server = await start();
    const { store } = await openStore(server.url, { read: 50, write: 50, open: 100 });
    await server.signal("SIGSTOP");
    await store.conversations.set(["1", "talk"], sampleTurn("Still there?"));
    expect(await store.conversations.get(["1", "talk"])).toEqual(
      sampleTurn("Still there?"),
    );
    expect(await store.conversations.get(["1", "other"])).toBeUndefined();
    expect(store.health()).toBe("degraded");
    await server.signal("SIGCONT");
    await eventually(() => expect(store.health()).toBe("ok"));
    await eventually(async () => {
      expect(await countKeys(server.url, "conversations")).toBe(1);
    });
  });

  it("that hangs does not keep the store from closing", async () => {
    const server = await start();
    const { store } = await openStore(server.url, { write: 100, open: 100 });
    await server.signal("SIGSTOP");
    await store.answers.set(["a"], sampleOutcome("Written into the void."));
    await store.close();
    expect(await store.answers.get(["a"])).toEqual(
      sampleOutcome("Written into the void."),
    );
  });

  it("that hangs over a question does not keep the store from closing", async () => {
    const server = await start();
    const { store } = await openStore(server.url, { read: 600_000, open: 100 });
    await server.signal("SIGSTOP");
    const asked = store.conversations.get(["1", "talk"]);
    await store.close();
    expect(await asked).toBeUndefined();
  });

  it("that hangs from the start does not keep the store from opening", async () => {
    const server = await start();
    await server.signal("SIGSTOP");
    const { store } = await openStore(server.url, { open: 100 });
    expect(store.health()).toBe("degraded");
  });

  it("that is full is done without", async () => {
    const server = await start();
    const { store, lines } = await openStore(server.url);
    await beside(server.url, (client) => client.configSet("maxmemory", "1"));
    for (let n = 0; n < 20; n += 1) {
      await store.answers.set([`${n}`], sampleOutcome("Kept."));
      expect(await store.answers.get([`${n}`])).toEqual(sampleOutcome("Kept."));
    }
    await eventually(() => expect(store.health()).toBe("degraded"));
    expect(about(lines, "store_backend")).toHaveLength(1);
    expect((await openStore(server.url)).store.health()).toBe("degraded");
    await beside(server.url, (client) => client.configSet("maxmemory", "0"));
    await eventually(() => expect(store.health()).toBe("ok"));
    await eventually(async () => {
      expect(await countKeys(server.url, "answers")).toBe(20);
    });
  });

  it("that refuses the password is done without, and the password not told", async () => {
    const server = await start("--requirepass", "open-sesame");
    const wrong = server.url.replace("//", "//:wrong-sesame@");
    const { store, lines } = await openStore(wrong);
    expect(store.health()).toBe("degraded");
    expect(about(lines, "store_backend")).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain("sesame");

    const right = await openStore(server.url.replace("//", "//:open-sesame@"));
    expect(right.store.health()).toBe("ok");
  });

  it("that holds something unreadable under a key stays in use", async () => {
    const server = await start();
    const { store, lines } = await openStore(server.url);
    const key = ["1", "talk"];
    await store.conversations.set(key, sampleTurn("Who?"));
    await eventually(async () => {
      expect(await countKeys(server.url, "conversations")).toBe(1);
    });
    const odd: ((client: Client, name: string) => Promise<unknown>)[] = [
      (client, name) => client.set(name, '{"value":{"question":"secret'),
      (client, name) => client.set(name, '{"value":"secret words"}'),
      (client, name) => client.set(name, "["),
      (client, name) => client.multi().del(name).lPush(name, "secret").exec(),
    ];
    for (const write of odd) {
      await beside(server.url, (client) =>
        write(client, "footnote:conversations::1/talk"),
      );
      expect(await store.conversations.get(key)).toBeUndefined();
    }
    expect(store.health()).toBe("ok");
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain("secret");
    await store.conversations.set(key, sampleTurn("Who then?"));
    expect(await store.conversations.get(key)).toEqual(sampleTurn("Who then?"));
  });

  it("lets a key go when its time is over", async () => {
    const server = await start();
    const { store } = await openStore(server.url);
    await store.answers.set(["a"], sampleOutcome("For a day."));
    await store.conversations.set(["1", "talk"], sampleTurn("For a while?"));
    await eventually(async () => {
      const left = await beside(server.url, (client) =>
        Promise.all([
          client.pTTL("footnote:answers::a"),
          client.pTTL("footnote:conversations::1/talk"),
        ]),
      );
      expect(left[0]).toBeGreaterThan(23 * 60 * 60_000);
      expect(left[0]).toBeLessThanOrEqual(24 * 60 * 60_000);
      expect(left[1]).toBeGreaterThan(14 * 60_000);
      expect(left[1]).toBeLessThanOrEqual(15 * 60_000);
    });
  });
});
