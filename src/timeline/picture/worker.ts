import { parentPort } from "node:worker_threads";
import type { Painted, Wanted } from "./messages.ts";
import { paint } from "./paint.ts";

/* Runs in a thread of its own and paints one picture after the other. */

parentPort?.on("message", ({ id, picture }: Wanted) => {
  paint(picture).then(
    (png) => answer({ id, png }),
    (error: unknown) => answer({ id, error: String(error) }),
  );
});

function answer(painted: Painted): void {
  parentPort?.postMessage(painted);
}
