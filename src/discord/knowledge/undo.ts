import type { Button, Card } from "../../replies/card.ts";
import type { Press, Reply } from "../../replies/reply.ts";
import { privately, saying } from "../../replies/saying.ts";
import type { Words } from "../../replies/words/en.ts";
import type { Change } from "../../store/shelf.ts";
import type { Services } from "../command.ts";
import { subcommandId } from "../subcommand.ts";
import { notAdded } from "./not-added.ts";

const STATE = /^undo:(?<change>[\w.-]{1,32})$/;

/** Says what was changed, with a button that undoes it. */
export function undoable(
  text: string,
  { subcommand, change }: { readonly subcommand: string; readonly change: Change },
  { own }: Words,
): Card {
  const id = subcommandId("knowledge", subcommand, `undo:${change}`);
  const undo: Button = { label: own.undo, id };
  return {
    blocks: [
      { kind: "notice", text },
      { kind: "remarks", texts: [own.undoFor] },
      { kind: "buttons", buttons: [undo] },
    ],
  };
}

/** The change that a button of `undoable` undoes; null for any other button. */
export function changeToUndo(state: string): Change | null {
  return STATE.exec(state)?.groups?.["change"] ?? null;
}

/** Undoes a change and says so in its place; what cannot be undone is said beside it. */
export async function undo(
  change: Change,
  { asker, place, words }: Press,
  { shelves, audit }: Services,
): Promise<Reply> {
  const { own } = words;
  const before = await titles();
  const undone = await shelves.undo(place, change);
  switch (undone.outcome) {
    case "undone": {
      const { slug, file, undid } = undone;
      const title = before.get(slug) ?? (await titles()).get(slug) ?? file;
      await audit.write(place, { who: asker, what: `undo_${undid}`, article: title });
      return { card: saying(own.undone[undid](title)), isPrivate: false };
    }
    case "refused":
      return privately(notAdded(undone, "", words));
    case "unkept":
      return privately(own.refused.store);
    default:
      return privately(own.notUndone[undone.outcome]);
  }

  async function titles(): Promise<ReadonlyMap<string, string>> {
    const shelf = await shelves.list(place);
    return new Map(
      shelf?.articles.map(({ entry: { article } }) => [article.slug, article.title]),
    );
  }
}
