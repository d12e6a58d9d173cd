/**
 * The lines of a stream of text, each as soon as it is complete. Only a line feed parts
 * them (node:readline also breaks at U+2028, which JSON may hold as it is); a carriage
 * return before it and a byte-order mark at the beginning are dropped.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pending: string[] = [];
  let first = true;
  const take = (tail: string): string => {
    const line = [...pending, tail].join("").replace(/\r$/, "");
    pending = [];
    const clean = first ? line.replace(/^\ufeff/, "") : line;
    first = false;
    return clean;
  };
  for await (const chunk of chunks) {
    const parts = chunk.split("\n");
    const last = parts.pop() ?? "";
    for (const part of parts) yield take(part);
    pending.push(last);
  }
  if (pending.some((part) => part !== "")) yield take("");
}
