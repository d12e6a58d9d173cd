import { z } from "zod";
import { answerReply } from "../../replies/answer-reply.ts";
import { limited } from "../../replies/limited.ts";
import { QUESTION } from "../../replies/limits.ts";
import { createRecentQuestions } from "../../store/recent-questions.ts";
import { bodyOf, misshapen, smallBody } from "../body.ts";
import { commandReply, questionIn } from "../command.ts";
import type { Pictures } from "../pictures.ts";
import type { Routes } from "../server.ts";
import type { PageServices } from "../services.ts";
import { askingIn, sessionShape } from "../session.ts";
import { told } from "../told.ts";

const shape = z.object({ question: z.string().max(QUESTION), session: sessionShape });

/** `POST /api/ask`: answers a question, or a command, as a direct message would be. */
export function askRoute(services: PageServices, pictures: Pictures): Routes {
  return (app) => {
    app.post("/api/ask", smallBody, async (context) => {
      const body = await bodyOf(context, shape);
      if (body === null) return misshapen(context);
      const asking = askingIn(body.session);
      const { asker, place, words } = asking;
      const wait = await services.fairUse.take({ user: asker, channel: "page" });
      if (wait !== null) return context.json(told(limited(wait, words), words, pictures));
      const question = questionIn(body.question);
      const command = await commandReply(question, asking, services);
      if (command !== null) return context.json(told(command, words, pictures));
      const { lastQuestions } = services;
      const before = lastQuestions.count(place);
      const reply = await answerReply(asking, question, services, {
        manner: "message",
      });
      const count = lastQuestions.count(place);
      if (reply.isAnswered) {
        void createRecentQuestions(services.store).add({ asker, place }, question);
      }
      // Small talk is no question.
      const number = count > before ? count : null;
      return context.json(told(reply, words, pictures, number));
    });
  };
}
