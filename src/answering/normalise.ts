/**
 * The form under which answers to a question are kept: case stays, since "US" is not "us";
 * white space, quotation marks and closing punctuation do not matter.
 */
export function normaliseQuestion(text: string): string {
  return text
    .normalize("NFKC")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/[\s?!.]+$/, "")
    .trim();
}
