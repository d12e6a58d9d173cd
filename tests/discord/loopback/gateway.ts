import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { type Recorded, record } from "./record.ts";
import { type Guild, guildPayload, type User, userPayload } from "./world.ts";

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

export const INTENT = {
  guilds: 1,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;
const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;
const KNOWN_INTENTS = (1 << 26) - 1;

/** Closes after which a session cannot be taken up again. */
const FINAL = new Set([1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]);

const incoming = z.object({ op: z.number(), d: z.unknown() });
const identify = z.looseObject({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});
const resume = z.looseObject({
  token: z.string(),
  session_id: z.string(),
  seq: z.number(),
});

interface GatewayRecords {
  connections: Recorded<{ at: number; url: string }>;
  identifies: Recorded<{ at: number; intents: number }>;
  resumes: Recorded<{ at: number; seq: number; accepted: boolean }>;
  heartbeats: Recorded<{ at: number; seq: number | null }>;
  /** Every close of a connection with its code, whoever closed it. */
  closes: Recorded<{ at: number; code: number }>;
}

export interface Gateway extends GatewayRecords {
  /**
   * Sends an event to the session it belongs to, or keeps it for that session to
   * resume. `forIntents` gives the payload as a session with these intents sees it, or
   * null where it would not get the event at all.
   */
  dispatch(
    event: string,
    guildId: string | null,
    forIntents: (intents: number) => object | null,
  ): void;
  /** Closes every open connection with this code. */
  close(code: number): void;
  /** Asks every connection to reconnect and resume (op 7). */
  reconnect(): void;
  /** Declares every session invalid (op 9); `resumable` says that RESUME may be tried. */
  invalidate(resumable: boolean): void;
  /** Closes the next `times` connections with this code instead of answering IDENTIFY. */
  refuseIdentify(code: number, times?: number): void;
  /** Whether heartbeats are acknowledged; a client must give up a silent connection. */
  acknowledge(yes: boolean): void;
  stop(): void;
}

interface Session {
  id: string;
  intents: number;
  shard: readonly [number, number];
  sent: { s: number; t: string; d: object }[];
  socket: WebSocket | null;
}

export interface GatewaySetup {
  server: Server;
  token: string;
  bot: User;
  guilds: readonly Guild[];
  heartbeatMs: number;
  /** Privileged intents that the application has been granted. */
  granted: number;
  /** The address of this gateway, known once the server listens. */
  url: () => string;
}

function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** A gateway on the server's upgrade requests: API version 10, JSON, no compression. */
export function openGateway(setup: GatewaySetup): Gateway {
  const sockets = new WebSocketServer({ server: setup.server });
  const sessions = new Map<string, Session>();
  const records: GatewayRecords = {
    connections: record(),
    identifies: record(),
    resumes: record(),
    heartbeats: record(),
    closes: record(),
  };
  let acknowledging = true;
  const refusals: number[] = [];

  const write = (
    socket: WebSocket,
    op: number,
    d: unknown,
    s: number | null = null,
    t: string | null = null,
  ) => {
    if (socket.readyState === WebSocket.OPEN)
      socket.send(JSON.stringify({ op, d, s, t }));
  };
  const emit = (session: Session, t: string, d: object) => {
    const s = session.sent.length + 1;
    session.sent.push({ s, t, d });
    if (session.socket !== null) write(session.socket, OP.dispatch, d, s, t);
  };

  const start = (
    socket: WebSocket,
    { token, intents, shard = [0, 1] }: z.infer<typeof identify>,
  ) => {
    records.identifies.add({ at: Date.now(), intents });
    const refused = refusals.shift();
    if (refused !== undefined) return socket.close(refused, `Refused with ${refused}.`);
    if (token !== setup.token) return socket.close(4004, "Authentication failed.");
    if (intents & ~KNOWN_INTENTS) return socket.close(4013, "Invalid intent(s).");
    if (intents & PRIVILEGED & ~setup.granted)
      return socket.close(4014, "Disallowed intent(s).");
    const session: Session = { id: randomUUID(), intents, shard, sent: [], socket };
    sessions.set(session.id, session);
    const guilds = setup.guilds.filter(
      ({ id, joined }) => joined && shardOf(id, shard[1]) === shard[0],
    );
    emit(session, "READY", {
      v: 10,
      user: {
        ...userPayload(setup.bot),
        verified: true,
        mfa_enabled: false,
        email: null,
        flags: 0,
      },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: "normal",
      resume_gateway_url: setup.url(),
      shard,
      application: { id: setup.bot.id, flags: 0 },
      private_channels: [],
      relationships: [],
      user_settings: {},
    });
    if (!(intents & INTENT.guilds)) return;
    for (const guild of guilds)
      emit(session, "GUILD_CREATE", guildPayload(guild, setup.bot));
  };

  const takeUp = (
    socket: WebSocket,
    { token, session_id: id, seq }: z.infer<typeof resume>,
  ) => {
    const session = sessions.get(id);
    const accepted =
      token === setup.token && session !== undefined && seq <= session.sent.length;
    records.resumes.add({ at: Date.now(), seq, accepted });
    if (!accepted) return write(socket, OP.invalidSession, false);
    session.socket = socket;
    for (const { s, t, d } of session.sent.slice(seq))
      write(socket, OP.dispatch, d, s, t);
    emit(session, "RESUMED", {});
  };

  const receive = (socket: WebSocket, text: string) => {
    const { op, d } = incoming.parse(JSON.parse(text));
    if (op === OP.heartbeat) {
      records.heartbeats.add({ at: Date.now(), seq: z.number().nullable().parse(d) });
      if (acknowledging) write(socket, OP.heartbeatAck, null);
    } else if (op === OP.identify) {
      start(socket, identify.parse(d));
    } else if (op === OP.resume) {
      takeUp(socket, resume.parse(d));
    }
  };

  sockets.on("connection", (socket, request) => {
    records.connections.add({ at: Date.now(), url: request.url ?? "" });
    socket.on("message", (data) => {
      try {
        receive(socket, String(data));
      } catch {
        socket.close(4002, "Error while decoding payload.");
      }
    });
    socket.on("close", (code) => {
      records.closes.add({ at: Date.now(), code });
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue;
        session.socket = null;
        if (FINAL.has(code)) sessions.delete(session.id);
      }
    });
    write(socket, OP.hello, { heartbeat_interval: setup.heartbeatMs, _trace: [] });
  });

  return {
    ...records,
    dispatch(event, guildId, forIntents) {
      for (const session of sessions.values()) {
        const data = forIntents(session.intents);
        if (data !== null && shardOf(guildId, session.shard[1]) === session.shard[0]) {
          emit(session, event, data);
        }
      }
    },
    close(code) {
      for (const socket of sockets.clients) socket.close(code);
    },
    reconnect() {
      for (const socket of sockets.clients) write(socket, OP.reconnect, null);
    },
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      for (const socket of sockets.clients) write(socket, OP.invalidSession, resumable);
    },
    refuseIdentify(code, times = 1) {
      refusals.push(...Array<number>(times).fill(code));
    },
    acknowledge(yes) {
      acknowledging = yes;
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
