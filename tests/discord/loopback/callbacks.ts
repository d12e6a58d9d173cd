import type { z } from "zod";
import { EMPTY } from "./answer.ts";
import {
  autocompleteData,
  type Choice,
  type callbackBody,
  messageBody,
  modalData,
} from "./bodies.ts";
import { now } from "./clock.ts";
import { EPHEMERAL } from "./components.ts";
import type { Problem } from "./description.ts";
import { INTERACTION, type Open, type Reply } from "./interaction.ts";
import {
  editMessage,
  fine,
  isDone,
  type Judgement,
  objection,
  wrong,
} from "./judgement.ts";
import type { SentFile, SentMessages } from "./sent-messages.ts";
import type { User } from "./world.ts";

/** Callback types, as Discord numbers them. */
export const CALLBACK = {
  message: 4,
  deferMessage: 5,
  deferUpdate: 6,
  update: 7,
  autocomplete: 8,
  modal: 9,
} as const;

const WITH_MESSAGE = [CALLBACK.message, CALLBACK.deferMessage];
const WITH_UPDATE = [CALLBACK.update, CALLBACK.deferUpdate];

/** Which callbacks answer which interaction. */
const FITTING: Readonly<Record<number, readonly number[]>> = {
  [INTERACTION.command]: [...WITH_MESSAGE, CALLBACK.modal],
  [INTERACTION.component]: [...WITH_MESSAGE, ...WITH_UPDATE, CALLBACK.modal],
  [INTERACTION.autocomplete]: [CALLBACK.autocomplete],
  [INTERACTION.modal]: [...WITH_MESSAGE, ...WITH_UPDATE],
};

/** Where first responses take effect. */
interface Stage {
  messages: SentMessages;
  bot: User;
}

type Data = z.infer<typeof callbackBody>["data"];

function accept(open: Open, reply: Partial<Reply> & Pick<Reply, "type">): Judgement {
  const took = now() - open.openedAt;
  const ephemeral = reply.message?.ephemeral ?? true;
  open.replied.add({
    message: null,
    ephemeral,
    choices: [],
    modal: null,
    took,
    ...reply,
  });
  return fine(EMPTY);
}

function defer(open: Open, data: Data): Judgement {
  const body = messageBody.parse(data ?? {});
  const refused = objection(body, [], { as: "deferral" });
  if (refused !== null) return refused;
  const flags = body.flags ?? 0;
  open.original = { message: null, flags };
  return accept(open, {
    type: CALLBACK.deferMessage,
    ephemeral: (flags & EPHEMERAL) !== 0,
  });
}

function show(
  open: Open,
  data: Data,
  files: readonly SentFile[],
  { messages }: Stage,
): Judgement {
  const body = messageBody.parse(data ?? {});
  const refused = objection(body, files, { as: "reply" });
  if (refused !== null) return refused;
  const message = messages.post({ channelId: open.channelId, body, files });
  open.original = { message: message.id, flags: message.flags };
  open.answered.add(message);
  return accept(open, { type: CALLBACK.message, message });
}

function update(
  open: Open,
  { type, data }: z.infer<typeof callbackBody>,
  files: readonly SentFile[],
  stage: Stage,
): Judgement {
  if (open.on === null) {
    return wrong({ path: "/type", message: "there is no message to update" });
  }
  const before = stage.messages.current(open.on);
  const original = { message: open.on, flags: before?.flags ?? 0 };
  if (type === CALLBACK.deferUpdate) {
    open.original = original;
    return accept(open, { type, message: before });
  }
  const judged = editMessage(stage, open.on, messageBody.parse(data ?? {}), files);
  const message = stage.messages.current(open.on);
  if (!isDone(judged) || message === null) return judged;
  open.original = original;
  open.edited.add(message);
  open.answered.add(message);
  return accept(open, { type, message });
}

function choicesProblems(choices: readonly Choice[]): Problem[] {
  const tooMany = { path: "/data/choices", message: "over 25" };
  const texts = choices.flatMap(({ name, value }, at) => [
    { path: `/data/choices/${at}/name`, text: name },
    { path: `/data/choices/${at}/value`, text: String(value) },
  ]);
  return [
    ...(choices.length > 25 ? [tooMany] : []),
    ...texts
      .filter(({ text }) => text.length < 1 || text.length > 100)
      .map(({ path }) => ({ path, message: "not 1 to 100 UTF-16 units" })),
  ];
}

function suggest(open: Open, data: Data): Judgement {
  const choices = autocompleteData.parse(data).choices ?? [];
  const problems = choicesProblems(choices);
  return problems.length > 0
    ? wrong(...problems)
    : accept(open, { type: CALLBACK.autocomplete, choices });
}

/** Carries out the first response to an interaction, if it is one that fits. */
export function respond(
  open: Open,
  body: z.infer<typeof callbackBody>,
  files: readonly SentFile[],
  stage: Stage,
): Judgement {
  const { type, data } = body;
  if (!FITTING[open.type]?.includes(type)) {
    const message = `callback ${type} does not answer interaction ${open.type}`;
    return wrong({ path: "/type", message });
  }
  switch (type) {
    case CALLBACK.autocomplete:
      return suggest(open, data);
    case CALLBACK.modal:
      return accept(open, { type, modal: modalData.parse(data) });
    case CALLBACK.deferMessage:
      return defer(open, data);
    case CALLBACK.message:
      return show(open, data, files, stage);
    default:
      return update(open, body, files, stage);
  }
}
