import type {
  Block,
  Button,
  Card,
  CitationLine,
  Event,
  Fact,
  Listing,
  Notice,
} from "../replies/card.ts";
import { QUESTION_ECHO } from "../replies/limits.ts";
import { safeLink } from "../replies/links.ts";
import { oneLine as line } from "../replies/one-line.ts";
import { paragraphWords } from "../replies/paragraph-words.ts";
import type { Words } from "../replies/words/en.ts";
import { dateWords } from "../timeline/date-words.ts";
import type {
  ListItem,
  Part,
  WrittenBlock,
  WrittenButton,
  WrittenCard,
} from "./written-card.ts";

/** Writes a card for a page. What only happens in servers is not on it. */
export function writeCard({ tone, blocks }: Card, words: Words): WrittenCard {
  const facts = blocks.filter((block) => block.kind === "fact");
  const written = blocks.flatMap((block): WrittenBlock[] => {
    if (block.kind !== "fact") return write(block, words);
    // All of them together, in the place of the first.
    if (block !== facts[0]) return [];
    const items = facts.map((fact) => factItem(fact, words));
    return [{ kind: "list", heading: words.facts, items }];
  });
  return { tone: tone ?? null, blocks: written };
}

function write(block: Exclude<Block, Fact>, words: Words): WrittenBlock[] {
  switch (block.kind) {
    case "answer":
      return [{ kind: "strong", text: line(block.text) }];
    case "question":
      return small([plain(`“${line(block.text, QUESTION_ECHO)}”`)]);
    case "remarks":
      return small(block.texts.map((text) => plain(line(text))));
    case "notice":
      return [{ kind: "text", text: notice(block, words) }];
    case "headline":
      return [{ kind: "heading", title: titled(block.title, block.url) }];
    case "quotation": {
      const { before, sentence, after } = block;
      return [{ kind: "quotation", before, sentence, after }];
    }
    case "citation":
      return small(citation(block, words));
    case "near":
      return [
        { kind: "quotation", before: line(block.sentence), sentence: "", after: "" },
        ...small([
          titled(block.title, block.url),
          plain(words.paragraph(block.paragraph)),
        ]),
      ];
    case "list": {
      const items = block.items.map((text) => ({ lead: null, text: line(text) }));
      const rest = block.more === 0 ? [] : [{ lead: null, text: words.more(block.more) }];
      return [{ kind: "list", heading: line(block.heading), items: [...items, ...rest] }];
    }
    case "event":
      return [event(block, words)];
    case "listing":
      return [listing(block, words)];
    case "buttons": {
      const buttons = block.buttons.flatMap((one) => button(one));
      return buttons.length === 0 ? [] : [{ kind: "buttons", buttons }];
    }
    case "menu": {
      const { id, placeholder } = block;
      const choices = block.choices.map(({ label, value }) => ({
        label: line(label) || "?",
        value,
      }));
      return [{ kind: "menu", id, placeholder, choices }];
    }
    case "code":
    case "channels":
    case "roles":
    case "stamp":
    case "deed":
    case "gap":
    case "file":
      return [];
  }
}

function plain(text: string): Part {
  return { text, href: null };
}

function titled(title: string, url: string | null): Part {
  return { text: line(title), href: safeLink(url) };
}

function small(parts: readonly Part[]): WrittenBlock[] {
  const said = parts.filter(({ text }) => text !== "");
  return said.length === 0 ? [] : [{ kind: "small", parts: said }];
}

function notice({ text, askAgainAt }: Notice, words: Words): string {
  if (askAgainAt === undefined) return text;
  const seconds = Math.max(1, Math.ceil((askAgainAt - Date.now()) / 1_000));
  const when = new Intl.RelativeTimeFormat("en").format(seconds, "second");
  return `${text} ${words.limited.askAgain(when)}`;
}

function citation(block: CitationLine, words: Words): Part[] {
  const { publication, published, link, url } = block;
  const paragraphs = paragraphWords(block, words);
  const deep = safeLink(link);
  const whole = safeLink(url);
  return [
    ...(publication === null ? [] : [plain(line(publication))]),
    ...(published === null ? [] : [plain(dateWords(published, "stated", words.dates))]),
    ...(paragraphs === null ? [] : [plain(paragraphs)]),
    ...(deep === null ? [] : [{ text: words.openAtSentence, href: deep }]),
    ...(deep !== null || whole === null
      ? []
      : [{ text: words.openArticle, href: whole }]),
  ];
}

function factItem(fact: Fact, words: Words): ListItem {
  const text = fact.text === null ? words.theAnswer : line(fact.text);
  const how = words.how[fact.how](line(fact.expression));
  const source = fact.source === null ? [] : [words.from(line(fact.source))];
  return {
    lead: dateWords(fact.date, fact.how, words.dates),
    text: `${text} (${[how, ...source].join("; ")})`,
  };
}

function event(block: Event, words: Words): WrittenBlock {
  const { date, how, planned, expression, countedFrom, text, places, more } = block;
  const when = dateWords(date, how, words.dates);
  return {
    kind: "entry",
    title: plain(planned ? `${when} · ${words.timeline.planned}` : when),
    text: line(text),
    parts: [
      plain(words.how[how](line(expression), countedFrom)),
      ...places.flatMap(({ title, url, paragraph }) => [
        titled(title, url),
        plain(words.paragraph(paragraph)),
      ]),
      ...(more === 0 ? [] : [plain(words.more(more))]),
    ],
  };
}

function listing(block: Listing, words: Words): WrittenBlock {
  const { title, url, publication, published, details } = block;
  return {
    kind: "entry",
    title: titled(title, url),
    text: null,
    parts: [
      ...(publication === null ? [] : [plain(line(publication))]),
      plain(
        published === null
          ? words.shelf.undated
          : dateWords(published, "stated", words.dates),
      ),
      ...details.map((detail) => plain(line(detail))),
    ],
  };
}

function button(one: Button): WrittenButton[] {
  const label = line(one.label);
  if ("id" in one) return [{ label, id: one.id, disabled: one.disabled ?? false }];
  const href = safeLink(one.url);
  return href === null ? [] : [{ label, href }];
}
