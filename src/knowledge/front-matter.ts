import { LineCounter, parseDocument } from "yaml";
import type { Reason } from "./reasons.ts";
import { KEYS, type Key, readField, type Stated } from "./stated.ts";

/** A file's front matter and what follows it, or why the file cannot be used. */
export type FrontMatter =
  | {
      readonly stated: Partial<Stated>;
      readonly warnings: readonly Reason[];
      /** The text after the front matter. */
      readonly rest: string;
    }
  | { readonly reason: Reason };

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const OPENED = new RegExp(`^---[ \\t]*\\r?\\n(?:${KEYS.join("|")}):`);

/**
 * Reads the YAML between two `---` lines at the very top of a file of any format. Unknown
 * keys and unusable values are left out with a warning each; only YAML that cannot be read
 * at all costs the file. Without front matter all of the text is the rest.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const fenced = text.startsWith("---") ? FENCED.exec(text) : null;
  if (fenced === null || fenced.index !== 0) {
    if (!OPENED.test(text)) return { stated: {}, warnings: [], rest: text };
    return { reason: { code: "front_matter_open" } };
  }
  const read = readYaml(fenced[1] ?? "");
  if ("reason" in read) return read;
  if (read.values === null) {
    return { stated: {}, warnings: [{ code: "no_key" }], rest: text };
  }
  return { ...validate(read.values), rest: text.slice(fenced[0].length) };
}

/** The top-level keys with their values as written; null where it is not a list of keys. */
function readYaml(
  source: string,
): { values: ReadonlyMap<unknown, unknown> | null } | { reason: Reason } {
  const lines = new LineCounter();
  // The failsafe schema leaves 1984 and 2017-01-19 as the words that were written.
  const document = parseDocument(source, { schema: "failsafe", lineCounter: lines });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line + 1;
    const what = error.message.split(/ at line |\n/)[0]?.replace(/[:.]$/, "") ?? "";
    return { reason: { code: "front_matter_line", line, what } };
  }
  try {
    // A Map, so that a key named __proto__ is a key like any other.
    const values: unknown = document.toJS({ mapAsMap: true });
    if (values instanceof Map) return { values };
    return { values: document.contents === null ? new Map() : null };
  } catch (error) {
    const what = error instanceof Error ? error.message : "unreadable";
    return { reason: { code: "front_matter_broken", what } };
  }
}

function validate(values: ReadonlyMap<unknown, unknown>): {
  stated: Partial<Stated>;
  warnings: Reason[];
} {
  const stated: Partial<Record<Key, string>> = {};
  const warnings: Reason[] = [];
  for (const [name, value] of values) {
    const key = KEYS.find((known) => known === name);
    if (key === undefined) {
      const keys = KEYS.join(", ");
      warnings.push({ code: "unknown_key", name: shown(name), keys });
    } else if (!isBlank(value)) {
      const read = readField(key, value);
      if ("value" in read) stated[key] = read.value;
      else {
        const { problem } = read;
        warnings.push({ code: "front_matter_value", key, value: shown(value), problem });
      }
    }
  }
  return { stated, warnings };
}

/** The ways YAML writes "nothing". */
const isBlank = (value: unknown): boolean =>
  value === null || value === "" || value === "~" || value === "null";

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : "a list or mapping";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
