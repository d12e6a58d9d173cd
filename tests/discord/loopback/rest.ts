import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, invalidForm, refusal } from "./answer.ts";
import type { Cdn } from "./cdn.ts";
import { now } from "./clock.ts";
import { describedProblems, type Problem } from "./description.ts";
import { type Faults, faultAnswer } from "./faults.ts";
import type { Judgement } from "./judgement.ts";
import { type Recorded, record } from "./record.ts";
import type { SentFile } from "./sent-messages.ts";

/** A request as a route gets it. */
export interface Asked {
  /** Values of the route's `:names`, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The JSON body, or the `payload_json` of a multipart one. */
  body: unknown;
  files: readonly SentFile[];
}

export interface Route {
  method: string;
  /** Path below /api/v10, with `:names`. */
  path: string;
  /** The path in Discord's description whose body schema holds here; null for no body. */
  described: string | null;
  /** Routes that carry their own token in the path need no Authorization header. */
  open?: boolean;
  answer(asked: Asked): Judgement | Answer;
}

/** A request that reached the stand-in. */
export interface Request {
  method: string;
  /** The matched route with its `:names`, or the bare path where none matched. */
  route: string;
  path: string;
  body: unknown;
  files: readonly SentFile[];
  /** Milliseconds since 1970 at the arrival of its first byte, or very soon after. */
  at: number;
}

/** A request that Discord would have refused for its form. */
export interface Violation {
  method: string;
  path: string;
  problems: readonly Problem[];
  body: unknown;
}

export interface Rest {
  requests: Recorded<Request>;
  violations: Recorded<Violation>;
}

const VERSION = "/api/v10";
let buckets = 0;

/** What discord.js expects of every answer; the budget is never used up. */
function rateLimitHeaders(bucket: string): Record<string, string> {
  return {
    "x-ratelimit-limit": "50",
    "x-ratelimit-remaining": "49",
    "x-ratelimit-reset": (Date.now() / 1000 + 1).toFixed(3),
    "x-ratelimit-reset-after": "1.000",
    "x-ratelimit-bucket": bucket,
  };
}

/** Adds to each problem those strings that are not Unicode text: half of a surrogate pair. */
function brokenText(body: unknown, path = ""): Problem[] {
  if (typeof body === "string") {
    return body.isWellFormed() ? [] : [{ path, message: "half a surrogate pair" }];
  }
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    brokenText(value, `${path}/${key}`),
  );
}

/** The description takes only an integer here; Discord takes the string that clients send. */
function withNumericPermissions(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.map((command) => {
    if (typeof command !== "object" || command === null) return command;
    const permissions =
      "default_member_permissions" in command && command.default_member_permissions;
    return typeof permissions === "string" && /^\d+$/.test(permissions)
      ? { ...command, default_member_permissions: Number(permissions) }
      : command;
  });
}

async function readBody(
  request: IncomingMessage,
): Promise<Pick<Asked, "body" | "files">> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (bytes.length === 0) return { body: null, files: [] };
  if (!type.startsWith("multipart/form-data")) {
    return { body: JSON.parse(bytes.toString()), files: [] };
  }
  const form = await new Response(bytes, {
    headers: { "content-type": type },
  }).formData();
  const json = form.get("payload_json");
  const files: SentFile[] = [];
  for (const value of form.values()) {
    if (typeof value === "string") continue;
    files.push({ name: value.name, type: value.type, bytes: await value.bytes() });
  }
  return { body: typeof json === "string" ? JSON.parse(json) : {}, files };
}

function matcher(
  path: string,
): (segments: readonly string[]) => Record<string, string> | null {
  const parts = path.split("/");
  return (segments) => {
    if (segments.length !== parts.length) return null;
    const params: Record<string, string> = {};
    for (const [at, part] of parts.entries()) {
      const segment = segments[at] ?? "";
      if (part.startsWith(":")) params[part.slice(1)] = segment;
      else if (part !== segment) return null;
    }
    return params;
  };
}

function write(response: ServerResponse, { status, body, headers }: Answer): void {
  const content = body === undefined ? {} : { "content-type": "application/json" };
  response.writeHead(status, { ...content, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Makes an HTTP server answer like Discord's REST API, version 10. */
export function serveRest(parts: {
  server: Server;
  routes: readonly Route[];
  token: string;
  faults: Faults;
  cdn: Cdn;
}): Rest {
  const requests = record<Request>();
  const violations = record<Violation>();
  const routes = parts.routes.map((route) => ({
    ...route,
    match: matcher(route.path),
    bucket: `bucket${++buckets}`,
  }));

  const judge = (route: Route, asked: Asked, path: string): Answer => {
    const described =
      route.described === null
        ? []
        : describedProblems(
            route.method.toLowerCase(),
            route.described,
            withNumericPermissions(asked.body),
          );
    const malformed = [...described, ...brokenText(asked.body)];
    const judged: Judgement | Answer =
      malformed.length > 0
        ? { answer: { status: 400 }, problems: malformed }
        : route.answer(asked);
    if (!("problems" in judged)) return judged;
    if (judged.problems.length === 0) return judged.answer;
    const { method } = route;
    violations.add({ method, path, problems: judged.problems, body: asked.body });
    return invalidForm(judged.problems);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const at = now();
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", "http://loopback");
    const path = url.pathname.startsWith(VERSION)
      ? url.pathname.slice(VERSION.length)
      : url.pathname;
    const segments = path.split("/").map(decodeURIComponent);
    const { body, files } = await readBody(request);
    const route = routes.find(
      (one) => one.method === method && one.match(segments) !== null,
    );
    requests.add({ method, route: route?.path ?? path, path, body, files, at });
    if (route === undefined) {
      violations.add({
        method,
        path,
        problems: [{ path: "", message: "the loopback has no such route" }],
        body,
      });
      return write(response, refusal(404, 0, "404: Not Found"));
    }
    const carryOut = () =>
      route.open !== true && request.headers.authorization !== `Bot ${parts.token}`
        ? refusal(401, 0, "401: Unauthorized")
        : judge(
            route,
            { params: route.match(segments) ?? {}, query: url.searchParams, body, files },
            path,
          );
    const limits = route.open === true ? {} : rateLimitHeaders(route.bucket);
    const fault = parts.faults.hitting(method, route.path);
    if (fault === null) {
      const answer = carryOut();
      return write(response, { ...answer, headers: { ...limits, ...answer.headers } });
    }
    if (fault.delay !== undefined) {
      await sleep(fault.delay, undefined, { ref: false });
      const answer = carryOut();
      return write(response, { ...answer, headers: { ...limits, ...answer.headers } });
    }
    if (fault.applied === true) carryOut();
    if (fault.timeout !== undefined) {
      setTimeout(() => response.destroy(), fault.timeout).unref();
      return;
    }
    const answer = faultAnswer(fault);
    write(response, { ...answer, headers: { ...limits, ...answer.headers } });
  };

  parts.server.on("request", (request, response) => {
    if (parts.cdn.serve(request, response)) return;
    serve(request, response).catch((error: unknown) => {
      write(
        response,
        refusal(400, 50_109, `The request body is broken: ${String(error)}`),
      );
    });
  });
  return { requests, violations };
}
