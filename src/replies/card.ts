import type { Dating } from "../timeline/fact.ts";

/**
 * What a reply says, as plain data: nothing here knows Discord, Markdown or a limit.
 * The texts of users and articles are in it as they came.
 */
export interface Card {
  /** From top to bottom. */
  readonly blocks: readonly Block[];
  /** How far it is to be trusted, as a colour beside the words that say so. */
  readonly tone?: Tone;
}

export type Tone = "sure" | "unsure" | "none";

export type Block =
  | AnswerLine
  | Question
  | Remarks
  | Notice
  | Code
  | Headline
  | Quotation
  | CitationLine
  | Fact
  | Near
  | List
  | Event
  | Channels
  | Roles
  | Stamp
  | Listing
  | Deed
  | Gap
  | File
  | Buttons
  | Menu;

/** The answering sentence by itself, where its passage does not begin with it. */
export interface AnswerLine {
  readonly kind: "answer";
  readonly text: string;
}

/** What is to be said of an answer in small print, such as how its question was read. */
export interface Remarks {
  readonly kind: "remarks";
  readonly texts: readonly string[];
}

/** The question, repeated for those who did not see it asked. */
export interface Question {
  readonly kind: "question";
  readonly text: string;
}

/** Something we say ourselves. */
export interface Notice {
  readonly kind: "notice";
  readonly text: string;
  /** When the user can ask again, which is said behind it; in ms since 1970. */
  readonly askAgainAt?: number;
}

/** A line to copy as it is, such as one of a file of settings. */
export interface Code {
  readonly kind: "code";
  readonly text: string;
}

/** The article's title. */
export interface Headline {
  readonly kind: "headline";
  readonly title: string;
  readonly url: string | null;
}

/** A passage with the sentence in it that answers. */
export interface Quotation {
  readonly kind: "quotation";
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
}

export interface CitationLine {
  readonly kind: "citation";
  readonly publication: string | null;
  /** An ISO 8601 calendar date. */
  readonly published: string | null;
  /** From 1; null where nothing of the article's text is quoted. */
  readonly paragraph: number | null;
  /** The last one, where more than one is quoted. */
  readonly lastParagraph?: number;
  /** How many the article has; null where it is gone. */
  readonly paragraphs: number | null;
  /** Opens at the sentence. */
  readonly link: string | null;
  /** Opens the article, where a link to the sentence cannot be had. */
  readonly url: string | null;
}

/** A dated statement, and how its date is known. */
export interface Fact {
  readonly kind: "fact";
  /** EDTF. */
  readonly date: string;
  readonly how: Dating;
  readonly expression: string;
  /** Null where it is the answer's own sentence, which stands above. */
  readonly text: string | null;
  /** The title of its article, where it is not the one cited. */
  readonly source: string | null;
}

/** A passage that comes near without answering. */
export interface Near {
  readonly kind: "near";
  readonly sentence: string;
  readonly title: string;
  readonly url: string | null;
  readonly paragraph: number;
}

/** Items under a heading, and how many more there are. */
export interface List {
  readonly kind: "list";
  readonly heading: string;
  readonly items: readonly string[];
  readonly more: number;
}

/** A dated statement on a timeline. */
export interface Event {
  readonly kind: "event";
  /** EDTF. */
  readonly date: string;
  readonly how: Dating;
  readonly expression: string;
  /** What the date was counted from, in words; null where it was not. */
  readonly countedFrom: string | null;
  /** Still to come when the article was published. */
  readonly planned: boolean;
  readonly text: string;
  /** Where it is told, the first place first, and how many more there are. */
  readonly places: readonly Place[];
  readonly more: number;
}

export interface Place {
  readonly title: string;
  readonly url: string | null;
  /** From 1. */
  readonly paragraph: number;
}

/** Channels of the server, after what is said of them. */
export interface Channels {
  readonly kind: "channels";
  readonly text: string;
  readonly ids: readonly string[];
}

/** Roles of the server, after what is said of them. */
export interface Roles {
  readonly kind: "roles";
  readonly text: string;
  readonly ids: readonly string[];
}

/** That something was done, by whom and when. */
export interface Stamp {
  readonly kind: "stamp";
  readonly text: string;
  /** The id of a user, who is named but not told; null where it was nobody. */
  readonly user: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An article among others. */
export interface Listing {
  readonly kind: "listing";
  readonly title: string;
  readonly url: string | null;
  readonly publication: string | null;
  /** An ISO 8601 calendar date. */
  readonly published: string | null;
  /** What else there is to say of it in a word or two. */
  readonly details: readonly string[];
}

/** What somebody did, and when. */
export interface Deed {
  readonly kind: "deed";
  readonly text: string;
  /** The user's id. */
  readonly who: string;
  /** In ms since 1970. */
  readonly at: number;
}

/** A question among others that were asked in vain. */
export interface Gap {
  readonly kind: "gap";
  readonly question: string;
  /** What there is to say of it in a few words each. */
  readonly details: readonly string[];
  /** When it was last asked, in ms since 1970; null where that does not matter. */
  readonly last: number | null;
  /** What comes nearest to an answer, and where it stands; null for nothing. */
  readonly near: string | null;
}

/** A file to take away. */
export interface File {
  readonly kind: "file";
  /** Letters, digits, `.`, `-` and `_` of ASCII; another one for each file of a card. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A row of one to five buttons. */
export interface Buttons {
  readonly kind: "buttons";
  readonly buttons: readonly Button[];
}

/** A button that tells us that it was pressed, or one that opens a link. */
export type Button =
  | {
      readonly label: string;
      /** Its `custom_id`, another one for each button of a card. */
      readonly id: string;
      readonly disabled?: boolean;
    }
  | { readonly label: string; readonly url: string };

/** A menu of one to 25 choices, of which one is taken. */
export interface Menu {
  readonly kind: "menu";
  /** Its `custom_id`. */
  readonly id: string;
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}
