/** How far "previous", "same", "that" and "following" step from the last date told. */
export function stepOf(word: string | undefined): number {
  if (word === undefined) return 0;
  if (/^(?:previous|preceding|prior|before)$/.test(word)) return -1;
  return /^(?:next|following|after)$/.test(word) ? 1 : 0;
}
