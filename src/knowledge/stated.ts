import { z } from "zod";
import { readDay } from "./day.ts";
import type { Reason } from "./reasons.ts";

/** What a source states about its article; null where it states nothing. */
export interface Stated {
  readonly title: string | null;
  readonly publication: string | null;
  readonly author: string | null;
  /** `2017-01-19`. */
  readonly published: string | null;
  readonly url: string | null;
  readonly standfirst: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
}

/** The name of something an article's source can state. */
export type Key = keyof Stated;

/** What can be wrong with a value: the messages of the issues below. */
const PROBLEMS = [
  "empty",
  "not_text",
  "not_name",
  "not_day",
  "not_web",
  "not_address",
  "not_language",
] as const;

const text = z
  .string("not_text")
  .transform((value) => value.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "empty"));

// An author may be a list; a reader sees the names with commas between.
const names = z.union(
  [
    text,
    z
      .array(text)
      .min(1)
      .transform((list) => list.join(", ")),
  ],
  { error: "not_name" },
);

const day = text.transform((value, context) => {
  const read = readDay(value);
  if (read !== null) return read;
  context.addIssue("not_day");
  return z.NEVER;
});

const url = z
  .string("not_text")
  .trim()
  .regex(/^https?:\/\//i, "not_web")
  .refine((value) => URL.canParse(value), "not_address")
  // Kept as written unless a reader's client would take it for two words or for markup.
  .transform((value) => (/[\s<>"\p{Cc}]/u.test(value) ? new URL(value).href : value));

const language = text.transform((value, context) => {
  try {
    const tag = Intl.getCanonicalLocales(value)[0];
    if (tag !== undefined) return tag;
  } catch {
    // Not a tag: reported below like any other unusable value.
  }
  context.addIssue("not_language");
  return z.NEVER;
});

const FIELDS: Readonly<Record<Key, z.ZodType<string>>> = {
  title: text,
  publication: text,
  author: names,
  published: day,
  url,
  standfirst: text,
  language,
};

/** The names of all that can be stated, in the order of the documentation. */
export const KEYS: readonly Key[] = [
  "title",
  "publication",
  "author",
  "published",
  "url",
  "standfirst",
  "language",
];

/** A value as it is kept, or what is wrong with it. */
export function readField(
  key: Key,
  value: unknown,
): { readonly value: string } | { readonly problem: Reason } {
  const read = FIELDS[key].safeParse(value);
  if (read.success) return { value: read.data };
  const said = read.error.issues[0]?.message;
  return { problem: { code: PROBLEMS.find((known) => known === said) ?? "unusable" } };
}

/** What the first source states, and the next ones where it is silent. */
export function firstStated(...sources: readonly Partial<Stated>[]): Stated {
  const pick = (key: Key) =>
    sources.map((source) => source[key]).find((value) => typeof value === "string") ??
    null;
  return {
    title: pick("title"),
    publication: pick("publication"),
    author: pick("author"),
    published: pick("published"),
    url: pick("url"),
    standfirst: pick("standfirst"),
    language: pick("language"),
  };
}
