import type { Tone } from "../replies/card.ts";

/** A card in the words of a language, as a page draws it: texts, and links that are safe. */
export interface WrittenCard {
  readonly tone: Tone | null;
  readonly blocks: readonly WrittenBlock[];
}

/** A text, and where it leads. */
export interface Part {
  readonly text: string;
  readonly href: string | null;
}

export type WrittenBlock =
  | { readonly kind: "heading"; readonly title: Part }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** Small print, with dots between its parts. */
  | { readonly kind: "small"; readonly parts: readonly Part[] }
  | {
      readonly kind: "quotation";
      readonly before: string;
      readonly sentence: string;
      readonly after: string;
    }
  | {
      readonly kind: "list";
      readonly heading: string;
      readonly items: readonly ListItem[];
    }
  /** Something with a title and small print. */
  | {
      readonly kind: "entry";
      readonly title: Part;
      readonly text: string | null;
      readonly parts: readonly Part[];
    }
  | { readonly kind: "buttons"; readonly buttons: readonly WrittenButton[] }
  | {
      readonly kind: "menu";
      readonly id: string;
      readonly placeholder: string;
      readonly choices: readonly {
        readonly label: string;
        readonly value: string;
      }[];
    };

export interface ListItem {
  /** Said first, and stronger; null for nothing. */
  readonly lead: string | null;
  readonly text: string;
}

export type WrittenButton =
  | { readonly label: string; readonly id: string; readonly disabled: boolean }
  | { readonly label: string; readonly href: string };
