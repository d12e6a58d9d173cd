import type { MessageBody } from "./bodies.ts";
import { everyComponent } from "./components.ts";

/** Whom a message would notify. */
export interface Pings {
  everyone: boolean;
  users: string[];
  roles: string[];
}

const idsIn = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? "")),
];

/**
 * Whom a message notifies under its `allowed_mentions`: by its content and its Text
 * Displays (a mention inside an embed notifies nobody), and `repliedTo` by being a
 * reply. Without `allowed_mentions` everything is parsed. Mentions in code are counted
 * too, although Discord leaves them: nobody should rely on a fence.
 */
export function pingsOf(body: MessageBody, repliedTo: string | null): Pings {
  const text = [
    body.content,
    ...everyComponent(body.components)
      .filter(({ component }) => component.type === 10)
      .map(({ component }) => component.content),
  ]
    .filter((part) => typeof part === "string")
    .join("\n");
  const allowed = body.allowed_mentions;
  const parses = (kind: string) => !allowed || (allowed.parse?.includes(kind) ?? false);
  const named = (kind: "users" | "roles", pattern: RegExp) =>
    idsIn(text, pattern).filter((id) => parses(kind) || allowed?.[kind]?.includes(id));
  const users = named("users", /<@!?(\d+)>/g);
  const repliedUser = !allowed || allowed.replied_user === true;
  if (repliedTo !== null && repliedUser && !users.includes(repliedTo))
    users.push(repliedTo);
  return {
    everyone: parses("everyone") && /@(everyone|here)\b/.test(text),
    users,
    roles: named("roles", /<@&(\d+)>/g),
  };
}
