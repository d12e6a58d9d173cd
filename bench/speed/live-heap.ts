import { once } from "node:events";
import { WebSocket } from "ws";
import { z } from "zod";
import type { Bot } from "../../tests/discord/loopback/bot.ts";

/** Has a process listen for an inspector, on a free port of this machine. */
export const INSPECTED = { NODE_OPTIONS: "--inspect=127.0.0.1:0" };

const replied = z.object({ id: z.number(), result: z.unknown() });
const usage = z.object({ usedSize: z.number() });

/** Bytes that a process started so still uses of its heap when all garbage is gone. */
export async function liveHeapOf(bot: Pick<Bot, "output">): Promise<number> {
  const [, url] = /Debugger listening on (ws:\S+)/.exec(bot.output()) ?? [];
  if (url === undefined) throw new Error("the process does not listen for an inspector");
  const socket = new WebSocket(url);
  await once(socket, "open");
  try {
    await ask(socket, 1, "HeapProfiler.collectGarbage");
    return usage.parse(await ask(socket, 2, "Runtime.getHeapUsage")).usedSize;
  } finally {
    // A process waits at its end for an inspector that is still there.
    socket.close();
    await once(socket, "close");
  }
}

async function ask(socket: WebSocket, id: number, method: string): Promise<unknown> {
  socket.send(JSON.stringify({ id, method }));
  while (true) {
    const [data] = await once(socket, "message");
    const said = replied.safeParse(JSON.parse(String(data)));
    if (said.success && said.data.id === id) return said.data.result;
  }
}
