import { once } from "node:events";

/** Writes to standard output and waits while its reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Ends quietly when the reader of standard output has gone, as with `| head`. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(`The answer could not be written: ${error.message}\n`);
    process.exit(1);
  });
}
