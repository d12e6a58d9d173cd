import { doubtsOf } from "../../edition/doubts.ts";
import { sayReason } from "../../knowledge/reasons.ts";
import { readEdition } from "../edition.ts";
import { plainText } from "../plain-text.ts";
import { type Finding, findingsOf } from "./finding.ts";

const { good, look, fix } = findingsOf("knowledge");

/** Skipped files named before the rest is only counted. */
const NAMED = 5;

/** Looks at what the folder of the articles holds. */
export async function examineKnowledge(folder: string): Promise<readonly Finding[]> {
  const remedy = "Set KNOWLEDGE_DIR to a folder with .md, .html or .txt files.";
  try {
    const { entries, skipped } = await readEdition(folder);
    const named = skipped
      .slice(0, NAMED)
      .map(({ file, reason }) =>
        look(
          plainText(`${file} is skipped: ${sayReason(reason)}.`),
          "Mend the file or take it away.",
        ),
      );
    const more = skipped.length - named.length;
    const rest =
      more > 0
        ? [look(`${more} more files are skipped.`, "`npm run articles` names them all.")]
        : [];
    if (entries.length === 0) {
      return [
        fix(`There is no article in "${plainText(folder)}".`, remedy),
        ...named,
        ...rest,
      ];
    }
    const sentences = entries.reduce((sum, entry) => sum + entry.sentences.length, 0);
    const toMend = entries.filter(
      (entry) =>
        entry.article.warnings.length > 0 ||
        entry.article.published === null ||
        doubtsOf(entry).some(({ kind }) => kind !== "no_sentence"),
    ).length;
    const doubtful =
      toMend > 0
        ? [
            look(
              `${toMend} of them could be read better.`,
              "`npm run articles -- check` says how.",
            ),
          ]
        : [];
    return [
      good(
        `Articles: ${entries.length} in "${plainText(folder)}", ${sentences} sentences.`,
      ),
      ...doubtful,
      ...named,
      ...rest,
    ];
  } catch (error) {
    return [
      fix(plainText(error instanceof Error ? error.message : String(error)), remedy),
    ];
  }
}
