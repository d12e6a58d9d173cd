import type { Problem } from "./description.ts";

/** What a route answers; without a body there is no content type either. */
export interface Answer {
  status: number;
  body?: unknown;
  /** Discord's error code, where it refuses. */
  code?: number;
  headers?: Record<string, string>;
}

export const EMPTY: Answer = { status: 204 };

/** A refusal in Discord's shape. */
export function refusal(status: number, code: number, message: string): Answer {
  return { status, code, body: { message, code } };
}

export const UNKNOWN_CHANNEL = refusal(404, 10_003, "Unknown Channel");
export const UNKNOWN_MESSAGE = refusal(404, 10_008, "Unknown Message");
export const UNKNOWN_WEBHOOK = refusal(404, 10_015, "Unknown Webhook");
export const UNKNOWN_INTERACTION = refusal(404, 10_062, "Unknown interaction");
export const ACKNOWLEDGED = refusal(
  400,
  40_060,
  "Interaction has already been acknowledged.",
);
export const MISSING_ACCESS = refusal(403, 50_001, "Missing Access");
export const MISSING_PERMISSIONS = refusal(403, 50_013, "Missing Permissions");
export const EMPTY_MESSAGE = refusal(400, 50_006, "Cannot send an empty message");
export const NO_HISTORY = refusal(
  400,
  160_002,
  "Cannot reply without permission to read message history",
);

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** Discord's answer to a body that breaks its rules: 50035, the problems as a tree. */
export function invalidForm(problems: readonly Problem[]): Answer {
  const errors: ErrorTree = {};
  for (const { path, message } of problems) {
    let node = errors;
    for (const part of path.split("/").slice(1)) {
      const child = node[part];
      const next: ErrorTree = child === undefined || Array.isArray(child) ? {} : child;
      node[part] = next;
      node = next;
    }
    const said = node["_errors"];
    node["_errors"] = [
      ...(Array.isArray(said) ? said : []),
      { code: "LOOPBACK_CHECK", message },
    ];
  }
  return { status: 400, body: { message: "Invalid Form Body", code: 50_035, errors } };
}
