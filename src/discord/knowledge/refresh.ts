import { randomBytes } from "node:crypto";
import { ApplicationCommandOptionType } from "discord.js";
import { compareAnswers, type Put } from "../../answering/compared.ts";
import { respond } from "../../answering/respond.ts";
import { countsOf } from "../../edition/counts.ts";
import type { Edition } from "../../edition/edition.ts";
import type { Card } from "../../replies/card.ts";
import type { Reply } from "../../replies/reply.ts";
import { privately, saying } from "../../replies/saying.ts";
import { en, type Words } from "../../replies/words/en.ts";
import { withPin } from "../../store/with-pin.ts";
import type { Services } from "../command.ts";
import { lookCard } from "../look-card.ts";
import { mayRefresh } from "../may-refresh.ts";
import { progressCard } from "../progress-card.ts";
import { type Compared, reportCard } from "../report-card.ts";
import { type Subcommand, subcommandId } from "../subcommand.ts";
import type { Tell } from "../telling.ts";

const NAME = "refresh";

/**
 * `/knowledge refresh`: reads the common articles again, tells meanwhile how far that is, and
 * at last what came of it and which of the server's recent questions it answers differently.
 */
export const refresh = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: NAME,
    description: en.commands.knowledge.refresh,
  },
  slow: true,

  async execute(request, services, tell) {
    const { asker, place, words } = request;
    const { audit, library, shelves } = services;
    if (!mayRefresh(services, request)) return refused(place, words);
    const began = performance.now();
    const common = library.current();
    const edition = await shelves.editionFor(place);
    const refreshed = await library.refresh({
      by: asker,
      onProgress: (progress) =>
        tell(progressCard(progress, performance.now() - began, words)),
    });
    const isNew = refreshed.outcome === "refreshed";
    if (isNew) await audit.write(place, { who: asker, what: "refresh" });
    const compared = isNew
      ? await compare(
          place,
          [edition, await shelves.editionFor(place)],
          services,
          tell,
          words,
        )
      : null;
    const [before, after] = [countsOf(common), countsOf(library.current())];
    const card = reportCard({ refresh: refreshed, before, after, compared }, words);
    return { card, isPrivate: true };
  },

  async press({ state, chosen, place, words }, { store }) {
    // The place is where it is pressed, so that no other server's comparison is found.
    const differences = await store.differences.get([place, state.replace(/\..*/, "")]);
    const difference = differences?.[Number(chosen)];
    if (difference === undefined) return privately(words.refresh.lookGone);
    return { card: lookCard(difference, words), isPrivate: true };
  },
} satisfies Subcommand;

/** Who can allow it, with the very line that does; whom it is allowed already is not told. */
function refused(server: string, { refresh: said }: Words): Reply {
  const card: Card = {
    blocks: [
      { kind: "notice", text: said.byHost },
      { kind: "code", text: `REFRESH_SERVERS=${server}` },
      { kind: "remarks", texts: [said.severalServers] },
    ],
  };
  return { card, isPrivate: true };
}

/** Asks the last questions of a server again, and keeps what is different to be looked at. */
async function compare(
  server: string,
  [before, after]: readonly [Edition, Edition],
  { asked, pins, store }: Services,
  tell: Tell,
  words: Words,
): Promise<Compared | null> {
  const [questions, pinned] = await Promise.all([asked.of(server), pins.of(server)]);
  if (questions.length === 0) return null;
  const from = (edition: Edition) => (question: Put) => {
    const { text, turn, article } = question;
    const found = respond(edition, text, turn, { article });
    return withPin(edition, found, question, pinned) ?? found;
  };
  const differences = await compareAnswers(questions, from(before), from(after), (done) =>
    tell(saying(words.refresh.asking(done, questions.length))),
  );
  const id = randomBytes(9).toString("base64url");
  if (differences.length > 0) await store.differences.set([server, id], differences);
  return {
    asked: questions.length,
    differences,
    menuId: (nth) => subcommandId("knowledge", NAME, `${id}.${nth}`),
  };
}
