import { sayReason } from "../../knowledge/reasons.ts";
import type { Words } from "../../replies/words/en.ts";
import type { Refused } from "../../store/shelf.ts";

/** Why a file was not added, for who wanted to. */
export function notAdded(
  refused: Refused,
  file: string,
  { own, reasons }: Words,
): string {
  switch (refused.why) {
    case "unreadable":
      return own.refused.unreadable(file, sayReason(refused.reason, reasons));
    case "duplicate": {
      const { same, article } = refused.duplicate;
      return own.refused.duplicate[same](article.title);
    }
    default:
      return own.refused[refused.why];
  }
}
