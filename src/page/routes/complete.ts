import { z } from "zod";
import { QUESTION } from "../../replies/limits.ts";
import { suggestQuestions } from "../../replies/suggest-questions.ts";
import { createRecentQuestions } from "../../store/recent-questions.ts";
import { bodyOf, misshapen, smallBody } from "../body.ts";
import { COMMANDS } from "../command.ts";
import type { Said } from "../said.ts";
import type { Routes } from "../server.ts";
import type { PageServices } from "../services.ts";
import { askingIn, sessionShape } from "../session.ts";

const shape = z.object({ typed: z.string().max(QUESTION), session: sessionShape });

/** `POST /api/complete`: questions to suggest while one is typed. */
export function completeRoute({ fairUse, shelves, store }: PageServices): Routes {
  return (app) => {
    app.post("/api/complete", smallBody, async (context) => {
      const body = await bodyOf(context, shape);
      if (body === null) return misshapen(context);
      const say = (suggestions: Said["/api/complete"]["suggestions"]) =>
        context.json({ suggestions });
      const { asker, place } = askingIn(body.session);
      const doer = { user: asker, channel: "page" };
      if ((await fairUse.take(doer, "suggestion")) !== null) {
        return say([]);
      }
      if (body.typed.startsWith("/")) {
        return say(COMMANDS.filter((one) => one.startsWith(body.typed.trim())));
      }
      const edition = await shelves.editionFor(place);
      const recent = await createRecentQuestions(store).of({ asker, place });
      const found = await suggestQuestions(edition, body.typed, recent);
      return say(found.map(({ value }) => value));
    });
  };
}
