import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { printableLine } from "../language/printable.ts";
import { shortenEnd } from "../language/shorten.ts";
import type {
  Block,
  Card,
  CitationLine,
  Event,
  Fact,
  Headline,
  List,
  Near,
  Pages,
  Quotation,
} from "./card.ts";
import { dateMarkdown } from "./date-markdown.ts";
import { fitCard } from "./fit-card.ts";
import { inert } from "./inert.ts";
import {
  EVENT_TEXT,
  LINE,
  MESSAGE_COMPONENTS,
  MESSAGE_TEXT,
  QUESTION_ECHO,
} from "./limits.ts";
import { safeLink } from "./links.ts";
import { words } from "./words.ts";

/** No more of a text is looked at; what is shown of it is far less. */
const AMPLE = 4 * MESSAGE_TEXT;

/** The name of the file that a card's picture is attached as. */
export const PICTURE_FILE = "timeline.png";

/** Components beside the texts: the container, the picture, a row and its two buttons. */
const OTHERS = 5;

/**
 * A card as one Components V2 container, within Discord's limits whatever the card.
 * @param picture what the picture attached to it shows, in words; null for none
 */
export function render(card: Card, picture: string | null = null): APIContainerComponent {
  const fitted = fitCard(card, (smaller) => isWithinLimits(sections(smaller)));
  const components = sections(fitted).map(
    (content): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content }),
  );
  if (picture !== null) components.push(gallery(picture));
  components.push(...card.blocks.filter((block) => block.kind === "pages").map(buttons));
  return { type: ComponentType.Container, components };
}

function gallery(description: string): APIComponentInContainer {
  const media = { url: `attachment://${PICTURE_FILE}` };
  return { type: ComponentType.MediaGallery, items: [{ media, description }] };
}

function buttons({ page, pages, earlier, later }: Pages): APIComponentInContainer {
  const button = (label: string, id: string, disabled: boolean) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label,
    custom_id: id,
    disabled,
  });
  return {
    type: ComponentType.ActionRow,
    components: [
      button(words.timeline.earlier, earlier, page === 0),
      button(words.timeline.later, later, page === pages - 1),
    ],
  };
}

function isWithinLimits(contents: readonly string[]): boolean {
  const text = contents.reduce((sum, content) => sum + content.length, 0);
  return text <= MESSAGE_TEXT && contents.length + OTHERS <= MESSAGE_COMPONENTS;
}

/** One text a block, all the facts together in one; none is empty. */
function sections(card: Card): string[] {
  const facts = card.blocks.filter((block) => block.kind === "fact");
  const others = card.blocks
    .filter((block) => block.kind !== "fact")
    .filter((block) => block.kind !== "pages");
  const contents = others.map(markdown);
  if (facts.length > 0) {
    contents.push([`**${words.facts}**`, ...facts.map(factLine)].join("\n"));
  }
  return contents.filter((content) => content.trim() !== "");
}

function markdown(block: Exclude<Block, Fact | Pages>): string {
  switch (block.kind) {
    case "question": {
      const question = line(block.text, QUESTION_ECHO);
      return question === "" ? "" : `-# “${inert(question)}”`;
    }
    case "notice":
      return inert(block.text);
    case "headline":
      return headline(block);
    case "quotation":
      return quotation(block);
    case "citation":
      return citation(block);
    case "near":
      return near(block);
    case "list":
      return list(block);
    case "event":
      return event(block);
  }
}

/** A text on one line, and not too long a one. */
function line(text: string, most = LINE): string {
  return shortenEnd(printableLine(text.slice(0, AMPLE)), most);
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

function headline({ title, url }: Headline): string {
  return `### ${titled(title, url)}`;
}

/** Bold is closed and opened again at every line break: a quotation is one line a line. */
function quotation({ before, sentence, after }: Quotation): string {
  const lines = inert(sentence.slice(0, AMPLE)).split("\n");
  const bold = lines.map((line) => (line.trim() === "" ? line : `**${line}**`));
  const text =
    inert(before.slice(-AMPLE)) + bold.join("\n") + inert(after.slice(0, AMPLE));
  return `> ${text.replaceAll("\n", "\n> ")}`;
}

function citation(block: CitationLine): string {
  const where = [
    block.publication === null ? null : inert(line(block.publication)),
    block.published === null ? null : dateMarkdown(block.published),
    words.paragraph(block.paragraph),
  ].filter((part) => part !== null);
  const deep = safeLink(block.link);
  const plain = safeLink(block.url);
  if (deep !== null) where.push(`[${words.openAtSentence}](${deep})`);
  else if (plain !== null) where.push(`[${words.openArticle}](${plain})`);
  return `-# ${where.join(" · ")}`;
}

function factLine(fact: Fact): string {
  const date = dateMarkdown(fact.date, fact.how);
  const text = fact.text === null ? words.theAnswer : inert(line(fact.text));
  const how = words.how[fact.how](line(fact.expression));
  const source = fact.source === null ? [] : [words.from(line(fact.source))];
  return `- **${date}**: ${text} (${[how, ...source].map(inert).join("; ")})`;
}

function near({ sentence, title, url, paragraph }: Near): string {
  const text = inert(line(sentence));
  return `> ${text}\n-# ${titled(title, url)} · ${words.paragraph(paragraph)}`;
}

function list({ heading, items, more }: List): string {
  const lines = items.map((item) => `- ${inert(line(item))}`);
  const rest = more === 0 ? [] : [`- ${words.more(more)}`];
  return [`**${inert(line(heading))}**`, ...lines, ...rest].join("\n");
}

function event(block: Event): string {
  const { date, how, planned, expression, countedFrom, text, places, more } = block;
  const when = planned ? ` · ${words.timeline.planned}` : "";
  const where = places.map(
    ({ title, url, paragraph }) => `${titled(title, url)}, ${words.paragraph(paragraph)}`,
  );
  const rest = more === 0 ? [] : [words.more(more)];
  const known = inert(words.how[how](line(expression, EVENT_TEXT), countedFrom));
  return [
    `**${dateMarkdown(date, how)}**${when}`,
    inert(line(text, EVENT_TEXT)),
    `-# ${[known, ...where, ...rest].join(" · ")}`,
  ].join("\n");
}
