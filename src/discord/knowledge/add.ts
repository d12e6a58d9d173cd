import { randomBytes } from "node:crypto";
import { ApplicationCommandOptionType } from "discord.js";
import type { Block, Button } from "../../replies/card.ts";
import type { Asking, Press, Reply } from "../../replies/reply.ts";
import { privately, saying } from "../../replies/saying.ts";
import { en } from "../../replies/words/en.ts";
import type { ShelfFile } from "../../store/shelf.ts";
import type { Services } from "../command.ts";
import { type Subcommand, subcommandId } from "../subcommand.ts";
import { addForm, fileOfForm } from "./add-form.ts";
import { notAdded } from "./not-added.ts";
import { prepare } from "./prepare.ts";
import { previewCard } from "./preview-card.ts";
import { changeToUndo, undo, undoable } from "./undo.ts";

const NAME = "add";
const FILE = "file";

const STATE = /^(?<does>add|cancel):(?<draft>[\w-]{11})$/;

/**
 * `/knowledge add`: takes a file, or else what is filled into a form, shows what was
 * understood of it, and adds it to the server's own articles when that is confirmed.
 */
export const add = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: NAME,
    description: en.commands.knowledge.add,
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: FILE,
        description: en.commands.knowledge.file,
      },
    ],
  },
  slow: ({ attachments }) => attachments.has(FILE),

  async execute(request, services) {
    const { attachments, words } = request;
    const attachment = attachments.get(FILE);
    if (attachment === undefined) return addForm(idOf("form"), words);
    const downloaded = await services.download(attachment);
    if ("refused" in downloaded) {
      return privately(words.own.notFetched[downloaded.refused]);
    }
    const { bytes } = downloaded;
    const { reply } = await preview({ file: attachment.name, bytes }, request, services);
    return reply;
  },

  async submit(submission, services) {
    const file = fileOfForm(submission);
    const { reply, isRefused } = await preview(file, submission, services);
    if (!isRefused) return reply;
    // What was written must not be lost with the form.
    const written: Block = { kind: "file", name: "article.md", bytes: file.bytes };
    return { ...reply, card: { blocks: [...reply.card.blocks, written] } };
  },

  async press(press, services) {
    const { asker, place, words } = press;
    const change = changeToUndo(press.state);
    if (change !== null) return undo(change, press, services);
    const { does, draft } = STATE.exec(press.state)?.groups ?? {};
    if (draft === undefined) return undefined;
    const { drafts } = services.store;
    const key = [asker, place, draft];
    if (does === "cancel") {
      await drafts.remove(key);
      return { card: saying(words.own.cancelled), isPrivate: false };
    }
    const kept = await drafts.get(key);
    if (kept === undefined) return privately(words.own.expired);
    const file = { file: kept.file, bytes: new TextEncoder().encode(kept.text) };
    const reply = await addTo(place, file, press, services);
    if (!reply.isPrivate) await drafts.remove(key);
    return reply;
  },
} satisfies Subcommand;

/** Shows what was understood of a file, and keeps it for who may now have it added. */
async function preview(
  uploaded: ShelfFile,
  { asker, place, words }: Asking,
  { shelves, store }: Services,
): Promise<{ readonly reply: Reply; readonly isRefused: boolean }> {
  const { file, preview, warnings } = await prepare(place, uploaded, shelves);
  if (preview.outcome === "refused") {
    const reply = privately(notAdded(preview, uploaded.file, words));
    return { reply, isRefused: true };
  }
  const draft = randomBytes(8).toString("base64url");
  const text = new TextDecoder().decode(file.bytes);
  await store.drafts.set([asker, place, draft], { file: file.file, text });
  const buttons: Button[] = [
    { label: words.own.add, id: idOf(`add:${draft}`) },
    { label: words.own.cancel, id: idOf(`cancel:${draft}`) },
  ];
  const { entry, duplicates } = preview;
  const card = previewCard({ entry, duplicates, warnings }, buttons, words);
  return { reply: { card, isPrivate: true }, isRefused: false };
}

/** Adds a file; why it cannot be is said beside the preview, so that it can be tried again. */
async function addTo(
  server: string,
  file: ShelfFile,
  { asker, words }: Press,
  { shelves, audit }: Services,
): Promise<Reply> {
  const added = await shelves.add(server, file);
  if (added.outcome === "refused") return privately(notAdded(added, file.file, words));
  const { title } = added.entry.article;
  await audit.write(server, { who: asker, what: "add", article: title });
  const { change } = added;
  const card = undoable(words.own.added(title), { subcommand: NAME, change }, words);
  return { card, isPrivate: false };
}

function idOf(state: string): string {
  return subcommandId("knowledge", NAME, state);
}
