import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { onlyArticle } from "../../edition/only-article.ts";
import { sayReason } from "../../knowledge/reasons.ts";
import { countsOf, describedBy, labelOf } from "../../replies/articles-card.ts";
import { QUESTIONS_OF_ARTICLE } from "../../replies/limits.ts";
import { answerableQuestions } from "../../replies/suggest-questions.ts";
import { SHELF_LIMITS } from "../../store/shelf.ts";
import { misshapen } from "../body.ts";
import type { Said } from "../said.ts";
import type { Routes } from "../server.ts";
import type { PageServices } from "../services.ts";
import { askingIn, sessionShape } from "../session.ts";

/** What a form has beside the file. */
const ENVELOPE = 16 * 1024;

/** `POST /api/article`: reads a file that was dropped on the page, for that page alone. */
export function articleRoute({ fairUse, dropped }: PageServices): Routes {
  const limit = bodyLimit({
    maxSize: SHELF_LIMITS.article + ENVELOPE,
    // What is still on its way is not read, so nothing else can come the same way.
    onError: (context) =>
      context.json({ reason: sayReason({ code: "too_large_for_shelf" }) }, 200, {
        connection: "close",
      }),
  });
  return (app) => {
    app.post("/api/article", limit, async (context) => {
      const form = await formOf(context);
      if (form === null) return misshapen(context);
      const say = (said: Said["/api/article"]) => context.json(said);
      const { session, file } = form;
      const { asker, place, words } = askingIn(session);
      const wait = await fairUse.take({ user: asker, channel: "page" }, "press");
      if (wait !== null) {
        return say({ reason: "has to wait: that were many at once" });
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const added = await dropped.add(place, { file: file.name, bytes });
      if ("reason" in added) return say({ reason: sayReason(added.reason) });
      const { article } = added;
      const edition = await dropped.editionFor(place);
      const alone = onlyArticle(edition, article.slug) ?? edition;
      return say({
        title: labelOf(article),
        details: [...describedBy(article, words), ...countsOf(added, words)],
        warnings: article.warnings.map((warning) => sayReason(warning)),
        questions: await answerableQuestions(alone, "", QUESTIONS_OF_ARTICLE),
      });
    });
  };
}

/** The session and the file of a form; null where it has none. */
async function formOf(
  context: Context,
): Promise<{ readonly session: string; readonly file: File } | null> {
  const form = await context.req.formData().catch(() => null);
  const session = sessionShape.safeParse(form?.get("session"));
  const file = form?.get("file");
  if (!session.success || !(file instanceof File)) return null;
  return { session: session.data, file };
}
