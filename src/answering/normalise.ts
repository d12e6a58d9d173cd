/**
 * The form under which answers to a question are kept: case stays, since "US" is not "us";
 * white space, quotation marks and closing punctuation do not matter.
 */
export function normaliseQuestion(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}]/gu, " ")
      .replace(/[’‘ʼ]/g, "'")
      .replace(/\s+/g, " ")
      // Looking back keeps a long run that is not at the end from being tried at every start.
      .replace(/(?<![\s?!.])[\s?!.]+$/, "")
      .trim()
  );
}
