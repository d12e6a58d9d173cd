import { z } from "zod";
import { CARD } from "../../replies/card-state.ts";
import { readCustomId } from "../../replies/custom-id.ts";
import { limited } from "../../replies/limited.ts";
import { CHOICE_TEXT, CUSTOM_ID } from "../../replies/limits.ts";
import { pressArticles } from "../../replies/press-articles.ts";
import { pressCard } from "../../replies/press-card.ts";
import type { Dismissal, Press, Reply } from "../../replies/reply.ts";
import { privately } from "../../replies/saying.ts";
import { timelineReply } from "../../replies/timeline-card.ts";
import { readState } from "../../replies/timeline-state.ts";
import { bodyOf, misshapen, smallBody } from "../body.ts";
import type { Pictures } from "../pictures.ts";
import type { Routes } from "../server.ts";
import type { PageServices } from "../services.ts";
import { askingIn, sessionShape } from "../session.ts";
import { told } from "../told.ts";

const shape = z.object({
  id: z.string().max(CUSTOM_ID),
  chosen: z.string().max(CHOICE_TEXT).optional(),
  onPrivate: z.boolean().default(false),
  session: sessionShape,
});

/** `POST /api/press`: does what a button is for, or a choice in a menu. */
export function pressRoute(services: PageServices, pictures: Pictures): Routes {
  return (app) => {
    app.post("/api/press", smallBody, async (context) => {
      const body = await bodyOf(context, shape);
      if (body === null) return misshapen(context);
      const asking = askingIn(body.session);
      const { asker, words } = asking;
      const doer = { user: asker, channel: "page" };
      const wait = await services.fairUse.take(doer, "press");
      if (wait !== null) return context.json(told(limited(wait, words), words, pictures));
      const { command, state } = readCustomId(body.id) ?? { command: "", state: "" };
      const { chosen = null, onPrivate } = body;
      const press = { ...asking, state, chosen, onPrivate };
      const reply = await pressed(command, press, services);
      return context.json(told(reply, words, pictures));
    });
  };
}

async function pressed(
  command: string,
  press: Press,
  services: PageServices,
): Promise<Reply | Dismissal> {
  const { place, words } = press;
  if (command === CARD) return pressCard(press, services);
  if (command === "articles") return pressArticles(press, services.shelves, command);
  const state = command === "timeline" ? readState(press.state) : null;
  if (state === null) return privately(words.outdated);
  return timelineReply(await services.shelves.editionFor(place), state, command, words);
}
