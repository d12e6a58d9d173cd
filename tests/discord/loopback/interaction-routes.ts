import { callbackBody, messageBody } from "./bodies.ts";
import type { Interactions } from "./interactions.ts";
import type { Asked, Route } from "./rest.ts";

const DESCRIBED = "/webhooks/{webhook_id}/{webhook_token}";
const MESSAGE = "/webhooks/:application/:token/messages/:message";

/** Callbacks of interactions, and the edits and follow-ups after them. */
export function interactionRoutes(interactions: Interactions): Route[] {
  const of = ({ params }: Asked) => ({
    token: params["token"] ?? "",
    message: params["message"] ?? "",
  });
  return [
    {
      method: "POST",
      path: "/interactions/:id/:token/callback",
      described: "/interactions/{interaction_id}/{interaction_token}/callback",
      open: true,
      answer: ({ params, query, body, files }) =>
        interactions.callback(
          { id: params["id"] ?? "", token: params["token"] ?? "" },
          callbackBody.parse(body),
          files,
          query.get("with_response") === "true",
        ),
    },
    {
      method: "POST",
      path: "/webhooks/:application/:token",
      described: DESCRIBED,
      open: true,
      answer: (asked) =>
        interactions.followup(
          of(asked).token,
          messageBody.parse(asked.body),
          asked.files,
        ),
    },
    {
      method: "GET",
      path: MESSAGE,
      described: null,
      open: true,
      answer: (asked) => interactions.read(of(asked).token, of(asked).message),
    },
    {
      method: "PATCH",
      path: MESSAGE,
      described: `${DESCRIBED}/messages/{message_id}`,
      open: true,
      answer(asked) {
        const { token, message } = of(asked);
        return interactions.edit(
          token,
          message,
          messageBody.parse(asked.body),
          asked.files,
        );
      },
    },
    {
      method: "DELETE",
      path: MESSAGE,
      described: null,
      open: true,
      answer: (asked) => interactions.remove(of(asked).token, of(asked).message),
    },
  ];
}
