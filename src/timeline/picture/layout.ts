import { printableLine } from "../../language/printable.ts";
import { shortenEnd } from "../../language/shorten.ts";
import type { Dating } from "../fact.ts";
import type { Picture, PictureEntry, PictureLabels } from "./picture.ts";

/** The width of a picture in its own pixels, before it is enlarged. */
export const WIDTH = 640;

/** What is shown of a text, in UTF-16 units. */
const TEXT = 280;
const LINE = 90;

/** A panel of its own: it reads the same on Discord's dark and light themes. */
const COLOUR = {
  panel: "#23262b",
  edge: "#4a505a",
  card: "#2e3238",
  text: "#f3f4f6",
  faint: "#b8bec8",
  line: "#5d6470",
  mark: "#8ab4ff",
  planned: "#ffc857",
} as const;

type Style = Readonly<Record<string, string | number>>;

/** An element as satori takes it: what React would make of JSX. */
export interface Element {
  readonly type: "div";
  readonly props: {
    readonly style: Style;
    readonly children: readonly (Element | string)[];
  };
}

/** The picture as elements that satori lays out; every text in it is made fit to draw. */
export function layout(picture: Picture): Element {
  const { title, entries, labels } = picture;
  return box(
    {
      width: "100%",
      flexDirection: "column",
      backgroundColor: COLOUR.panel,
      border: `2px solid ${COLOUR.edge}`,
      borderRadius: 16,
      padding: "20px 24px",
      fontFamily: "Inter",
      color: COLOUR.text,
    },
    box({ fontSize: 22, fontWeight: 600, marginBottom: 14 }, drawable(title, LINE)),
    ...entries.map((entry) => row(entry, labels)),
    ...(labels.more === null
      ? []
      : [box({ fontSize: 16, color: COLOUR.faint, marginLeft: 44 }, labels.more)]),
    legend(labels),
  );
}

function row(entry: PictureEntry, labels: PictureLabels): Element {
  return box(
    { position: "relative", paddingBottom: 12 },
    box({
      position: "absolute",
      left: 13,
      top: 0,
      bottom: 0,
      width: 2,
      backgroundColor: COLOUR.line,
    }),
    box(
      {
        width: 28,
        marginRight: 16,
        flexShrink: 0,
        justifyContent: "center",
        ...(entry.isSpan ? {} : { paddingTop: 13 }),
      },
      marker(entry),
    ),
    card(entry, labels),
  );
}

function card(entry: PictureEntry, labels: PictureLabels): Element {
  const { when, known, text, source, planned } = entry;
  return box(
    {
      flexDirection: "column",
      flexGrow: 1,
      flexBasis: 0,
      backgroundColor: COLOUR.card,
      borderRadius: 10,
      padding: "10px 14px",
      wordBreak: "break-word",
    },
    box(
      { alignItems: "center", justifyContent: "space-between" },
      box({ fontSize: 19, fontWeight: 600 }, capital(drawable(when, LINE))),
      ...(planned ? [chip(labels.planned)] : []),
    ),
    box({ fontSize: 17, lineHeight: 1.4, marginTop: 4 }, drawable(text, TEXT)),
    box(
      { fontSize: 14, lineHeight: 1.4, marginTop: 6, color: COLOUR.faint },
      drawable(`${known} · ${source}`, 2 * LINE),
    ),
  );
}

/** What of an entry its mark shows. */
type Marked = Pick<PictureEntry, "how" | "planned" | "isSpan">;

/** A dot, or a bar for what lasts; filled where the date is stated. */
function marker({ how, planned, isSpan }: Marked): Element {
  const colour = planned ? COLOUR.planned : COLOUR.mark;
  const shape = isSpan
    ? { width: 14, height: "100%", borderRadius: 7 }
    : { width: 18, height: 18, borderRadius: 9 };
  // Placed, as the line is: what is not would be painted below it.
  return box({ position: "relative", ...shape, ...FILL[how](colour) });
}

/** Hollow marks are filled with the panel's colour, so that the line ends at their edge. */
const FILL: Readonly<Record<Dating, (colour: string) => Style>> = {
  stated: (colour) => ({ backgroundColor: colour }),
  computed: (colour) => ({
    backgroundColor: COLOUR.panel,
    border: `3px solid ${colour}`,
  }),
  bounded: (colour) => ({
    backgroundColor: COLOUR.panel,
    border: `3px dashed ${colour}`,
  }),
};

function chip(text: string): Element {
  return box(
    {
      fontSize: 14,
      fontWeight: 600,
      color: COLOUR.panel,
      backgroundColor: COLOUR.planned,
      borderRadius: 8,
      padding: "2px 8px",
    },
    text,
  );
}

const DOT: Marked = { how: "stated", planned: false, isSpan: false };

const LEGEND = [
  ["stated", DOT],
  ["computed", { ...DOT, how: "computed" }],
  ["bounded", { ...DOT, how: "bounded" }],
  ["span", { ...DOT, isSpan: true }],
  ["planned", { ...DOT, planned: true }],
] as const satisfies readonly (readonly [keyof PictureLabels, Marked])[];

function legend(labels: PictureLabels): Element {
  return box(
    { marginTop: 8, justifyContent: "space-between", fontSize: 15, color: COLOUR.faint },
    ...LEGEND.map(([label, sample]) =>
      box(
        { alignItems: "center" },
        box({ height: 20, alignItems: "center", marginRight: 8 }, marker(sample)),
        labels[label],
      ),
    ),
  );
}

/** What no font of ours draws, and a reader of the picture does not miss. */
const UNDRAWN =
  /[\p{Cf}\p{Co}\p{Cn}\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Variation_Selector}]/gu;

/** A text on one line, fit to draw. Letters of other scripts become empty boxes. */
function drawable(text: string, most: number): string {
  return shortenEnd(printableLine(text.slice(0, 8 * most).replace(UNDRAWN, "")), most);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const BOX: Style = { display: "flex", boxSizing: "border-box" };

function box(style: Style, ...children: (Element | string)[]): Element {
  return { type: "div", props: { style: { ...BOX, ...style }, children } };
}
