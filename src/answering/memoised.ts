/** A function of whole numbers that works each result out but once. */
export function memoised<T>(of: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const found = known.get(number);
    if (found !== undefined) return found;
    const value = of(number);
    known.set(number, value);
    return value;
  };
}
