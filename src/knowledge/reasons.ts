/**
 * What there is to say of a file that cannot be read, or not in full, or of a folder, for a
 * person. In braces stands what is not the same for all. What begins with "is", "has" and the
 * like is put behind a file's name.
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
  folder_unreadable: 'The knowledge folder "{folder}" cannot be read ({code})',
} as const;

/** One of the things to say. */
export type ReasonCode = keyof typeof REASONS;

/** Says one of them. */
export function reasonFor(
  code: ReasonCode,
  given: Readonly<Record<string, string | number>> = {},
): string {
  return filled(REASONS[code], given);
}

/**
 * What `reasonFor` said, in another language; any other text as it is.
 * @param words how it is put there, with the same names in braces
 */
export function translateReason(
  said: string,
  words: Readonly<Record<ReasonCode, string>>,
): string {
  for (const [code, pattern] of PATTERNS) {
    const given = pattern.exec(said);
    if (given === null) continue;
    const { problem, ...others } = given.groups ?? {};
    if (problem === undefined) return filled(words[code], others);
    return filled(words[code], { ...others, problem: translateReason(problem, words) });
  }
  return said;
}

const NAMED = /\{(\w+)\}/g;

const PATTERNS = Object.entries(REASONS).map(([code, template]) => {
  const plain = template.replace(/[.()[\]\\*+?^$|]/g, "\\$&");
  // What stands in quotation marks may hold some itself.
  const quoted = plain.replace(/"\{(\w+)\}"/g, '"(?<$1>.*)"');
  const pattern = new RegExp(`^${quoted.replace(NAMED, "(?<$1>.*?)")}$`, "s");
  return [code as ReasonCode, pattern] as const;
});

function filled(
  template: string,
  given: Readonly<Record<string, string | number>>,
): string {
  return template.replace(NAMED, (_, name: string) => String(given[name] ?? ""));
}
