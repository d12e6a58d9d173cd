/** Work is left to itself for this long before its progress is shown, in milliseconds. */
const PATIENCE = 1000;
/** And then shown this often. */
const INTERVAL = 100;

interface Progress {
  readonly show: (what: string, done: number, total: number) => void;
  /** Wipes what was shown. */
  readonly end: () => void;
}

/** Shows how far long work has come, on standard error, where that is a terminal. */
export function showProgress(): Progress {
  const { stderr } = process;
  const started = performance.now();
  let shown = 0;
  return {
    show(what, done, total) {
      const now = performance.now();
      if (!stderr.isTTY || now - started < PATIENCE || now - shown < INTERVAL) return;
      shown = now;
      stderr.write(`\r\u001b[K${what}: ${done} of ${total}`);
    },
    end() {
      if (shown > 0) stderr.write("\r\u001b[K");
    },
  };
}
