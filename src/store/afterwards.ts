let putOff: (() => unknown)[] = [];

/**
 * Does in a moment what nobody waits for, so that the reply goes first. Timers have their turn
 * behind `setImmediate`, with which Node's HTTP client writes to a connection that was at rest.
 * @param work must neither throw nor reject
 */
export function afterwards(work: () => unknown): void {
  if (putOff.length === 0) setTimeout(doPutOff, 1);
  putOff.push(work);
}

/** Does now what was put off: for whoever is to see it, or before something closes. */
export async function doPutOff(): Promise<void> {
  const all = putOff;
  putOff = [];
  await Promise.all(all.map((work) => work()));
}
