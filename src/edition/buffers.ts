/** The buffers of all arrays of numbers within a value, so that they can be handed over. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (one: unknown): void => {
    if (ArrayBuffer.isView(one)) {
      if (one.buffer instanceof ArrayBuffer) found.add(one.buffer);
    } else if (typeof one === "object" && one !== null) {
      Object.values(one).forEach(visit);
    }
  };
  visit(value);
  return [...found];
}
