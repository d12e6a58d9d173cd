import { ApplicationCommandOptionType } from "discord.js";
import { nearestTo, passagesWith } from "../../answering/passages.ts";
import { answerReply } from "../../replies/answer-reply.ts";
import type { Card } from "../../replies/card.ts";
import { CHOICES, TOPIC } from "../../replies/limits.ts";
import type { Asking, Press, Reply } from "../../replies/reply.ts";
import { privately } from "../../replies/saying.ts";
import { en } from "../../replies/words/en.ts";
import type { GapGroup } from "../../store/gaps.ts";
import { INITIAL_SETTINGS } from "../../store/server-settings.ts";
import type { Services, Submission } from "../command.ts";
import type { Form } from "../form.ts";
import { choiceCard, gapCard, gapsCard, pinnedCard, pinsCard } from "../gap-cards.ts";
import { gapId, gistKey, type KeyedAction, readGapState } from "../gap-state.ts";
import { chosenPassage } from "../passage-choice.ts";
import type { Subcommand } from "../subcommand.ts";

/** `/knowledge gaps`: what was asked in this server in vain, and what answers it. */
export const gaps = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "gaps",
    description: en.commands.knowledge.gaps,
  },
  slow: true,

  async execute(request, services) {
    const card = await listed(0, request, services);
    // What cannot be read is not to look as if there were nothing.
    if (services.store.health() === "ok") return { card, isPrivate: true };
    return privately(request.words.own.refused.store);
  },

  async press(press, services) {
    const state = readGapState(press.state);
    if (state === null) return undefined;
    if ("page" in state) {
      const list = state.action === "list" ? listed : pinned;
      return inPlace(await list(state.page, press, services));
    }
    if (state.action === "unpin") return unpin(press, services);
    const key = state.action === "open" ? press.chosen : state.key;
    const group = key === null ? undefined : await groupOf(key, press, services);
    if (group === undefined) return privately(press.words.gaps.gone);
    return DOING[state.action === "open" ? "show" : state.action](group, press, services);
  },

  async submit(submission, services) {
    const state = readGapState(submission.state);
    if (state?.action !== "words") return undefined;
    const { words, fields, place } = submission;
    const group = await groupOf(state.key, submission, services);
    if (group === undefined) return privately(words.gaps.gone);
    const edition = await services.shelves.editionFor(place);
    const typed = fields.get(WORDS) ?? "";
    const passages = await passagesWith(edition, typed, CHOICES);
    const showing = { edition, words };
    const card = choiceCard(group, passages, words.gaps.notFound, showing);
    return { card, isPrivate: true };
  },
} satisfies Subcommand;

/** The name of the form's field. */
const WORDS = "words";

type Do = (
  group: GapGroup,
  press: Press,
  services: Services,
) => Promise<Reply | Form> | Reply | Form;

const DOING: Readonly<Record<KeyedAction, Do>> = {
  async show(group, press, services) {
    return inPlace(gapCard(group, await showingTo(press, services)));
  },

  async resolve({ gist }, press, services) {
    const { asker, place, words } = press;
    await services.gaps.resolve(place, gist);
    await services.audit.write(place, { who: asker, what: "resolve" });
    return inPlace(await listed(0, press, services, words.gaps.resolved));
  },

  /** Not as a question of its own: nobody asked it in vain once more. */
  again({ questions: [{ question, leansOn }] }, press, services) {
    const alone = { ...press, conversation: null };
    const how = { manner: "hidden", leansOn, isTrial: true } as const;
    return answerReply(alone, question, services, how);
  },

  async answer(group, { place, words }, { shelves }) {
    const edition = await shelves.editionFor(place);
    const near = group.questions.flatMap((one) => nearestTo(edition, one).passages);
    const showing = { edition, words };
    return inPlace(choiceCard(group, near, words.gaps.noneNear, showing));
  },

  search({ gist }, { words }) {
    const { search, words: label, wordsHint } = words.gaps;
    const key = gistKey(gist);
    const field = {
      name: WORDS,
      label,
      hint: wordsHint,
      isLong: false,
      isRequired: true,
    };
    return {
      formId: gapId({ action: "words", key }),
      title: search,
      fields: [{ ...field, longest: 4 * TOPIC }],
    };
  },

  words: (_, { words }) => privately(words.outdated),

  async pin(
    { gist, questions: [{ question }] },
    { asker, place, chosen, words },
    services,
  ) {
    const edition = await services.shelves.editionFor(place);
    const passage = chosenPassage(edition, chosen ?? "");
    if (passage === null) return privately(words.gaps.passageGone);
    const isKept = await services.pins.add(place, { gist, question, ...passage });
    if (isKept === null) return privately(words.own.refused.store);
    if (!isKept.value) return privately(words.gaps.tooManyPins);
    await services.gaps.resolve(place, gist);
    const { slug, title } = edition.entries.find(
      ({ article }) => article.slug === passage.passage.article,
    )?.article ?? { slug: "", title: "" };
    const article = title || slug;
    await services.audit.write(place, { who: asker, what: "pin", article });
    return inPlace(pinnedCard(words));
  },
};

async function listed(
  page: number,
  asking: Asking,
  services: Services,
  before?: string,
): Promise<Card> {
  const { place } = asking;
  const [groups, settled, showing] = await Promise.all([
    services.gaps.of(place),
    services.store.settings.get([place]),
    showingTo(asking, services),
  ]);
  const isKept = (settled ?? INITIAL_SETTINGS).gaps;
  const card = gapsCard(groups, { page, isKept }, showing);
  if (before === undefined) return card;
  return { blocks: [{ kind: "notice", text: before }, ...card.blocks] };
}

async function pinned(page: number, asking: Asking, services: Services): Promise<Card> {
  return pinsCard(page, await showingTo(asking, services));
}

async function showingTo(
  { place, words }: Asking,
  { pins, shelves }: Pick<Services, "pins" | "shelves">,
) {
  const edition = await shelves.editionFor(place);
  return { edition, pins: await pins.of(place), words };
}

async function unpin(press: Press, services: Services): Promise<Reply> {
  const { asker, place, chosen, words } = press;
  const own = await services.pins.of(place);
  const pin = own.find(({ gist }) => gistKey(gist) === chosen);
  if (pin !== undefined) {
    const removed = await services.pins.remove(place, pin.gist);
    if (removed === null) return privately(words.own.refused.store);
    if (removed.value) await services.audit.write(place, { who: asker, what: "unpin" });
  }
  return inPlace(await pinned(0, press, services));
}

async function groupOf(
  key: string,
  { place }: Press | Submission,
  { gaps }: Services,
): Promise<GapGroup | undefined> {
  return (await gaps.of(place)).find(({ gist }) => gistKey(gist) === key);
}

/** In the place of the list, which only the moderator sees. */
function inPlace(card: Card): Reply {
  return { card, isPrivate: false };
}
