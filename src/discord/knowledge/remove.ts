import { ApplicationCommandOptionType } from "discord.js";
import type { Button, Card } from "../../replies/card.ts";
import { privately, saying } from "../../replies/saying.ts";
import { articleKey } from "../../replies/timeline-state.ts";
import { en, type Words } from "../../replies/words/en.ts";
import { readOptions } from "../options.ts";
import { type Subcommand, subcommandId } from "../subcommand.ts";
import { ARTICLE, findRemovable, suggestRemovable } from "./own-articles.ts";
import { changeToUndo, undo, undoable } from "./undo.ts";

const NAME = "remove";

const STATE = /^(?<does>ask|yes|no):(?<key>[\w-]{10})$/;

/** `/knowledge remove`: takes one of the server's own articles away, after asking again. */
export const remove = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: NAME,
    description: en.commands.knowledge.remove,
    options: ARTICLE,
  },
  slow: true,

  async execute({ place, options: given, words }, { shelves }) {
    const { article } = readOptions(ARTICLE, given);
    const shelf = await shelves.list(place);
    if (shelf === null) return privately(words.own.refused.store);
    const found = findRemovable(shelf, article);
    if (found === null) return privately(words.own.missing);
    return { card: confirmation(found, words), isPrivate: true };
  },

  complete: ({ place, options: given }, { shelves }) =>
    suggestRemovable(place, String(given.get("article") ?? ""), shelves),

  async press(press, services) {
    const { asker, place, words } = press;
    const { shelves, audit } = services;
    const change = changeToUndo(press.state);
    if (change !== null) return undo(change, press, services);
    const { does, key } = STATE.exec(press.state)?.groups ?? {};
    if (key === undefined) return undefined;
    if (does === "no") return { card: saying(words.own.kept), isPrivate: false };
    const shelf = await shelves.list(place);
    if (shelf === null) return privately(words.own.refused.store);
    const found = findRemovable(shelf, key);
    if (found === null) return privately(words.own.missing);
    if (does === "ask") return { card: confirmation(found, words), isPrivate: false };
    const { slug, title } = found;
    const removed = await shelves.remove(place, slug);
    if (removed.outcome === "missing") return privately(words.own.missing);
    if (removed.outcome === "unkept") return privately(words.own.refused.store);
    await audit.write(place, { who: asker, what: "remove", article: title });
    const undoing = { subcommand: NAME, change: removed.change };
    return { card: undoable(words.own.removed(title), undoing, words), isPrivate: false };
  },
} satisfies Subcommand;

/** A button that asks whether an article is to be taken away. */
export function removeButton(slug: string, { own }: Words): Button {
  return { label: own.remove, id: idOf(`ask:${articleKey(slug)}`) };
}

function confirmation(
  { slug, title }: { readonly slug: string; readonly title: string },
  { own }: Words,
): Card {
  const key = articleKey(slug);
  const buttons = [
    { label: own.remove, id: idOf(`yes:${key}`) },
    { label: own.keep, id: idOf(`no:${key}`) },
  ];
  return {
    blocks: [
      { kind: "notice", text: own.removeAsked(title) },
      { kind: "buttons", buttons },
    ],
  };
}

function idOf(state: string): string {
  return subcommandId("knowledge", NAME, state);
}
