import { z } from "zod";
import { explain } from "../../answering/explain.ts";
import { bodyOf, misshapen, smallBody } from "../body.ts";
import type { Said } from "../said.ts";
import type { Routes } from "../server.ts";
import type { PageServices } from "../services.ts";
import { askingIn, sessionShape } from "../session.ts";
import { writeWhy } from "../write-why.ts";

const shape = z.object({ number: z.int().positive(), session: sessionShape });

/** `POST /api/why`: why one of the page's last questions was answered as it was. */
export function whyRoute({ fairUse, shelves, lastQuestions }: PageServices): Routes {
  return (app) => {
    app.post("/api/why", smallBody, async (context) => {
      const body = await bodyOf(context, shape);
      if (body === null) return misshapen(context);
      const say = (said: Said["/api/why"]) => context.json(said);
      const { asker, place } = askingIn(body.session);
      const wait = await fairUse.take({ user: asker, channel: "page" }, "suggestion");
      const asked = wait === null ? lastQuestions.of(place, body.number) : null;
      if (asked === null) return say({ why: null });
      const { text, turn, article } = asked;
      const explanation = explain(await shelves.editionFor(place), text, turn, {
        article,
      });
      return say({ why: writeWhy(text, explanation) });
    });
  };
}
