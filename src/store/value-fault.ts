/**
 * Whether an error is about one value and not about the backend: it does not parse, nests too
 * deep, or stands under a key that Redis keeps something else under (redis.io/commands/get).
 */
export function isValueFault(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof RangeError) return true;
  return error instanceof Error && error.message.startsWith("WRONGTYPE");
}
