import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { shortenEnd } from "../language/shorten.ts";
import type {
  AnswerLine,
  Block,
  Button,
  Card,
  CitationLine,
  Code,
  Deed,
  Event,
  Fact,
  File,
  Gap,
  Headline,
  List,
  Listing,
  Menu,
  Near,
  Notice,
  Quotation,
  Remarks,
  Stamp,
  Tone,
} from "../replies/card.ts";
import {
  BUTTON_LABEL,
  BUTTON_URL,
  CALL_TEXT,
  CHOICE_TEXT,
  CHOICES,
  EVENT_TEXT,
  MESSAGE_COMPONENTS,
  MESSAGE_TEXT,
  QUESTION_ECHO,
} from "../replies/limits.ts";
import { safeLink } from "../replies/links.ts";
import { AMPLE, oneLine as line } from "../replies/one-line.ts";
import { paragraphWords } from "../replies/paragraph-words.ts";
import type { Words } from "../replies/words/en.ts";
import { dateMarkdown } from "./date-markdown.ts";
import { fitCard } from "./fit-card.ts";
import { inert } from "./inert.ts";

/** The name of the file that a card's picture is attached as. */
export const PICTURE_FILE = "timeline.png";

/**
 * A card as one Components V2 container, within Discord's limits whatever the card.
 * @param words in which language
 * @param picture what the picture attached to it shows, in words; null for none
 */
export function render(
  card: Card,
  words: Words,
  picture: string | null = null,
): APIContainerComponent {
  // Who is called to it, the container, the picture and its item, and the controls with all
  // that is in them.
  const others = 4 + countOf(controls(card));
  const write = writer(words);
  const fitted = fitCard(card, (smaller) =>
    isWithinLimits(sections(smaller, write, words), others),
  );
  const components = sections(fitted, write, words).map(
    (content): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content }),
  );
  if (picture !== null) components.push(gallery(picture));
  components.push(...controls(card));
  const { tone } = card;
  const colour = tone === undefined ? {} : { accent_color: COLOURS[tone] };
  return { type: ComponentType.Container, ...colour, components };
}

/** Quiet ones; what they say is also said in words. */
const COLOURS: Readonly<Record<Tone, number>> = {
  sure: 0x4f8a6b,
  unsure: 0xb08a3e,
  none: 0x80848e,
};

function gallery(description: string): APIComponentInContainer {
  const media = { url: `attachment://${PICTURE_FILE}` };
  return { type: ComponentType.MediaGallery, items: [{ media, description }] };
}

/** Files and rows below the text; links that are not safe are left out, and so are empty rows. */
function controls({ blocks }: Card): APIComponentInContainer[] {
  return blocks.flatMap((block): APIComponentInContainer[] => {
    if (block.kind === "menu") return [menu(block)];
    if (block.kind === "file") return [fileOf(block)];
    if (block.kind !== "buttons") return [];
    const buttons = block.buttons.flatMap((one) => button(one) ?? []);
    return buttons.length === 0 ? [] : [{ type: ROW, components: buttons }];
  });
}

const ROW = ComponentType.ActionRow;

function fileOf({ name }: File): APIComponentInContainer {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

function button(one: Button): APIButtonComponent | null {
  const type = ComponentType.Button;
  const label = shortenEnd(one.label, BUTTON_LABEL);
  if ("id" in one) {
    const { id, disabled = false } = one;
    return { type, style: ButtonStyle.Secondary, label, custom_id: id, disabled };
  }
  const url = safeLink(one.url);
  return url === null || url.length > BUTTON_URL
    ? null
    : { type, style: ButtonStyle.Link, label, url };
}

function menu({ id, placeholder, choices }: Menu): APIComponentInContainer {
  const options = choices.slice(0, CHOICES).map(({ label, value, description }) => ({
    label: line(label, CHOICE_TEXT) || "?",
    value,
    ...(description === undefined ? {} : { description: line(description, CHOICE_TEXT) }),
  }));
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: line(placeholder),
    options,
  };
  return { type: ROW, components: [select] };
}

function countOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce(
    (sum, one) => sum + 1 + ("components" in one ? one.components.length : 0),
    0,
  );
}

function isWithinLimits(contents: readonly string[], others: number): boolean {
  const text = contents.reduce((sum, content) => sum + content.length, 0);
  return (
    text <= MESSAGE_TEXT - CALL_TEXT && contents.length + others <= MESSAGE_COMPONENTS
  );
}

/** Writes a block; a card is written again and again until it fits, its blocks only once. */
function writer(words: Words): (block: Block) => string {
  const written = new Map<Block, string>();
  return (block) => {
    const text = written.get(block) ?? markdown(block, words);
    written.set(block, text);
    return text;
  };
}

/** One text a block, all the facts together in the place of the first; none is empty. */
function sections(
  { blocks }: Card,
  write: (block: Block) => string,
  words: Words,
): string[] {
  const facts = blocks.filter((block) => block.kind === "fact");
  const contents = blocks.map((block) => {
    if (block.kind !== "fact") return write(block);
    return block === facts[0]
      ? [`**${words.facts}**`, ...facts.map(write)].join("\n")
      : "";
  });
  return contents.filter((content) => content.trim() !== "");
}

function markdown(block: Block, words: Words): string {
  switch (block.kind) {
    case "buttons":
    case "menu":
    case "file":
      return "";
    case "fact":
      return factLine(block, words);
    case "answer":
      return answer(block);
    case "remarks":
      return remarks(block);
    case "question": {
      const question = line(block.text, QUESTION_ECHO);
      return question === "" ? "" : `-# “${inert(question)}”`;
    }
    case "notice":
      return notice(block, words);
    case "code":
      return code(block);
    case "headline":
      return headline(block);
    case "quotation":
      return quotation(block);
    case "citation":
      return citation(block, words);
    case "near":
      return near(block, words);
    case "list":
      return list(block, words);
    case "event":
      return event(block, words);
    case "channels":
      return `${inert(`${block.text} `)}${block.ids.map((id) => `<#${id}>`).join(" ")}`;
    case "roles":
      return `${inert(`${block.text} `)}${block.ids.map((id) => `<@&${id}>`).join(" ")}`;
    case "stamp":
      return stamp(block);
    case "listing":
      return listing(block, words);
    case "deed":
      return deed(block);
    case "gap":
      return gap(block, words);
  }
}

/**
 * A label of a masked link cannot be escaped, so a title that would have to be stands
 * unlinked; the citation links to the article all the same.
 */
function titled(title: string, url: string | null): string {
  const label = line(title);
  const link = safeLink(url);
  const plain = inert(label);
  return link === null || plain !== label ? plain : `[${label}](${link})`;
}

function notice({ text, askAgainAt }: Notice, words: Words): string {
  if (askAgainAt === undefined) return inert(text);
  // Discord counts whole seconds, and shows what is left of them in every reader's language.
  const when = `<t:${Math.ceil(askAgainAt / 1_000)}:R>`;
  return `${inert(text)} ${words.limited.askAgain(when)}`;
}

/** Nothing counts in a fence but what closes it. */
function code({ text }: Code): string {
  return `\`\`\`\n${line(text).replaceAll("`", "'")}\n\`\`\``;
}

/** Discord shows the time in every reader's own words, and counts it on. */
function stamp({ text, user, at }: Stamp): string {
  const who = user === null ? [] : [`<@${user}>`];
  return `-# ${[inert(line(text)), ...who, `<t:${Math.floor(at / 1_000)}:R>`].join(" · ")}`;
}

function headline({ title, url }: Headline): string {
  return `### ${titled(title, url)}`;
}

function answer({ text }: AnswerLine): string {
  const said = line(text);
  return said === "" ? "" : `**${inert(said)}**`;
}

function remarks({ texts }: Remarks): string {
  return texts.length === 0
    ? ""
    : `-# ${texts.map((text) => inert(line(text))).join(" · ")}`;
}

/** Bold is closed and opened again at every line break: a quotation is one line a line. */
function quotation({ before, sentence, after }: Quotation): string {
  const lines = inert(sentence.slice(0, AMPLE)).split("\n");
  const bold = lines.map((line) => (line.trim() === "" ? line : `**${line}**`));
  const text =
    inert(before.slice(-AMPLE)) + bold.join("\n") + inert(after.slice(0, AMPLE));
  return `> ${text.replaceAll("\n", "\n> ")}`;
}

function citation(block: CitationLine, words: Words): string {
  const where = [
    block.publication === null ? null : inert(line(block.publication)),
    block.published === null ? null : dateMarkdown(block.published, words.dates),
    paragraphWords(block, words),
  ].filter((part) => part !== null);
  const deep = safeLink(block.link);
  const plain = safeLink(block.url);
  if (deep !== null) where.push(`[${words.openAtSentence}](${deep})`);
  else if (plain !== null) where.push(`[${words.openArticle}](${plain})`);
  return `-# ${where.join(" · ")}`;
}

function factLine(fact: Fact, words: Words): string {
  const date = dateMarkdown(fact.date, words.dates, fact.how);
  const text = fact.text === null ? words.theAnswer : inert(line(fact.text));
  const how = words.how[fact.how](line(fact.expression));
  const source = fact.source === null ? [] : [words.from(line(fact.source))];
  return `- **${date}**: ${text} (${[how, ...source].map(inert).join("; ")})`;
}

function near({ sentence, title, url, paragraph }: Near, words: Words): string {
  const text = inert(line(sentence));
  return `> ${text}\n-# ${titled(title, url)} · ${words.paragraph(paragraph)}`;
}

function list({ heading, items, more }: List, words: Words): string {
  const lines = items.map((item) => `- ${inert(line(item))}`);
  const rest = more === 0 ? [] : [`- ${words.more(more)}`];
  return [`**${inert(line(heading))}**`, ...lines, ...rest].join("\n");
}

function event(block: Event, words: Words): string {
  const { date, how, planned, expression, countedFrom, text, places, more } = block;
  const when = planned ? ` · ${words.timeline.planned}` : "";
  const where = places.map(
    ({ title, url, paragraph }) => `${titled(title, url)}, ${words.paragraph(paragraph)}`,
  );
  const rest = more === 0 ? [] : [words.more(more)];
  const known = inert(words.how[how](line(expression, EVENT_TEXT), countedFrom));
  return [
    `**${dateMarkdown(date, words.dates, how)}**${when}`,
    inert(line(text, EVENT_TEXT)),
    `-# ${[known, ...where, ...rest].join(" · ")}`,
  ].join("\n");
}

function listing(block: Listing, words: Words): string {
  const { title, url, publication, published, details } = block;
  const known = [
    publication === null ? null : inert(line(publication)),
    published === null ? words.shelf.undated : dateMarkdown(published, words.dates),
    ...details.map((detail) => inert(line(detail))),
  ].filter((part) => part !== null);
  return `**${titled(title, url)}**\n-# ${known.join(" · ")}`;
}

function deed({ text, who, at }: Deed): string {
  return `-# <t:${Math.floor(at / 1_000)}:f> · <@${who}> · ${inert(line(text))}`;
}

function gap({ question, details, last, near }: Gap, words: Words): string {
  const known = details.map((detail) => inert(line(detail)));
  if (last !== null) known.push(words.gaps.last(`<t:${Math.floor(last / 1_000)}:R>`));
  return [
    `**${inert(line(question))}**`,
    ...(known.length === 0 ? [] : [`-# ${known.join(" · ")}`]),
    ...(near === null ? [] : [`-# ${inert(line(near))}`]),
  ].join("\n");
}
