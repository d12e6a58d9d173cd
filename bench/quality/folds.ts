/** Which of so many folds an article falls into, always the same one. */
export function foldOf(cluster: string, folds: number): number {
  let sum = 0;
  for (const character of cluster)
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % folds;
}
