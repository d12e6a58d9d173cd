/**
 * What there is to say of a file that cannot be read, or not in full, or of a folder, for a
 * person who has the folder. In braces stands what is not the same for all. What begins with
 * "is", "has" and the like is put behind a file's name.
 */
export const REASONS = {
  outside: "has a name that leaves the knowledge folder",
  extension: "is not a .md, .markdown, .html, .htm or .txt file",
  empty: "is empty",
  too_large: "is too large: {size} MB, where at most {most} MB are read",
  too_large_for_shelf: "is larger than 1 MB",
  utf16: "is UTF-16; save it as UTF-8",
  byte_order_mark: "starts with a byte-order mark; save it as UTF-8 without one",
  zero_bytes: "is a binary file or UTF-16, not UTF-8 text",
  not_utf8: "is not valid UTF-8; save it as UTF-8",
  binary: "is a binary file, not text",
  zip_or_office: "is a ZIP archive or an office document, not text",
  archive: "is a {kind} archive, not text",
  pdf: "is a PDF, not text",
  rich_text: "is a rich text document, not text",
  office: "is an office document, not text",
  picture: "is a picture, not text",
  program: "is a program, not text",
  no_sentence: "has no sentence in its body",
  same_title: "has the same title as {file}",
  front_matter_open: "has front matter without a closing --- line (it opens on line 1)",
  front_matter_line: "has front matter that is not valid YAML (line {line}: {what})",
  front_matter_broken: "has front matter that is not valid YAML ({what})",
  nested: "is nested too deeply to be read",
  elements_nested: "nests elements more than {most} deep",
  lists_nested: "nests quotations or lists more than {most} deep",
  complex: "is too complex: more than {most} elements and texts",
  tangled: "has too much markup to be read in good time",
  link: "is a symbolic link; links are not followed",
  not_regular: "is not a regular file",
  denied: "may not be read (permission denied)",
  gone: "was gone when it was about to be read",
  slow: "could not be read in good time",
  not_text: "is not a text",
  not_name: "is not a name or a list of names",
  not_day: "is not a day of the calendar such as 2017-01-19",
  not_web: "is not an http or https address",
  not_address: "is not a well-formed address",
  not_language: "is not a language tag such as en or en-GB",
  unusable: "cannot be used",
  no_key: "what stands between --- lines at the top states no key, so it is text",
  unknown_key: 'front matter: "{name}" is not one of the keys {keys}',
  front_matter_value: 'front matter: {key} "{value}" {problem}',
  page_value: 'page: {key} "{value}" {problem}',
  not_english: "it says that it is in “{language}”; only English is read",
  nothing: "no file holds an article",
  folder_missing: 'The knowledge folder "{folder}" does not exist',
  folder_none: 'The knowledge folder "{folder}" is not a folder',
  folder_denied: 'The knowledge folder "{folder}" may not be read (permission denied)',
  folder_unreadable: 'The knowledge folder "{folder}" cannot be read ({error})',
  failed: "{what}",
} as const;

/** How each of them is put, with the same names in braces. */
export type ReasonWords = Readonly<Record<keyof typeof REASONS, string>>;

/** One of them, with what stands in its braces: `{ code: "archive", kind: "ZIP" }`. */
export type Reason = {
  readonly [Code in keyof typeof REASONS]: { readonly code: Code } & {
    readonly [Name in NamesIn<(typeof REASONS)[Code]>]: Name extends "problem"
      ? Reason
      : string | number;
  };
}[keyof typeof REASONS];

type NamesIn<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Says one of them: as the host of the articles reads it, or in the words of a language. */
export function sayReason(reason: Reason, words: ReasonWords = REASONS): string {
  const given: Readonly<Record<string, string | number | Reason>> = reason;
  return words[reason.code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name] ?? "";
    return typeof value === "object" ? sayReason(value, words) : String(value);
  });
}
