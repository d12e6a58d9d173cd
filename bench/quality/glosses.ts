import { linesOf, PARTS, plain } from "./wordnet-files.ts";

/** Rarer senses are not what a word says in the news. */
const SENSES = 2;

/** A definition of some words, or an example of their use. */
export interface Gloss {
  readonly text: string;
  /** The words that it defines; none for an example. */
  readonly defines: readonly string[];
}

/**
 * WordNet's definitions of the words' two commonest senses in each part of speech, with
 * the examples of the commonest.
 */
export function glossesOf(folder: string, words: ReadonlySet<string>): Gloss[] {
  return PARTS.flatMap((part) => {
    const first = new Set<string>();
    const wanted = new Set<string>();
    for (const line of linesOf(folder, `index.${part}`)) {
      const fields = line.trim().split(" ");
      if (!words.has(fields[0] ?? "")) continue;
      const senses = fields.slice(-Number(fields[2])).slice(0, SENSES);
      for (const sense of senses) wanted.add(sense);
      first.add(senses[0] ?? "");
    }
    return linesOf(folder, `data.${part}`).flatMap((line) => {
      const [head = "", ...rest] = line.split(" | ");
      const fields = head.split(" ");
      if (!wanted.has(fields[0] ?? "")) return [];
      const gloss = rest.join(" | ");
      const count = Number.parseInt(fields[3] ?? "0", 16);
      const defines = Array.from({ length: count }, (_, i) =>
        plain(fields[4 + 2 * i] ?? ""),
      );
      const examples = first.has(fields[0] ?? "")
        ? Array.from(gloss.matchAll(/"([^"]{8,})"/g), ([, text = ""]) => text)
        : [];
      return [
        { text: (gloss.split(/;\s*"/)[0] ?? "").replaceAll('"', "").trim(), defines },
        ...examples.map((text) => ({ text, defines: [] })),
      ];
    });
  });
}
