import { type Block, closingEmphasis, isEmphasised, textOf } from "./block.ts";
import { wordCount } from "./boilerplate.ts";

/** The longest caption, in words. */
const LONGEST_CAPTION = 60;
/** The longest credit, in words: "Gage Skidmore / Kremlin Press Service". */
const LONGEST_CREDIT = 10;

const CREDIT_LINE =
  /^(?:photo(?:graph)?|image|picture|illustration|video|graphic)s?(?: credits?)?(?::| by | courtesy (?:of )?)\s*\p{Lu}[^.!?]*$/iu;

/**
 * Whether a paragraph that is marked as nothing else stands under a picture. That is so for
 *  - a line that only names who made the picture ("Photo: Jane Doe / Reuters");
 *  - a short paragraph in italics or bold right below a picture;
 *  - a short one that ends, after a whole sentence, in a bold or italic credit — names
 *    only — right below a picture, or before the body, where pictures were taken out.
 */
export function isCaption(
  block: Block,
  place: {
    readonly belowPicture: boolean;
    readonly beforeBody: boolean;
    /** Something follows that may be body: a text is not all caption. */
    readonly goesOn: boolean;
  },
): boolean {
  const text = textOf(block);
  const words = wordCount(text);
  if (words > LONGEST_CAPTION) return false;
  if (CREDIT_LINE.test(text)) return words <= 2 * LONGEST_CREDIT;
  if (place.belowPicture && isEmphasised(block)) return true;
  return (
    (place.belowPicture || (place.beforeBody && place.goesOn)) && endsInCredit(block)
  );
}

function endsInCredit(block: Block): boolean {
  const closing = closingEmphasis(block);
  if (closing === null || !/[.!?…]["'”’)]?$/.test(closing.before)) return false;
  return wordCount(closing.words) <= LONGEST_CREDIT && isNames(closing.words);
}

/** Whether every word is a name, an initial, a separator, or a small word between them. */
function isNames(text: string): boolean {
  return text
    .split(/[\s/|,;&]+/)
    .filter((word) => word !== "")
    .every((word) =>
      /^(?:[("©]*[\p{Lu}\p{Lo}\d][^!?]*[^.!?]|\p{Lu}\.|and|for|of|the|via|by|de|van|von)$/u.test(
        word,
      ),
    );
}
