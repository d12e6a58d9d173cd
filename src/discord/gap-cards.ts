import { nearestTo } from "../answering/passages.ts";
import type { PinnedPassage } from "../answering/pinned.ts";
import { stillThere } from "../answering/still-there.ts";
import type { Edition } from "../edition/edition.ts";
import { printableLine } from "../language/printable.ts";
import { buttonRow } from "../replies/button-row.ts";
import type { Block, Button, Card, Gap, Menu } from "../replies/card.ts";
import { CHOICES, GAP_WORDINGS, GAPS_PAGE } from "../replies/limits.ts";
import { pager } from "../replies/pager.ts";
import { passageCard } from "../replies/passage-card.ts";
import { sourcesOf } from "../replies/sources.ts";
import type { Words } from "../replies/words/en.ts";
import type { GapGroup, Wording } from "../store/gaps.ts";
import type { Pin } from "../store/pin.ts";
import { gapId, gistKey } from "./gap-state.ts";
import { passageChoice } from "./passage-choice.ts";

/** In which language, from which articles, and with what of theirs pinned. */
interface Showing {
  readonly edition: Edition;
  readonly pins: readonly Pin[];
  readonly words: Words;
}

/** What of a server's gaps is to be shown, and what there is beside them. */
export interface Listed {
  /** From 0; the last one where there are fewer. */
  readonly page: number;
  /** Whether what is asked in vain is kept in the server. */
  readonly isKept: boolean;
}

/** A page of what was asked in vain, with a menu to open a question. */
export function gapsCard(
  groups: readonly GapGroup[],
  { page: wanted, isKept }: Listed,
  showing: Showing,
): Card {
  const { pins, words } = showing;
  const said = words.gaps;
  const pinned: Button[] =
    pins.length === 0
      ? []
      : [{ label: said.pins(pins.length), id: gapId({ action: "pins", page: 0 }) }];
  if (groups.length === 0) {
    const text = isKept ? said.none : said.off;
    return { blocks: [{ kind: "notice", text }, ...buttonRow(pinned)] };
  }
  const pages = Math.ceil(groups.length / GAPS_PAGE);
  const page = Math.min(wanted, pages - 1);
  const from = page * GAPS_PAGE;
  const shown = groups.slice(from, from + GAPS_PAGE);
  const turning = pager({ page, pages }, to("list"), [said.earlier, said.later]);
  const text =
    pages === 1
      ? said.count(groups.length)
      : said.page(from + 1, from + shown.length, groups.length);
  return {
    blocks: [
      { kind: "notice", text },
      ...shown.map((group) => ({
        ...gapBlock(group, words),
        near: nearLine(group, showing),
      })),
      {
        kind: "menu",
        id: gapId({ action: "open", key: null }),
        placeholder: said.open,
        choices: shown.map(({ gist, questions: [{ question }] }) => {
          return { label: labelOf(question), value: gistKey(gist) };
        }),
      },
      ...buttonRow([...turning, ...pinned]),
    ],
  };
}

/** One group of questions, with the passage that comes nearest and what to do about it. */
export function gapCard(group: GapGroup, showing: Showing): Card {
  const { edition, words } = showing;
  const said = words.gaps;
  const key = gistKey(group.gist);
  const [, ...others] = group.questions;
  const { passages, isAnswered } = nearest(group, showing);
  const alternatives = passages.slice(0, 1).map((one) => ({ ...one, confidence: 0 }));
  const best = passageCard(edition, alternatives, 0, words);
  const passage: Block[] =
    best === null
      ? []
      : [
          { kind: "notice", text: isAnswered ? said.isAnswer : said.isNearest },
          ...best.card.blocks.filter(({ kind }) => kind !== "remarks"),
        ];
  const also: Block[] =
    others.length === 0
      ? []
      : [
          {
            kind: "list",
            heading: said.alsoAs,
            items: others.slice(0, GAP_WORDINGS).map(put),
            more: Math.max(0, others.length - GAP_WORDINGS),
          },
        ];
  return {
    blocks: [
      gapBlock(group, words),
      ...also,
      ...passage,
      ...buttonRow([
        { label: said.answeredBy, id: gapId({ action: "answer", key }) },
        { label: said.again, id: gapId({ action: "again", key }) },
        { label: said.resolve, id: gapId({ action: "resolve", key }) },
        { label: said.all, id: gapId({ action: "list", page: 0 }) },
      ]),
    ],
  };
}

/**
 * Passages to choose an answer from.
 * @param none what is said where there are none
 */
export function choiceCard(
  group: GapGroup,
  passages: readonly PinnedPassage[],
  none: string,
  { edition, words }: Omit<Showing, "pins">,
): Card {
  const said = words.gaps;
  const key = gistKey(group.gist);
  const known = new Map(
    passages
      .map((passage) => passageChoice(edition, passage, words))
      .map((choice) => [choice.value, choice]),
  );
  const choices = [...known.values()].slice(0, CHOICES);
  const menu: Menu[] =
    choices.length === 0
      ? []
      : [
          {
            kind: "menu",
            id: gapId({ action: "pin", key }),
            placeholder: said.chooseOne,
            choices,
          },
        ];
  return {
    blocks: [
      { kind: "notice", text: choices.length === 0 ? none : said.choose },
      { kind: "question", text: put(group.questions[0]) },
      ...menu,
      ...buttonRow([
        { label: said.search, id: gapId({ action: "search", key }) },
        { label: said.back, id: gapId({ action: "show", key }) },
      ]),
    ],
  };
}

/** What is said once a passage is pinned. */
export function pinnedCard({ gaps }: Words): Card {
  const all = { label: gaps.all, id: gapId({ action: "list", page: 0 }) };
  return { blocks: [{ kind: "notice", text: gaps.pinned }, ...buttonRow([all])] };
}

/** A page of what is pinned in a server, with a menu to take one away. */
export function pinsCard(wanted: number, { edition, pins, words }: Showing): Card {
  const said = words.gaps;
  const all: Button = { label: said.all, id: gapId({ action: "list", page: 0 }) };
  if (pins.length === 0) {
    return { blocks: [{ kind: "notice", text: said.noPins }, ...buttonRow([all])] };
  }
  const pages = Math.ceil(pins.length / GAPS_PAGE);
  const page = Math.min(wanted, pages - 1);
  const shown = pins.slice(page * GAPS_PAGE, (page + 1) * GAPS_PAGE);
  const { previous, next } = words.card;
  return {
    blocks: [
      { kind: "headline", title: said.pinsTitle, url: null },
      ...shown.map((pin): Gap => {
        const standing = stillThere(edition, pin.passage);
        const near =
          standing === null
            ? said.pinGone
            : said.pin(pin.sentence, standing.article.title);
        return { kind: "gap", question: pin.question, details: [], last: null, near };
      }),
      {
        kind: "menu",
        id: gapId({ action: "unpin", key: null }),
        placeholder: said.unpin,
        choices: shown.map(({ gist, question }) => {
          return { label: labelOf(question), value: gistKey(gist) };
        }),
      },
      ...buttonRow([...pager({ page, pages }, to("pins"), [previous, next]), all]),
    ],
  };
}

function gapBlock(
  { questions: [first], missed, votedDown, last }: GapGroup,
  { gaps: said }: Words,
): Gap {
  return {
    kind: "gap",
    question: put(first),
    details: [
      ...(missed === 0 ? [] : [said.missed(missed)]),
      ...(votedDown === 0 ? [] : [said.votedDown(votedDown)]),
    ],
    last,
    near: null,
  };
}

/** What comes nearest to a group's question, or answers it by now; null for nothing. */
function nearLine(group: GapGroup, showing: Showing): string | null {
  const { edition, words } = showing;
  const { passages, isAnswered } = nearest(group, showing);
  const [best] = passages;
  if (best === undefined) return null;
  const { article } = best.passage;
  const title = sourcesOf(edition)(article)?.title ?? article;
  const say = isAnswered ? words.gaps.answeredNow : words.gaps.nearest;
  return say(best.sentence, title);
}

/** What is pinned to the group, as long as it is there, before what is found. */
function nearest({ gist, questions: [first] }: GapGroup, { edition, pins }: Showing) {
  const found = nearestTo(edition, first);
  const pin = pins.find((one) => one.gist === gist);
  if (pin === undefined || stillThere(edition, pin.passage) === null) return found;
  return { passages: [pin, ...found.passages], isAnswered: true };
}

/** A question with what it took along from the one before. */
function put({ question, carried }: Wording): string {
  return carried.length === 0 ? question : `${question} (${carried.join(", ")})`;
}

/** A label is never empty, whatever was asked. */
function labelOf(question: string): string {
  return printableLine(question) || "…";
}

/** What shows a page of gaps, or of what is pinned. */
const to = (action: "list" | "pins") => (page: number) => gapId({ action, page });
